import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Body, NamedMembership } from '../organisation/index.ts'

export const advisoryForms = ['group', 'council'] as const
/** Tổ tư vấn, Hội đồng tư vấn. */
export type AdvisoryForm = (typeof advisoryForms)[number]

/** What an advisory group is besides a body of the organisation. */
export interface AdvisoryDetail {
  readonly form: AdvisoryForm
  readonly task: string | null
  /** The decision that set it up, when that is in the register. */
  readonly documentId: Id | null
  readonly rulesReference: string | null
}

/** A member with what they know best; of one whose field nobody wrote down it is empty. */
export interface Advisor extends NamedMembership {
  readonly field: string | null
}

export interface AdvisoryGroup {
  readonly body: Body
  readonly detail: AdvisoryDetail
  readonly advisors: readonly Advisor[]
}

const usual: AdvisoryDetail = { form: 'group', task: null, documentId: null, rulesReference: null }

/** A body of which nothing more was written down is a group. */
export const detailOr = (detail: AdvisoryDetail | undefined): AdvisoryDetail => detail ?? usual

const covers = (span: { readonly from: Day | null; readonly to: Day | null }, on: Day): boolean =>
  (span.from === null || span.from <= on) && (span.to === null || span.to >= on)

/** Whether the group is at work on a day. */
export function isActive({ body }: Pick<AdvisoryGroup, 'body'>, on: Day): boolean {
  return covers(body, on)
}

/** Its members on a day: the head first, then by the order of their coming. */
export function advisorsOn({ advisors }: Pick<AdvisoryGroup, 'advisors'>, on: Day): readonly Advisor[] {
  const rank = (one: Advisor) => ['head', 'deputy', 'secretary', 'member'].indexOf(one.role)
  return advisors.filter((one) => covers(one, on)).toSorted((a, b) => rank(a) - rank(b))
}
