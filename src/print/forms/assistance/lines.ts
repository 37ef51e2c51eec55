import {
  contentsOf,
  type Given,
  heapsOf,
  type NeedLine,
  type NeedReason,
  type PayoutOutcome,
  publicReason,
  type Share,
} from '../../../areas/assistance/index.ts'
import type { Id } from '../../../values/id.ts'
import { type Dong, dong, showDong } from '../../../values/money.ts'
import { comparePersonNames, compareVietnamese } from '../../../values/order.ts'
import { type Block, p } from '../../../values/rich.ts'
import { wordsIn } from '../../../words/words.ts'

export type AreaNames = ReadonlyMap<Id, string>

const labels = wordsIn('vi').assistanceLabels

export const reasonName = (reason: string): string => labels.reasons[reason] ?? reason
export const purposeName = (purpose: string): string => labels.purposes[purpose] ?? purpose
export const outcomeName = (outcome: PayoutOutcome | null): string =>
  outcome === null ? '' : (labels.outcomes[outcome] ?? outcome)

/** The name of what everybody may read of a reason. */
export const publicReasonName = (reason: NeedReason): string => reasonName(publicReason(reason))

export const moneyOf = (amount: number): string => (amount > 0 ? showDong(dong(amount)) : '')

/** The last that was decided or said of a line. */
export function lastGiven(line: NeedLine): Given | null {
  if (line.grant) return line.grant
  const said = line.ofCouncil ?? line.ofArea
  if (said) return said.outcome === 'agreed' ? said : null
  return line
}

/** By area, then by name, as a Vietnamese list goes. */
export function inListOrder<Line extends { readonly areaId: Id; readonly fullName: string }>(
  lines: readonly Line[],
  names: AreaNames,
): readonly Line[] {
  const area = (line: Line) => names.get(line.areaId) ?? ''
  return lines.toSorted((a, b) => compareVietnamese(area(a), area(b)) || comparePersonNames(a.fullName, b.fullName))
}

/** What the words of goods mean, share by share, and what all of them come to: `01 túi quà gồm 5 kg Gạo tẻ.` */
export function goodsLegend(
  lines: readonly { readonly shareId: Id | null }[],
  shares: readonly Share[],
): readonly Block[] {
  const used = new Set(lines.map((line) => line.shareId))
  const meant = shares.filter((share) => used.has(share.id) && share.items.length > 0)
  if (meant.length === 0) return []
  return [
    ...meant.map((share) => p(`${share.words} gồm: ${contentsOf(share.items)}.`)),
    p(`Tổng hiện vật từ kho: ${contentsOf(heapsOf(lines, shares))}.`),
  ]
}

export const sumOfGiven = (given: readonly Given[]): Dong => dong(given.reduce((sum, one) => sum + one.amount, 0))
