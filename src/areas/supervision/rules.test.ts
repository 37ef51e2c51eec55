import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '../../values/day.ts'
import { newId } from '../../values/id.ts'
import { compositionFindings, wantedMembers } from './board.ts'
import { commitmentState, isOverdue, type LeaderCommitment } from './commitment.ts'
import { firstStage, sessionForms, trackOf } from './form.ts'
import { boardLacks } from './investment.ts'
import { judged } from './preparation.ts'
import { programmeState } from './programme.ts'
import { isPostponed, stateOf } from './session.ts'
import { furthest, nextStages, type Step, stepsBy } from './step.ts'

const step = (stage: string, happenedOn: string, more: Partial<Step> = {}): Step => ({
  id: newId(),
  stage,
  happenedOn: day(happenedOn),
  documentId: null,
  reference: null,
  note: null,
  untilOn: null,
  recordedAt: new Date(`${happenedOn}T10:00:00Z`),
  supersededAt: null,
  ...more,
})

describe('steps', () => {
  test.each(sessionForms)('%s: from the first stage every required stage is passed, in order', (form) => {
    const track = trackOf(form)
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 20, maxLength: 20 }), (choices) => {
        const walked: string[] = [firstStage(form)]
        for (const choice of choices) {
          const next = nextStages(track, walked.at(-1) ?? null)
          if (next.length === 0) break
          walked.push(next[choice % next.length] as string)
        }
        const required = track.stages.filter((stage) => !track.optional.includes(stage))
        expect(walked.filter((stage) => required.includes(stage))).toEqual(required.slice(0, walked.length))
        expect([...walked].sort((a, b) => track.stages.indexOf(a) - track.stages.indexOf(b))).toEqual(walked)
        expect(walked.at(-1)).toBe('closed')
      }),
    )
  })

  test('a step recorded late, or superseded, is judged by what was known', () => {
    const late = step('notified', '2023-05-01', { recordedAt: new Date('2023-06-01T00:00:00Z') })
    const undone = step('fieldwork', '2023-05-10', { supersededAt: new Date('2023-07-01T00:00:00Z') })
    const facts = { session: { form: 'delegation' as const }, steps: [step('planned', '2023-04-01'), late, undone] }
    expect(stateOf(facts, day('2023-05-31'), new Date('2023-05-31T00:00:00Z'))).toBe('fieldwork')
    expect(stateOf(facts, day('2023-05-09'), new Date('2023-05-31T00:00:00Z'))).toBe('planned')
    expect(stateOf(facts, day('2023-05-09'))).toBe('notified')
    expect(stateOf(facts, day('2023-12-31'))).toBe('notified')
    expect(stateOf(facts, day('2023-03-31'))).toBe('not_begun')
  })

  test('postponed, taken up again, called off', () => {
    const planned = step('planned', '2023-01-01')
    const aside = [planned, step('postponed', '2023-02-01')]
    const facts = (steps: readonly Step[]) => ({ session: { form: 'event' as const }, steps })
    expect(stateOf(facts(aside), day('2023-02-01'))).toBe('postponed')
    expect(stateOf(facts(aside), day('2023-01-31'))).toBe('planned')
    const resumed = [...aside, step('resumed', '2023-03-01')]
    expect([isPostponed(stepsBy(resumed, null)), stateOf(facts(resumed), null)]).toEqual([false, 'planned'])
    expect(stateOf(facts([...resumed, step('cancelled', '2023-04-01')]), null)).toBe('cancelled')
  })

  test('nothing reached is no stage', () => {
    expect(furthest(trackOf('joint'), [step('nonsense', '2023-01-01')])).toBeNull()
  })
})

describe('programmes', () => {
  const programme = { year: 2023, version: 1, title: '', purpose: null, amendReason: null, editNo: 1 }
  const one = (version: number, steps: readonly Step[]) => ({
    programme: { ...programme, id: newId(), version, recordedAt: new Date() },
    steps,
  })

  test('an issued programme is amended from the day its next version is issued', () => {
    const first = one(1, [step('draft', '2022-11-01'), step('issued', '2023-01-10')])
    const second = one(2, [step('draft', '2023-05-01'), step('issued', '2023-06-01')])
    expect(programmeState(first, day('2023-05-31'), [second])).toBe('issued')
    expect(programmeState(first, day('2023-06-01'), [second])).toBe('amended')
    expect(programmeState(second, null, [first])).toBe('issued')
  })
})

describe('the people’s boards', () => {
  const areas = (count: number) => Array.from({ length: count }, newId)
  const before = { least: 5, most: 11, perArea: null, termMonths: 24, source: '159/2016' }
  const since = { least: 5, most: null, perArea: 1, termMonths: null, source: '10/2022' }

  test('a mountain ward of 21 groups wants 11 members before July 2023 and 21 after', () => {
    const facts = { areaIds: areas(21), mountain: true }
    expect(wantedMembers(before, facts)).toBe(11)
    expect(wantedMembers(before, { ...facts, mountain: false })).toBe(5)
    expect(wantedMembers(since, facts)).toBe(21)
    expect(wantedMembers(since, { areaIds: areas(3), mountain: true })).toBe(5)
  })

  test('never fewer than the least; a full and covering board lacks nothing', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), fc.boolean(), (areaCount, members, mountain) => {
        const areaIds = areas(areaCount)
        const facts = { members, areaIds, coveredAreaIds: areaIds, mountain }
        for (const rule of [before, since]) {
          const want = wantedMembers(rule, facts)
          expect(want).toBeGreaterThanOrEqual(rule.least)
          expect(compositionFindings(rule, facts).length === 0).toBe(members >= want && members <= (rule.most ?? 99))
        }
        const uncovered = compositionFindings(since, { ...facts, coveredAreaIds: [] })
        expect(uncovered.filter((one) => one.key === 'area_without_member')).toHaveLength(areaCount)
      }),
    )
  })

  test('an investment board is of the Front, of the Inspection Board and of residents', () => {
    const from = (chosenFrom: 'front' | 'inspection_board' | 'residents') => ({
      ...{ id: newId(), personId: null, name: 'x', chosenFrom, role: 'member' as const },
      ...{ from: day('2023-01-01'), to: null },
    })
    expect(boardLacks([], 5)).toEqual(['too_few', 'no_front', 'no_inspection_board', 'no_residents'])
    const whole = [from('front'), from('inspection_board'), from('residents'), from('residents'), from('residents')]
    expect(boardLacks(whole, 5)).toEqual([])
    expect(boardLacks(whole.slice(1), 5)).toEqual(['too_few', 'no_front'])
  })
})

describe('deadlines', () => {
  test('due until the day itself, late after it, done in time or late', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), fc.option(fc.integer({ min: -400, max: 400 })), (ask, done) => {
        const due = day('2023-06-15')
        const asAt = addDays(due, ask)
        const doneOn = done === null ? null : addDays(due, done)
        const { state, daysLeft } = judged('k', null, due, doneOn, asAt)
        const isDone = doneOn !== null && doneOn <= asAt
        expect(state).toBe(isDone ? ((done ?? 0) <= 0 ? 'in_time' : 'done_late') : ask > 0 ? 'late' : 'due')
        expect(daysLeft).toBe(isDone ? 0 : 0 - ask)
      }),
    )
  })
})

test('a commitment is told by its notes as at a day', () => {
  const note = { id: newId(), text: 'x', result: null }
  const commitment: LeaderCommitment = {
    ...{ id: newId(), personId: null, leaderName: 'x', leaderPosition: 'x', year: 2023, kind: 'new_work', text: 'x' },
    registeredOn: day('2023-01-05'),
    targetOn: day('2023-10-01'),
    notes: [
      { ...note, kind: 'self_report', notedOn: day('2023-06-01') },
      { ...note, kind: 'front_comment', notedOn: day('2023-07-01') },
      { ...note, kind: 'result', notedOn: day('2023-12-01'), result: 'partly' },
    ],
  }
  const states = ['2023-02-01', '2023-06-30', '2023-11-30', '2023-12-01'].map((on) =>
    commitmentState(commitment, day(on)),
  )
  expect(states).toEqual(['registered', 'self_reported', 'commented', 'partly'])
  expect(['2023-10-01', '2023-10-02', '2023-12-01'].map((on) => isOverdue(commitment, day(on)))).toEqual([
    false,
    true,
    false,
  ])
})
