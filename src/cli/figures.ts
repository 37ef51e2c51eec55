import { z } from 'zod'
import { listCommitteeTerms } from '../areas/organisation/index.ts'
import { type Asked, type Computed, computeFigures, indicators, keyOf } from '../areas/reports/index.ts'
import { systemSight } from '../platform/system-caller.ts'
import { type Day, minDay } from '../values/day.ts'
import { parsePeriod } from '../values/period-text.ts'
import { isRefusal, type Refusal, refuse } from '../values/refusal.ts'
import type { Words } from '../words/words.ts'
import { command } from './command.ts'
import { committeeAt, type Desk } from './desk.ts'
import { inColumns } from './print.ts'
import { zCommitteeName, zFlag, zInstant, zOneDay } from './values.ts'

export const figures = command({
  name: 'figures',
  needs: 'shared',
  flags: ['as-is'],
  input: {
    unit: zCommitteeName,
    term: z.string().regex(/^[IVXLCivxlc]{1,9}$/, { message: 'organisation.roman_form' }),
    period: z.string().optional(),
    'as-at': zOneDay.optional(),
    'as-is': zFlag,
    'known-at': zInstant.optional(),
  },
  run: async (desk, input) => {
    const committee = await committeeAt(desk, input.unit)
    if (isRefusal(committee)) return committee
    const period = await periodAsked(desk, committee.id, input.term, input.period)
    if (isRefusal(period)) return period
    const { database } = desk.place
    const judgedOn = input['as-at'] ?? minDay(period.to, database.clock.today())
    const asked = indicators.map(({ id }): Asked => ({ indicatorId: id, period: period.text, judgedOn }))
    const scope = {
      committeeId: committee.id,
      view: input['as-is'] ? ('as_is' as const) : ('as_was' as const),
      knownAt: input['known-at'] ?? null,
    }
    const computed = await database.read(systemSight([committee.id]), (reading) =>
      computeFigures(reading, scope, asked),
    )
    const rows = asked.flatMap((one) => computed.get(keyOf(one)) ?? []).map((one) => figureRow(one, desk.words))
    return { lines: inColumns(rows.map(lineOf)), json: rows }
  },
})

export interface FigureRow {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly numerator: number
  readonly denominator: number | null
  readonly ids: readonly string[]
}

/** A figure with the records it counted: what every command prints of one. */
export function figureRow({ indicator, figure }: Computed, words: Words): FigureRow {
  const text = words.indicators.texts[indicator.id]
  const { numerator, denominator, ids } = figure
  return {
    id: indicator.id,
    name: text?.name ?? indicator.id,
    unit: text?.unit ?? indicator.unit,
    numerator,
    denominator,
    ids,
  }
}

const lineOf = ({ id, name, unit, numerator, denominator }: FigureRow): readonly string[] => [
  id,
  denominator === null ? String(numerator) : `${numerator}/${denominator}`,
  unit,
  name,
]

/** The whole term, or a period that lies in it. */
async function periodAsked(
  desk: Desk,
  committeeId: string,
  number: string,
  text: string | undefined,
): Promise<{ text: string; to: Day } | Refusal> {
  const terms = await desk.place.database.read(systemSight([committeeId]), (reading) =>
    listCommitteeTerms(reading, committeeId),
  )
  const term = terms.find((one) => one.number === number.toUpperCase())
  if (!term) {
    const numbers = terms.map((one) => one.number).join(', ')
    return refuse('cli.unknown_term', { kind: 'missing', field: 'term', params: { number, numbers } })
  }
  const to = term.endedOn ?? term.to
  if (text === undefined) return { text: `term:${term.from}..${to}`, to }
  const period = parsePeriod(text)
  if (!period) return refuse('cli.period_form', { field: 'period' })
  if (period.to < term.from || period.from > to) return refuse('cli.period_outside', { field: 'period' })
  return { text, to: period.to }
}
