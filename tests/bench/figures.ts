import { type RegisterPlace as DocumentPlace, searchDocuments } from '../../src/areas/documents/index.ts'
import { type RegisterPlace, searchRegister } from '../../src/areas/recommendations/index.ts'
import { computeFigures, indicators, writingFacts } from '../../src/areas/reports/index.ts'
import type { Reading } from '../../src/platform/context.ts'
import { systemSight } from '../../src/platform/system-caller.ts'
import { namedInProse } from '../../src/print/forms/reports/facts.ts'
import { day } from '../../src/values/day.ts'
import { parsePeriod } from '../../src/values/period-text.ts'
import { timeOf } from './measure.ts'
import type { Place } from './place.tsx'
import { aim, milliseconds, ratio, sheet, whole } from './sheet.ts'

export interface Taken {
  readonly ms: number
  readonly statements: number
  readonly counted: number
}

export type Timings = Readonly<Record<string, Taken>>

const term = 'term:2019-02-01..2024-04-15'
const judgedOn = day('2024-04-15')

/** Each question with the time it took, the statements it sent, and how many records came of it. */
export async function timeQuestions(place: Place): Promise<Timings> {
  const { database, committeeId, statements } = place
  const look = <T>(ask: (reading: Reading) => Promise<T>) => database.read(systemSight([committeeId]), ask)
  const period = parsePeriod(term)
  if (!period) throw new Error('no term')
  const taken = async (ask: () => Promise<number>): Promise<Taken> => {
    const from = statements.length
    const counted = await ask()
    const sent = statements.length - from
    return { ms: await timeOf(7, ask), statements: sent, counted }
  }
  const whose = { committeeId, view: 'as_was' } as const
  const asked = indicators.map(({ id }) => ({ indicatorId: id, period: term, judgedOn }))
  const lastDocument = await lastOf<DocumentPlace>((after) => look((r) => searchDocuments(r, {}, { after })))
  const asAt = judgedOn
  const lastRecommendation = await lastOf<RegisterPlace>((after) => look((r) => searchRegister(r, { asAt }, { after })))
  return {
    'term report: every figure and the first words': await taken(async () => {
      const { figures } = await look((r) => writingFacts(r, { ...whose, period, judgedOn, named: namedInProse }))
      return [...figures.values()].reduce((sum, { figure }) => sum + figure.ids.length, 0)
    }),
    'every indicator over the term': await taken(async () => {
      const figures = await look((r) => computeFigures(r, { ...whose, knownAt: null }, asked))
      return [...figures.values()].reduce((sum, { figure }) => sum + figure.ids.length, 0)
    }),
    'recommendations: first page': await taken(
      async () => (await look((r) => searchRegister(r, { asAt }))).lines.length,
    ),
    'recommendations: last page': await taken(
      async () => (await look((r) => searchRegister(r, { asAt }, { after: lastRecommendation }))).lines.length,
    ),
    'documents: first page': await taken(async () => (await look((r) => searchDocuments(r, {}))).lines.length),
    'documents: last page': await taken(
      async () => (await look((r) => searchDocuments(r, {}, { after: lastDocument }))).lines.length,
    ),
  }
}

/** Where the last page begins; null when there is one page only. */
async function lastOf<From>(
  page: (after: From | null) => Promise<{ readonly next: From | null }>,
): Promise<From | null> {
  let after: From | null = null
  for (;;) {
    const { next }: { readonly next: From | null } = await page(after)
    if (next === null) return after
    after = next
  }
}

export function compareTimings(small: Timings, large: Timings, times: number): string {
  const rows = Object.entries(small).map(([name, one]) => {
    const many = large[name] ?? one
    const grown = many.ms / one.ms
    const fast = name.startsWith('term report') ? ` ${aim(one.ms < 1000, '< 1 s')}` : ''
    return [
      name,
      milliseconds(one.ms),
      milliseconds(many.ms),
      ratio(grown),
      `${one.statements} → ${many.statements}`,
      `${whole(one.counted)} → ${whole(many.counted)}`,
      `${aim(grown <= times && many.statements <= one.statements, `≤ ${times}, no more statements`)}${fast}`,
    ]
  })
  const head = ['question', 'sample', `× ${times}`, 'ratio', 'statements', 'records', 'aim']
  return sheet(`The sample's term, and a ward with ${times} times the work`, head, rows)
}
