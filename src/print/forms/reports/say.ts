import { figureInProse } from '../../../values/figure-text.ts'
import type { Period } from '../../../values/period.ts'
import { periodText } from '../../../values/period-text.ts'
import { type FigureAttrs, figure, type Words } from '../../../values/rich.ts'
import type { ReportFacts } from './facts.ts'

/** What stands where no area of the register counts this yet; its figure takes the place by itself once one does. */
export const notKept = 'chưa ghi'

type Ask = Pick<FigureAttrs, 'show' | 'none'> & { readonly period?: Period }

/** A live figure; a number typed in its place would not open. */
export function live(facts: ReportFacts, indicatorId: string, { period, ...shown }: Ask = {}): Words {
  const computed = facts.figure(indicatorId)
  const whole = period === undefined
  const value = !computed ? notKept : whole ? figureInProse(computed.indicator, computed.figure, shown) : '–'
  const { unit } = facts.nameOf(indicatorId)
  const attrs = { indicatorId, period: periodText(period ?? facts.period), value, unit }
  return figure({ ...attrs, ...given(shown) })
}

const given = ({ show, none }: Ask) => ({ ...(show && { show }), ...(none !== undefined && { none }) })

/** The names of what was counted, which follow the records as the number does. */
export function named(facts: ReportFacts, indicatorId: string): Words {
  const readings = facts.readingsOf(indicatorId)
  const value = facts.namesOf(indicatorId).join('; ')
  return figure({ indicatorId, period: periodText(facts.period), value, show: 'names', readings })
}

/** The same inside a sentence that goes on after it: nothing counted reads '0'. */
export const many = (facts: ReportFacts, indicatorId: string): Words => live(facts, indicatorId, { none: '0' })

export const numberOf = (facts: ReportFacts, id: string): number => facts.figure(id)?.figure.numerator ?? 0
export const wholeOf = (facts: ReportFacts, id: string): number => facts.figure(id)?.figure.denominator ?? 0
export const isKept = (facts: ReportFacts, id: string): boolean => facts.figure(id) !== null

/** The committee in a sentence. */
export const front = ({ unitName }: ReportFacts): string => `Ủy ban MTTQ Việt Nam ${unitName}`

/** One sentence where something was counted, another where nothing was; both stay true when the number is computed again. */
export function counted(facts: ReportFacts, id: string, some: readonly Words[], none: string): Words {
  return numberOf(facts, id) > 0 ? some : [none, ': ', live(facts, id), '.']
}

/** The same of what one is glad not to have: 'Kiến nghị quá hạn chưa được trả lời: không có.' */
export function hopedFor(facts: ReportFacts, id: string, some: readonly Words[], none: string): Words {
  return numberOf(facts, id) > 0 ? some : [none, ': ', live(facts, id, { none: 'không có' }), '.']
}

/** '06/07 kiến nghị (85,7%)': a percentage never stands without what it is of. */
export function share(facts: ReportFacts, id: string, unit: string): Words {
  return [live(facts, id, { show: 'parts', none: '0' }), ` ${unit} (`, live(facts, id, { none: '0' }), ')']
}

/** A sentence about a share, told only where there is something to be a part of. */
export function sharing(facts: ReportFacts, id: string, sentence: readonly Words[]): readonly Words[] {
  return wholeOf(facts, id) > 0 ? [sentence] : []
}

/** 'a', 'a và b', 'a, b và c'. */
export function listed(parts: readonly Words[]): Words {
  return parts.flatMap((part, at): readonly Words[] => {
    if (at === 0) return [part]
    return [at === parts.length - 1 ? ' và ' : ', ', part]
  })
}

/** Parts of a sentence of which only those counted are told: 'tặng giấy khen cho 45 tập thể và 25 cá nhân'. */
export function onlyCounted(
  facts: ReportFacts,
  parts: readonly (readonly [id: string, unit: string])[],
): readonly Words[] {
  return parts.filter(([id]) => numberOf(facts, id) > 0).map(([id, unit]): Words => [many(facts, id), ` ${unit}`])
}

/** Sentences that follow each other in one paragraph. */
export function joined(sentences: readonly Words[]): readonly Words[] {
  return sentences.flatMap((sentence, at) => (at === 0 ? [sentence] : [' ', sentence]))
}
