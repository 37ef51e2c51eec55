import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, day } from '../../values/day.ts'
import { newId } from '../../values/id.ts'
import { ageingDays, ageingOf, ageings, dueOf, latenessOn } from './due.ts'
import type { Entry } from './entry.ts'
import { knownFacts, type RecommendationFacts } from './recommendation.ts'
import { finalStages, stateOf } from './standing.ts'

const at = (text: string): Date => new Date(`${text}T09:00:00+07:00`)

const issued: RecommendationFacts['recommendation'] = {
  id: newId(),
  committeeId: newId(),
  origin: null,
  addresseeId: newId(),
  addresseeName: 'Ủy ban nhân dân phường',
  text: 'Công khai mức thu',
  legalRef: null,
  replyByOn: null,
  visibility: 'upward',
  draftedOn: day('2021-10-10'),
  recordedAt: at('2021-10-10'),
  recordedBy: newId(),
  recordedByName: 'officer',
  issue: {
    on: day('2021-10-12'),
    recordedAt: at('2021-10-12'),
    dueOn: day('2021-11-01'),
    dueSource: 'x',
    escalateDays: 15,
    documentId: null,
    numberText: '41/MTTQ-BTT',
  },
  withdrawal: null,
  supersession: null,
}

const entry = (on: string, recorded = on) => ({
  id: newId(),
  recommendationId: issued.id,
  on: day(on),
  text: 'x',
  documentId: null,
  recordedAt: at(recorded),
  recordedByName: 'officer',
  supersession: null,
})
const receipt = (on: string): Entry => ({
  ...entry(on),
  kind: 'receipt',
  dueOn: addDays(day(on), 20),
  dueSource: 'x',
  byAgency: false,
})
const extension = (on: string, dueOn: string, recorded = on): Entry => ({
  ...entry(on, recorded),
  kind: 'extension',
  dueOn: day(dueOn),
})
const answer = (on: string, more: Partial<Extract<Entry, { kind: 'answer' }>> = {}): Entry => ({
  ...entry(on),
  kind: 'answer',
  written: true,
  stance: 'accepted',
  documentNumber: null,
  promisedOn: null,
  byAgency: false,
  ...more,
})
const factsOf = (...entries: Entry[]): RecommendationFacts => ({ recommendation: issued, entries })
const stage = (facts: RecommendationFacts, on: string) => stateOf(facts, day(on))?.stage

describe('stages', () => {
  test('nothing, draft, issued, received: by the day asked about', () => {
    const facts = factsOf(receipt('2021-10-13'))
    expect(stateOf(facts, day('2021-10-09'))).toBeNull()
    expect(['2021-10-10', '2021-10-11', '2021-10-12', '2021-10-13'].map((on) => stage(facts, on))).toEqual([
      'draft',
      'draft',
      'issued',
      'received',
    ])
  })

  test('a spoken answer answers nothing', () => {
    const facts = factsOf(receipt('2021-10-13'), answer('2021-10-20', { written: false }))
    expect(stateOf(facts, day('2021-12-31'))).toMatchObject({
      stage: 'received',
      lateness: 'long_overdue',
      stance: null,
    })
  })

  test('accepted without a day is answered and lacks the promise; with a day it is being implemented', () => {
    expect(stateOf(factsOf(answer('2021-10-20')), day('2021-10-21'))).toMatchObject({
      stage: 'answered',
      promiseMissing: true,
    })
    const promised = factsOf(answer('2021-10-20', { promisedOn: day('2021-10-31') }))
    expect(stateOf(promised, day('2021-10-31'))).toMatchObject({ stage: 'implementing', promiseBroken: false })
    expect(stateOf(promised, day('2021-11-01'))).toMatchObject({ stage: 'implementing', promiseBroken: true })
  })

  test('a promise made with a report of progress replaces the one before', () => {
    const facts = factsOf(answer('2021-10-20', { promisedOn: day('2021-10-31') }), {
      ...entry('2021-11-02'),
      kind: 'progress',
      promisedOn: day('2021-12-15'),
      byAgency: true,
    })
    expect(stateOf(facts, day('2021-11-30'))).toMatchObject({ promisedOn: '2021-12-15', promiseBroken: false })
    expect(stateOf(facts, day('2021-11-01'))).toMatchObject({ promisedOn: '2021-10-31', promiseBroken: true })
  })

  test('no and passed on stay answered, whatever is promised', () => {
    for (const stance of ['rejected', 'forwarded'] as const) {
      const facts = factsOf(answer('2021-10-20', { stance, promisedOn: day('2022-01-01') }))
      expect(stateOf(facts, day('2021-10-20'))).toMatchObject({ stage: 'answered', promiseMissing: false, stance })
    }
  })

  test('a closure holds from its own day, and a reopened one not at all', () => {
    const closure: Entry = { ...entry('2021-12-01'), kind: 'closure', outcome: 'resolved' }
    const facts = factsOf(answer('2021-10-20', { promisedOn: day('2021-10-31') }), closure)
    expect(stage(facts, '2021-11-30')).toBe('implementing')
    expect(stage(facts, '2021-12-01')).toBe('resolved')
    const reopened = { ...closure, supersession: { at: at('2021-12-20'), byName: 'chair', reason: 'x' } }
    const now = knownFacts({ ...facts, entries: [...facts.entries.slice(0, 1), reopened] }, null)
    const then = knownFacts({ ...facts, entries: [...facts.entries.slice(0, 1), reopened] }, at('2021-12-10'))
    expect(now && stage(now, '2021-12-31')).toBe('implementing')
    expect(stage({ ...facts, entries: [...facts.entries.slice(0, 1), reopened] }, '2021-12-31')).toBe('implementing')
    expect(then && stage(then, '2021-12-31')).toBe('resolved')
  })
})

describe('terms', () => {
  test('what was agreed goes before the letter, the letter before the receipt, the receipt before the issue', () => {
    const on = day('2021-12-01')
    expect(dueOf(factsOf(), on)).toEqual({ on: '2021-11-01', basis: 'issue' })
    expect(dueOf(factsOf(receipt('2021-10-18')), on)).toEqual({ on: '2021-11-07', basis: 'receipt' })
    const asked = { ...issued, replyByOn: day('2021-10-30') }
    expect(dueOf({ recommendation: asked, entries: [receipt('2021-10-18')] }, on)).toMatchObject({ basis: 'letter' })
    const agreed = { recommendation: asked, entries: [receipt('2021-10-18'), extension('2021-10-29', '2021-11-30')] }
    expect(dueOf(agreed, on)).toEqual({ on: '2021-11-30', basis: 'extension' })
    expect(dueOf(agreed, day('2021-10-28'))).toMatchObject({ basis: 'letter' })
  })

  test('an agreement written down eight weeks later counts from its own day, for who knows it', () => {
    const facts = factsOf(receipt('2021-10-13'), extension('2021-10-29', '2021-11-30', '2021-12-24'))
    const before = knownFacts(facts, at('2021-11-20'))
    expect(before && stateOf(before, day('2021-11-20'))).toMatchObject({
      lateness: 'long_overdue',
      dueOn: '2021-11-02',
    })
    const after = knownFacts(facts, at('2021-12-25'))
    expect(after && stateOf(after, day('2021-11-20'))).toMatchObject({ lateness: null, dueOn: '2021-11-30' })
    expect(after && stateOf(after, day('2021-10-28'))).toMatchObject({ dueOn: '2021-11-02' })
  })

  test('overdue the day after, long overdue after fifteen more', () => {
    const due = day('2021-11-02')
    const on = ['2021-11-02', '2021-11-03', '2021-11-17', '2021-11-18'].map((text) => latenessOn(due, 15, day(text)))
    expect(on).toEqual([null, 'overdue', 'overdue', 'long_overdue'])
  })

  test('every number of days lies in exactly one bucket', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3000, max: 3000 }), (over) => {
        const holding = ageings.filter((name) => over >= ageingDays[name][0] && over <= ageingDays[name][1])
        expect(holding).toEqual([ageingOf(day('2021-06-01'), addDays(day('2021-06-01'), over))])
      }),
    )
  })
})

describe('properties of every history', () => {
  const anyDay = fc.integer({ min: 0, max: 120 }).map((n) => addDays(day('2021-10-12'), n))
  const anyEntry: fc.Arbitrary<Entry> = fc
    .tuple(anyDay, anyDay, anyDay, fc.boolean(), fc.nat(6))
    .map(([on, recorded, other, flag, kind]): Entry => {
      const facts = entry(on, recorded < on ? on : recorded)
      const made: Entry[] = [
        { ...facts, kind: 'receipt', dueOn: addDays(on, 20), dueSource: 'x', byAgency: flag },
        { ...facts, kind: 'extension', dueOn: other },
        {
          ...facts,
          kind: 'answer',
          written: flag,
          stance: 'partly',
          documentNumber: null,
          promisedOn: other,
          byAgency: flag,
        },
        { ...facts, kind: 'progress', promisedOn: flag ? other : null, byAgency: flag },
        { ...facts, kind: 'reminder' },
        { ...facts, kind: 'escalation', addressedTo: 'x' },
        { ...facts, kind: 'closure', outcome: flag ? 'resolved' : 'unresolved_closed' },
      ]
      return made[kind] ?? { ...facts, kind: 'reminder' }
    })

  test('what happens later, or is written down later, changes nothing of before', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 8 }), anyEntry, anyDay, (entries, late, asAt) => {
        const facts = factsOf(...entries)
        const more = factsOf(...entries, late)
        if (late.on > asAt) expect(stateOf(more, asAt)).toEqual(stateOf(facts, asAt))
        const justBefore = new Date(late.recordedAt.getTime() - 1)
        const [known, knownMore] = [knownFacts(facts, justBefore), knownFacts(more, justBefore)]
        expect(knownMore && stateOf(knownMore, asAt)).toEqual(known && stateOf(known, asAt))
      }),
    )
  })

  test('lateness is only of what awaits an answer, and never of what is over', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 8 }), anyDay, (entries, asAt: Day) => {
        const standing = stateOf(factsOf(...entries), asAt)
        if (standing?.lateness) expect(['issued', 'received']).toContain(standing.stage)
        if (standing && finalStages.includes(standing.stage)) expect(standing.promiseBroken).toBe(false)
        expect((standing?.daysOver ?? 0) > 0).toBe(standing?.lateness !== null)
      }),
    )
  })
})
