import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSampleHouse, sampleCommittees } from '../../tests/support/sample.ts'
import type { TestHouse } from '../../tests/support/web.ts'
import { indicators, listReports } from '../areas/reports/index.ts'
import { systemSight } from '../platform/system-caller.ts'
import { isRefusal, type Refusal } from '../values/refusal.ts'
import { wordsIn } from '../words/words.ts'
import { readArguments } from './arguments.ts'
import type { Answer, Command } from './command.ts'
import type { Desk } from './desk.ts'
import { type FigureRow, figures } from './figures.ts'
import { reportCompute } from './report.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openSampleHouse()
}, 240_000)
afterAll(() => house.close())

/** As `runCommandLine` does, at a desk whose installation is open already. */
async function typed(command: Command, ...args: string[]): Promise<Answer | Refusal> {
  const read = readArguments(command, args)
  if (isRefusal(read)) return read
  const place = { database: house.house.database, files: house.house.files } as Desk['place']
  return command.run({ words: wordsIn('vi'), language: 'vi', place } as Desk, read.input)
}

const term = ['--unit', 'song-cau', '--term', 'VIII']

async function rowsOf(...more: string[]): Promise<ReadonlyMap<string, FigureRow>> {
  const answer = await typed(figures, ...term, '--json', ...more)
  if (isRefusal(answer)) throw new Error(answer.key)
  return new Map((answer.json as readonly FigureRow[]).map((row) => [row.id, row]))
}

describe('figures', () => {
  it('every indicator once, with its name, its unit, both numbers and the records counted', async () => {
    const rows = await rowsOf()
    expect([...rows.keys()]).toEqual(indicators.map(({ id }) => id))
    const sessions = rows.get('supervision_sessions_organized')
    expect(Object.keys(sessions ?? {})).toEqual(['id', 'name', 'unit', 'numerator', 'denominator', 'ids'])
    expect(sessions).toMatchObject({ name: 'Số cuộc giám sát chủ trì', unit: 'cuộc', numerator: 18, denominator: null })
    expect(new Set(sessions?.ids).size).toBe(18)
    expect(rows.get('term_marks_published')).toMatchObject({ numerator: 6, denominator: 10 })
  })

  it('of a year of the term, on a day, and by the units of today', async () => {
    const inYear = await rowsOf('--period', '2021')
    expect(inYear.get('supervision_sessions_organized')?.numerator).toBe(5)
    const early = await rowsOf('--period', '2021', '--as-at', '2021-05-31')
    expect(early.get('supervision_sessions_organized')?.numerator).toBeLessThan(5)
    for (const year of [2019, 2020, 2021, 2022, 2023]) {
      const of = await rowsOf('--period', String(year), '--as-is')
      expect(of.get('festival_areas_covered')).toMatchObject({ numerator: 21, denominator: 21 })
    }
  })

  it.each([
    [['--unit', 'song-cau', '--term', 'VII'], 'cli.unknown_term', 'term'],
    [['--unit', 'song-thuong', '--term', 'VIII'], 'cli.unknown_unit', 'unit'],
    [[...term, '--period', '2021-13'], 'cli.period_form', 'period'],
    [[...term, '--period', '2018'], 'cli.period_outside', 'period'],
    [['--unit', 'song-cau', '--term', '8'], 'organisation.roman_form', 'term'],
    [['--unit', 'song-cau'], 'platform.required', 'term'],
  ])('%j is refused, naming what', async (args, key, field) => {
    expect(await typed(figures, ...args)).toMatchObject({ key, field })
  })
})

it('a report explained names the same records as the figures', async () => {
  const sight = systemSight([sampleCommittees.songCau])
  const { lines } = await house.house.database.read(sight, (reading) => listReports(reading, { kind: 'term_marks' }))
  const answer = await typed(reportCompute, lines[0]?.report.id ?? '', '--unit', 'song-cau', '--explain', '--json')
  if (isRefusal(answer)) throw new Error(answer.key)
  const { explained } = answer.json as { explained: readonly (FigureRow & { period: string })[] }
  const rows = await rowsOf()
  const whole = explained.filter(({ period }) => period === 'term:2019-02-01..2024-04-15')
  expect(whole.length).toBeGreaterThan(20)
  for (const { id, numerator, denominator, ids } of whole.filter(({ id }) => rows.has(id)))
    expect({ id, numerator, denominator, ids }).toMatchObject(
      (({ name: _, unit: __, ...row }) => row)(rows.get(id) as FigureRow),
    )
})
