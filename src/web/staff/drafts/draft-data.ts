import { type Exercise, exercisesAbout } from '../../../areas/criticism/index.ts'
import {
  type DocumentLine,
  documentLines,
  documentsOf,
  type FileFacts,
  filesByIds,
} from '../../../areas/documents/index.ts'
import * as area from '../../../areas/drafts/index.ts'
import { type JournalEntry, journalOf } from '../../../platform/journal.ts'
import type { Refusal } from '../../../values/refusal.ts'
import type { PageContext } from '../../http/page.ts'
import type { Option } from '../../parts/index.ts'
import { type ConsultationLink, consultationsAbout } from '../legislation/consultation-links.tsx'
import { idIn, missing } from './address.ts'
import { targetOptions } from './choosing.ts'

export const draftParts = ['tong_quan', 'dieu_khoan', 'y_kien', 'so_lieu', 'mo', 'van_ban', 'nhat_ky'] as const
export type DraftPart = (typeof draftParts)[number]

/** Everything the page of a draft shows, whatever part is open. */
export interface DraftData {
  readonly part: DraftPart
  readonly draft: area.Draft
  readonly versions: readonly area.Version[]
  readonly current: area.Version | null
  readonly clauses: readonly area.Clause[]
  readonly files: readonly (area.VersionFile & { readonly file: FileFacts | undefined })[]
  readonly places: readonly area.PlaceCount[]
  readonly total: number
  readonly persons: number
  readonly texts: number
  readonly tallies: readonly area.Tally[]
  readonly shares: readonly area.Share[]
  /** Whom it can be opened to. */
  readonly targets: readonly Option[]
  readonly letter: DocumentLine | null
  readonly documents: readonly DocumentLine[]
  readonly journal: readonly JournalEntry[]
  /** Criticisms of it. */
  readonly exercises: readonly Pick<Exercise, 'id' | 'title'>[]
  /** Letters that asked us about it. */
  readonly consultations: readonly ConsultationLink[]
}

/** Parts that this visitor may open: what was said and who is invited is the office's. */
export function openParts(c: PageContext): readonly DraftPart[] {
  if (c.may(area.draftPermissions.read_opinions)) return draftParts
  return ['tong_quan', 'dieu_khoan']
}

export async function loadDraftData(c: PageContext): Promise<DraftData | Refusal> {
  const id = idIn(c)
  const part = openParts(c).find((one) => one === c.query('muc')) ?? 'tong_quan'
  return c.read(async (reading) => {
    const draft = await area.findDraft(reading, id)
    if (!draft) return missing
    const versions = (await area.versionsOf(reading, [id])).get(id) ?? []
    const current = area.currentVersion(versions, c.today)
    const { texts, tallies } = await area.givenTogether(reading, { draftIds: [id] })
    const files = await area.filesOfVersions(reading, id)
    const known = await filesByIds(
      reading,
      files.map((one) => one.fileId),
    )
    const letter = draft.documentId
      ? ((await documentLines(reading, [draft.documentId])).get(draft.documentId) ?? null)
      : null
    const clauses = current ? await area.clausesOf(reading, current.id) : []
    const cells = area.countGiven(texts, tallies)
    return {
      ...{ part, draft, versions, current, letter, clauses },
      places: area.countsByPlace(cells, clauses, [...texts, ...tallies]),
      total: area.sumOf(cells),
      files: files.map((one) => ({ ...one, file: known.get(one.fileId) })),
      persons: area.countPersons(texts, tallies),
      texts: texts.length,
      tallies: part === 'so_lieu' ? await area.talliesOf(reading, id) : [],
      shares: part === 'mo' ? await area.sharesOf(reading, id) : [],
      targets: part === 'mo' ? await targetOptions(c, reading) : [],
      documents: part === 'van_ban' ? await documentsOf(reading, id) : [],
      exercises: part === 'tong_quan' ? await exercisesAbout(reading, { draftIds: [id] }) : [],
      consultations: part === 'tong_quan' ? await consultationsAbout(c, reading, { draftIds: [id] }) : [],
      journal: part === 'nhat_ky' ? await journalOf(reading, id) : [],
    }
  })
}

export type SharedWith = 'body' | 'area' | 'organisation' | 'account'

export function sharedWith({ bodyId, areaId, organisationId }: area.Share): SharedWith {
  if (bodyId) return 'body'
  if (areaId) return 'area'
  return organisationId ? 'organisation' : 'account'
}
