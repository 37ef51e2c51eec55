import type { DocumentFacts } from '../../../areas/documents/index.ts'
import type { Elsewhere } from '../../http/page.ts'

type Kept = Pick<DocumentFacts, 'id' | 'origin' | 'issuedOn'>

/** The text of a report freezes together with its figures, so a draft of one is written, issued and dropped at its report. */
export function atReport({ origin, issuedOn }: Kept, page: 'soan' | 'ban-hanh' | 'bo'): Elsewhere | null {
  return origin?.kind === 'report' && issuedOn === null ? { elsewhere: `/bao-cao/${origin.id}/${page}` } : null
}

const places: Readonly<Record<string, (kept: Kept) => string>> = {
  recommendation: ({ id }) => `/kien-nghi/gui/${id}`,
  supervision_session: ({ origin }) => `/giam-sat/cuoc/${origin?.id}?muc=van_ban`,
  supervision_programme: ({ origin }) => `/giam-sat/chuong-trinh/${origin?.id}`,
}

/** Where issuing a document also enters it for the record it was written from. */
export function issuedWithRecord(kept: Kept): string | null {
  return (kept.origin && Object.hasOwn(places, kept.origin.kind) && places[kept.origin.kind]?.(kept)) || null
}
