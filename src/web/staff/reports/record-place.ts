import type { CountedRecord } from '../../../values/figure.ts'
import type { Id } from '../../../values/id.ts'
import type { PageContext } from '../../http/page.ts'

/** Pages of counted records, by their kind; a kind without a page of its own has no link. */
const paths: Readonly<Record<string, string>> = {
  recommendation: '/kien-nghi/',
  supervision_session: '/giam-sat/cuoc/',
  supervision_programme: '/giam-sat/chuong-trinh/',
  inspection_board_case: '/giam-sat/ban-thanh-tra/',
  investment_project: '/giam-sat/dau-tu/',
  report: '/bao-cao/',
}

export function recordPath(kind: string | undefined, id: Id): string | null {
  const path = kind === undefined ? undefined : paths[kind]
  return path === undefined ? null : `${path}${id}`
}

/** A record as it is called on the screen: codes have their names in the language files. */
export function recordName(c: PageContext, { kind, label }: CountedRecord): string {
  if (kind === 'supervision_topic') return c.words.supervisionLabels.topics[label] ?? label
  return label
}
