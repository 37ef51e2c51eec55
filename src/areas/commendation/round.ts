import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Authority, AwardForm, Manner } from './award-form.ts'
import type { Counted } from './recipient.ts'

/** Cases that one council looks at together (đợt khen thưởng). */
export interface Round {
  readonly id: Id
  readonly committeeId: Id
  readonly title: string
  readonly year: number
  readonly manner: Manner
  readonly occasion: string | null
  readonly movementId: Id | null
  /** What nominations ask for unless they say otherwise. */
  readonly form: AwardForm
  readonly authority: Authority
  readonly nominateBy: Day | null
  readonly submitBy: Day | null
  readonly quotaCollective: number | null
  readonly quotaIndividual: number | null
  readonly editNo: number
  readonly recordedAt: Date
  readonly supersededAt: Date | null
}

export interface QuotaUse {
  readonly counted: Exclude<Counted, 'family'>
  readonly proposed: number
  readonly quota: number
  readonly isOver: boolean
}

/** How much of its quota a round has used; it warns and refuses nothing. */
export function quotaUse(
  { quotaCollective, quotaIndividual }: Pick<Round, 'quotaCollective' | 'quotaIndividual'>,
  proposed: Readonly<Record<Exclude<Counted, 'family'>, number>>,
): readonly QuotaUse[] {
  const use = (counted: QuotaUse['counted'], quota: number | null): readonly QuotaUse[] =>
    quota === null ? [] : [{ counted, proposed: proposed[counted], quota, isOver: proposed[counted] > quota }]
  return [...use('collective', quotaCollective), ...use('individual', quotaIndividual)]
}
