import type { Evidence } from '../../../areas/documents/index.ts'
import { type BodyTerm, daysOfTerm, listCommitteeTerms, termAt } from '../../../areas/organisation/index.ts'
import {
  indicators,
  type Progress,
  type TargetFacts,
  type TargetStanding,
  type TargetVersion,
  targetsStanding,
} from '../../../areas/reports/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { type Day, minDay, parseDay } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'
import { goalText, reachedText } from '../../../values/target-text.ts'
import type { PageContext } from '../../http/page.ts'
import type { Option, Tone } from '../../parts/index.ts'

/** One target with all that its page shows. */
export interface TargetData {
  readonly target: TargetFacts
  readonly newest: TargetVersion
  readonly standing: TargetStanding | null
  readonly asAt: Day
  readonly progress: readonly Progress[]
  readonly proofs: ReadonlyMap<Id, readonly Evidence[]>
}

/** The term that the address asks for, else that of today, else the last there was. */
export function termAsked(c: PageContext, terms: readonly BodyTerm[]): BodyTerm | null {
  return terms.find(({ id }) => id === c.query('khoa')) ?? termAt(terms, c.today) ?? terms[0] ?? null
}

export interface TermTargets {
  readonly terms: readonly BodyTerm[]
  readonly term: BodyTerm | null
  readonly asAt: Day
  readonly standing: readonly TargetStanding[]
}

/** The targets of a term as they stood on the day of the address: today, or the last day of a term that is over. */
export async function termTargets(c: PageContext, reading: Reading): Promise<TermTargets> {
  const { committeeId } = c.signedIn
  const terms = await listCommitteeTerms(reading, committeeId)
  const term = termAsked(c, terms)
  const days = term && daysOfTerm(term)
  const last = days ? minDay(c.today, days.to) : c.today
  const asked = parseDay(c.query('den-ngay'))
  const asAt = asked && asked <= c.today ? asked : last
  const standing =
    term && days
      ? await targetsStanding(reading, {
          committeeId,
          view: 'as_was',
          knownAt: null,
          term: { id: term.id, days },
          period: days,
          asAt,
        })
      : []
  return { terms, term, asAt, standing }
}

/** What a target counts, in words: that of its indicator, or its own. */
export function unitOf(c: PageContext, { indicatorId, unit }: Pick<TargetVersion, 'indicatorId' | 'unit'>): string {
  if (indicatorId === null) return unit ?? ''
  return c.words.indicators.texts[indicatorId]?.unit ?? ''
}

export function goalOf(c: PageContext, version: TargetVersion): string {
  return goalText(version, unitOf(c, version))
}

/** What was reached, as a table says it. */
export function reachedIn({ parts, figure }: Pick<TargetStanding, 'parts' | 'figure'>): string {
  const known = parts.some((part) => part.figure !== null)
  return reachedText(figure, { years: parts.length, known })
}

export const stateTones: Readonly<Record<TargetStanding['state'], Tone>> = {
  exceeded: 'done',
  achieved: 'done',
  on_way: 'waiting',
  behind: 'due',
  missed: 'overdue',
  unrecorded: 'neutral',
}

/** What targets may be measured by: whatever is counted with a number. */
export function measures(c: PageContext): readonly Option[] {
  return indicators
    .filter(({ kind, unit, id }) => kind !== 'presence' && unit !== 'term_number' && id !== 'target_achieved')
    .map(({ id }) => ({ value: id, label: c.words.indicators.texts[id]?.name ?? id }))
}
