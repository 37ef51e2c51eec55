import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findDocument } from '../../src/areas/documents/index.ts'
import { supersedeRecommendation } from '../../src/areas/recommendations/index.ts'
import {
  askedIn,
  compareIssued,
  computeFigures,
  findIndicator,
  findReportFacts,
  frozenFigures,
  indicators,
  isAsOf,
  keyOf,
  latestOf,
} from '../../src/areas/reports/index.ts'
import type { Reading } from '../../src/platform/context.ts'
import { systemSight } from '../../src/platform/system-caller.ts'
import { sampleId } from '../../src/sample/hand.ts'
import { type Day, day } from '../../src/values/day.ts'
import type { Figure } from '../../src/values/figure.ts'
import { callerAs } from '../support/acting.ts'
import { issued } from '../support/reporting.ts'
import { openSampleHouse, sampleCommittees } from '../support/sample.ts'
import { succeed } from '../support/ward.ts'
import type { TestHouse } from '../support/web.ts'

const committeeId = sampleCommittees.songCau
const term = 'term:2019-02-01..2024-04-15'
const sampleRecord = (key: string) => sampleId(`song-cau ${key}`)

let house: TestHouse
beforeAll(async () => {
  house = await openSampleHouse('2024-04-20T09:00:00+07:00')
}, 240_000)
afterAll(() => house.close())

const look = <T>(ask: (reading: Reading) => Promise<T>) => house.house.database.read(systemSight([committeeId]), ask)

/** Every indicator there is, over the term, judged on a day with what was known at an instant. */
async function allFigures(judgedOn: Day, knownAt: string | null): Promise<Readonly<Record<string, Figure>>> {
  const asked = indicators.map(({ id }) => ({ indicatorId: id, period: term, judgedOn }))
  const scope = { committeeId, view: 'as_was', knownAt: knownAt === null ? null : new Date(knownAt) } as const
  const computed = await look((reading) => computeFigures(reading, scope, asked))
  return Object.fromEntries([...computed.values()].map(({ indicator, figure }) => [indicator.id, figure]))
}

const share = ({ numerator, denominator }: Figure) => `${numerator}/${denominator}`

describe('an extension agreed on 29 October 2021 and written down on 24 December', () => {
  const before = '2021-12-24T08:59:59+07:00'
  const after = '2021-12-24T10:00:00+07:00'
  const late = sampleRecord('recommendation kn-2021-ho-so')

  /** Received on 13 October, so due on 2 November; by the extension on 30 November; answered on 26 November. */
  it.each([
    { asAt: '2021-10-20', why: 'nothing was agreed yet', was: ['3/3', 0], is: ['3/3', 0] },
    { asAt: '2021-11-01', why: 'neither term was over', was: ['3/3', 0], is: ['3/3', 0] },
    { asAt: '2021-11-10', why: 'the first term was over, the second not', was: ['3/4', 1], is: ['3/3', 0] },
    {
      asAt: '2021-11-28',
      why: 'answered, after the first term and within the second',
      was: ['4/4', 0],
      is: ['3/3', 0],
    },
    { asAt: '2021-12-05', why: 'answered, and both terms over', was: ['4/4', 0], is: ['4/4', 0] },
  ])('as at $asAt: $why', async ({ asAt, was, is }) => {
    const [then, now] = [await allFigures(day(asAt), before), await allFigures(day(asAt), after)]
    const both = (figures: typeof then) => [
      share(figures.recommendation_answer_rate as Figure),
      figures.recommendation_overdue?.numerator,
    ]
    expect([both(then), both(now)]).toEqual([was, is])
    const differing = Object.keys(now).filter((id) => JSON.stringify(now[id]) !== JSON.stringify(then[id]))
    const expected = ['recommendation_answer_rate', 'recommendation_overdue'].filter((_, at) => was[at] !== is[at])
    // The term had a target of 90 % answered: it stands as the share stands.
    const met = (said: string | number) => (([n = 0, m = 1]) => n / m >= 0.9)(String(said).split('/').map(Number))
    const targets = met(was[0] ?? '') === met(is[0] ?? '') ? [] : ['target_achieved']
    expect(differing.sort()).toEqual([...expected, ...targets])
  })

  it('names the one that was late, and only it', async () => {
    expect((await allFigures(day('2021-11-10'), before)).recommendation_overdue?.ids).toEqual([late])
  })

  it('what is known now says the same as what was known right after', async () => {
    for (const asAt of ['2021-10-20', '2021-11-10', '2021-11-28', '2021-12-05']) {
      const [now, after1] = [await allFigures(day(asAt), null), await allFigures(day(asAt), after)]
      expect(share(now.recommendation_answer_rate as Figure)).toBe(share(after1.recommendation_answer_rate as Figure))
      expect(now.recommendation_overdue?.ids).toEqual(after1.recommendation_overdue?.ids)
    }
  })

  it('before the answer was known, a later day saw the recommendation late', async () => {
    const figures = await allFigures(day('2021-11-28'), '2021-11-20T00:00:00+07:00')
    expect(share(figures.recommendation_answer_rate as Figure)).toBe('3/4')
    expect(figures.recommendation_overdue?.ids).toEqual([late])
  })
})

describe('the term report of the sample, issued, and then one of seven recommendations superseded', () => {
  const reportId = sampleRecord(`report term_marks ${term}`)
  const chair = callerAs('ward_chair', committeeId)

  it('every figure of its text is frozen; the one that lost a record differs, by that record', async () => {
    const { database } = house.house
    await issued(database, { chair, officer: chair }, reportId, day('2024-04-20'))
    const facts = await look((reading) => findReportFacts(reading, reportId))
    if (!facts) throw new Error('the sample has no term report')
    const { version, documentId, judgedOn } = latestOf(facts)
    const document = await look((reading) => findDocument(reading, documentId))
    const frozen = await look((reading) => frozenFigures(reading, reportId, version))
    const asked = askedIn(document?.body ?? { type: 'doc', content: [] }, judgedOn, isAsOf)
    // What no area counts yet is told in words, and there is nothing to freeze.
    const isCounted = ({ indicatorId }: { indicatorId: string }) =>
      indicatorId.startsWith('target.') || findIndicator(indicatorId) !== undefined
    expect(frozen.map(keyOf).sort()).toEqual(asked.filter(isCounted).map(keyOf).sort())
    expect(asked.filter((one) => !isCounted(one)).length).toBeLessThan(4)
    const seven = frozen.find(
      ({ indicatorId, period }) => indicatorId === 'supervision_recommendations' && period === term,
    )
    expect(seven?.figure.numerator).toBe(7)
    expect((await look((reading) => compareIssued(reading, facts.report, { version }))).differences).toEqual([])

    house.clock.set('2024-04-22T09:00:00+07:00')
    const gone = sampleRecord('recommendation kn-2022')
    await succeed(database, supersedeRecommendation, { id: gone, reason: 'Nhập trùng' }, chair)
    const { differences } = await look((reading) => compareIssued(reading, facts.report, { version }))
    const six = differences.find((one) => seven && keyOf(one.frozen) === keyOf(seven))
    expect(six?.now.numerator).toBe(6)
    for (const { added, removed } of differences) expect({ added, removed }).toEqual({ added: [], removed: [gone] })
    const counting = frozen.filter(({ figure }) => [...figure.ids, ...(figure.denominatorIds ?? [])].includes(gone))
    expect(differences.map(({ frozen: one }) => keyOf(one)).sort()).toEqual(counting.map(keyOf).sort())

    const known = new Date('2024-04-20T09:00:00+07:00')
    const then = await look((reading) => compareIssued(reading, facts.report, { version }, known))
    expect(then.differences).toEqual([])
  })
})
