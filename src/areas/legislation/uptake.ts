import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'

export const verdicts = ['taken', 'partly', 'not_taken'] as const
/** Whether what was said appears in the text that was issued. */
export type Verdict = (typeof verdicts)[number]

export interface Uptake {
  readonly id: Id
  readonly consultationId: Id
  readonly opinionId: Id
  readonly verdict: Verdict
  /** Where in the issued text: 'Điều 158, khoản 2'. */
  readonly place: string | null
  readonly note: string | null
  readonly notedOn: Day
}
