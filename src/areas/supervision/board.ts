import type { Id } from '../../values/id.ts'

/** The composition that law asks for on a day, read from the effective-dated rules of the organisation. */
export interface BoardRule {
  readonly least: number
  readonly most: number | null
  /** Members for each residential area; `null` where the law of the day does not bind members to areas. */
  readonly perArea: number | null
  readonly termMonths: number | null
  readonly source: string
}

export interface BoardFacts {
  readonly members: number
  readonly areaIds: readonly Id[]
  /** Areas in which a member lives. */
  readonly coveredAreaIds: readonly Id[]
  /** Mountain communes elect one member for each group (Decree 159/2016/NĐ-CP), never more than the most. */
  readonly mountain: boolean
}

export interface CompositionFinding {
  readonly key: 'too_few' | 'too_many' | 'area_without_member'
  readonly have: number
  readonly want: number
  readonly areaId?: Id
}

/**
 * How many members the board of a ward must have. Until 30 June 2023: 5 to 11, in the mountains one for each group up to
 * 11 (Decree 159/2016/NĐ-CP). Since 1 July 2023: at least 5 and one for each residential area (Law 10/2022/QH15).
 */
export function wantedMembers(
  rule: BoardRule,
  { areaIds, mountain }: Pick<BoardFacts, 'areaIds' | 'mountain'>,
): number {
  const forAreas = rule.perArea !== null ? areaIds.length * rule.perArea : mountain ? areaIds.length : 0
  return Math.min(Math.max(rule.least, forAreas), rule.most ?? Number.POSITIVE_INFINITY)
}

/** What the composition lacks on a day; empty when it is as the law wants it. */
export function compositionFindings(rule: BoardRule, facts: BoardFacts): readonly CompositionFinding[] {
  const want = wantedMembers(rule, facts)
  const found: CompositionFinding[] = []
  if (facts.members < want) found.push({ key: 'too_few', have: facts.members, want })
  if (rule.most !== null && facts.members > rule.most)
    found.push({ key: 'too_many', have: facts.members, want: rule.most })
  if (rule.perArea !== null)
    for (const areaId of facts.areaIds.filter((id) => !facts.coveredAreaIds.includes(id)))
      found.push({ key: 'area_without_member', have: 0, want: rule.perArea, areaId })
  return found
}
