import type { Day } from '../../values/day.ts'
import type { Figure } from '../../values/figure.ts'
import type { Id } from '../../values/id.ts'
import { type Asked, keyOf } from './asked.ts'
import type { Computed } from './computed.ts'

/** A figure as it was frozen when the report was issued, with the words that explained it then. */
export interface FrozenFigure extends Asked {
  readonly position: number
  readonly judgedOn: Day
  readonly figure: Figure
  readonly value: string
  readonly ruleVersion: number
  readonly name: string
  readonly definition: string
  readonly unit: string
}

/** A frozen figure that the records of today answer otherwise. */
export interface Difference {
  readonly frozen: FrozenFigure
  readonly now: Figure
  /** Records counted now that were not, and the other way round; of numerator and denominator together. */
  readonly added: readonly Id[]
  readonly removed: readonly Id[]
  /** The rule of counting is another one than then. */
  readonly ruleChanged: boolean
}

const without = (ids: readonly Id[], others: readonly Id[]): readonly Id[] => {
  const known = new Set(others)
  return ids.filter((id) => !known.has(id))
}

const counted = ({ ids, denominatorIds = [] }: Figure): readonly Id[] => [...new Set([...ids, ...denominatorIds])]

/** What differs between an issued report and the records of now; empty when nothing does. */
export function differencesOf(
  frozen: readonly FrozenFigure[],
  now: ReadonlyMap<string, Computed>,
): readonly Difference[] {
  return frozen.flatMap((then) => {
    const today = now.get(keyOf(then))
    if (!today || sameFigure(then.figure, today.figure)) return []
    const numerators = [without(today.figure.ids, then.figure.ids), without(then.figure.ids, today.figure.ids)] as const
    const all = [
      without(counted(today.figure), counted(then.figure)),
      without(counted(then.figure), counted(today.figure)),
    ] as const
    return [
      {
        frozen: then,
        now: today.figure,
        added: [...new Set([...numerators[0], ...all[0]])],
        removed: [...new Set([...numerators[1], ...all[1]])],
        ruleChanged: today.indicator.version !== then.ruleVersion,
      },
    ]
  })
}

function sameFigure(a: Figure, b: Figure): boolean {
  return (
    a.numerator === b.numerator &&
    a.denominator === b.denominator &&
    sameSet(a.ids, b.ids) &&
    sameSet(a.denominatorIds ?? [], b.denominatorIds ?? [])
  )
}

function sameSet(a: readonly Id[], b: readonly Id[]): boolean {
  return a.length === b.length && without(a, b).length === 0
}
