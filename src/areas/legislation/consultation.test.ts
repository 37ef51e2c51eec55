import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '../../values/day.ts'
import { newId } from '../../values/id.ts'
import {
  type Consultation,
  type ConsultationFacts,
  type ConsultationStage,
  type ConsultationStep,
  nextOf,
  replyDeadline,
  stageOf,
  stateOf,
} from './consultation.ts'
import { cannotAdvance, cannotDrop } from './consultation-rule.ts'
import { handInState, handIns } from './hand-in.ts'

const received = day('2025-05-05')
const id = newId()
const consultation: Consultation = {
  ...{ id, committeeId: id, draftId: id, askerId: null, askerName: 'Quốc hội', documentId: null, reference: null },
  ...{
    receivedOn: received,
    replyByOn: addDays(received, 15),
    replySource: 'letter',
    note: null,
    visibility: 'upward',
  },
  ...{ editNo: 1, recordedAt: new Date('2025-05-05T02:00:00Z'), supersededAt: null, supersededReason: null },
}
const step = (stage: ConsultationStage, after: number, more: Partial<ConsultationStep> = {}): ConsultationStep => ({
  ...{ id: newId(), stage, happenedOn: addDays(received, after), documentId: null, reference: null, note: null },
  ...{ recordedAt: new Date(Date.parse('2025-05-05T03:00:00Z') + after * 86_400_000), supersededAt: null },
  ...more,
})
const facts = (...steps: readonly ConsultationStep[]): ConsultationFacts => ({
  ...{ consultation, steps, assignments: [], meetingIds: [], outcome: null },
})
const at = (after: number) => addDays(received, after)

describe('where it stands', () => {
  test('is told by its steps as at a day, and by its day once that has passed', () => {
    const all = facts(
      step('planned', 1),
      step('open', 2),
      step('consolidated', 12),
      step('approved', 13),
      step('sent', 14),
    )
    expect([-1, 0, 1, 2, 12, 13, 14, 40].map((after) => stateOf(all, at(after)))).toEqual([
      ...[null, 'received', 'planned', 'open', 'consolidated', 'approved', 'sent', 'sent'],
    ])
    const open = facts(step('open', 2))
    expect([15, 16].map((after) => stateOf(open, at(after)))).toEqual(['open', 'expired_unsent'])
    expect(
      stateOf(facts(step('open', 2), step('consolidated', 18), step('approved', 18), step('sent', 20)), at(20)),
    ).toBe('sent')
    expect(stateOf(facts(step('dropped', 3, { note: 'x' })), at(30))).toBe('dropped')
  })

  test('is told as it was known at an instant', () => {
    const sent = step('sent', 14, { supersededAt: new Date('2025-06-01T00:00:00Z') })
    const known = (when: string) => stateOf(facts(step('approved', 13), sent), at(14), new Date(when))
    expect(known('2025-05-05T01:00:00Z')).toBeNull()
    expect(known('2025-05-20T00:00:00Z')).toBe('sent')
    expect(known('2025-06-02T00:00:00Z')).toBe('approved')
  })

  test('the days left run until it is sent, and stay what they were', () => {
    expect(replyDeadline(facts(), at(3))).toEqual({ dueOn: at(15), doneOn: null, daysLeft: 12 })
    expect(replyDeadline(facts(), at(18))?.daysLeft).toBe(-3)
    expect(replyDeadline(facts(step('sent', 14)), at(90))).toEqual({ dueOn: at(15), doneOn: at(14), daysLeft: 1 })
    expect(replyDeadline(facts(step('dropped', 3)), at(4))).toBeNull()
  })
})

describe('the next step', () => {
  test('a small one goes from the letter to the report; nothing follows the outcome', () => {
    expect(nextOf(facts())).toEqual(['planned', 'open', 'consolidated'])
    expect(nextOf(facts(step('open', 1)))).toEqual(['consolidated'])
    expect(nextOf(facts(step('outcome_recorded', 1)))).toEqual([])
    expect(nextOf(facts(step('dropped', 1)))).toEqual([])
  })

  test('asks for the order of days, somebody to gather opinions, and a paper that goes out', () => {
    const today = at(30)
    const ask = (stage: ConsultationStage, after: number, steps: readonly ConsultationStep[], hasPaper = false) =>
      cannotAdvance(facts(...steps), stage, { happenedOn: at(after), today, hasPaper })?.key ?? null
    expect(ask('planned', -1, [])).toBe('legislation.before_last')
    expect(ask('planned', 31, [])).toBe('legislation.in_future')
    expect(ask('open', 1, [])).toBe('legislation.nobody_assigned')
    expect(ask('sent', 1, [])).toBe('legislation.not_next')
    expect(ask('consolidated', 1, [step('planned', 2)])).toBe('legislation.before_last')
    expect(ask('sent', 3, [step('approved', 2)])).toBe('legislation.no_paper')
    expect(ask('sent', 3, [step('approved', 2)], true)).toBeNull()
    expect(ask('planned', 3, [step('dropped', 2)])).toBe('legislation.dropped')
    expect(cannotDrop(facts(step('sent', 2)), { happenedOn: at(3), today })?.key).toBe('legislation.sent_already')
  })

  test('any row of steps that may be taken leads on and never back', () => {
    const stages = ['planned', 'open', 'consolidated', 'approved', 'sent', 'outcome_recorded'] as const
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...stages), fc.nat(30)), { maxLength: 12 }), (attempts) => {
        let steps: readonly ConsultationStep[] = []
        const someone = {
          ...{ id, areaId: id, organisationId: null, name: 'Tổ 1', dueOn: at(12) },
          recordedAt: new Date(),
          supersededAt: null,
        }
        for (const [stage, after] of attempts) {
          const here = { ...facts(...steps), assignments: [someone] }
          const wrong = cannotAdvance(here, stage, { happenedOn: at(after), today: at(30), hasPaper: true })
          const before = stages.indexOf(stageOf(here, null) as (typeof stages)[number])
          if (wrong === null) steps = [...steps, step(stage, after)]
          const now = stages.indexOf(stageOf(facts(...steps), null) as (typeof stages)[number])
          expect(now).toBeGreaterThanOrEqual(before)
        }
        const days = steps.map((one) => one.happenedOn)
        expect(days).toEqual(days.toSorted())
        expect(new Set(steps.map((one) => one.stage)).size).toBe(steps.length)
      }),
    )
  })
})

test('who has handed in, and who has not, is told by what came from them', () => {
  const assignment = (name: string, areaId: string) => ({
    ...{ id: newId(), areaId, organisationId: null, name, dueOn: at(12) },
    ...{ recordedAt: new Date(), supersededAt: null },
  })
  const given = (one: string, areaId: string, after: number) => ({
    id: one,
    areaId,
    organisationId: null,
    givenOn: at(after),
  })
  const list = handIns(
    [assignment('Tổ 1', 'a'), assignment('Tổ 2', 'b')],
    { texts: [given('t', 'a', 9)], tallies: [given('n', 'a', 11)] },
    [{ count: 40, texts: ['t'], tallyId: 'n' }],
  )
  expect(list.map(({ opinions, texts, lastOn }) => [opinions, texts, lastOn])).toEqual([
    [40, 1, at(11)],
    [0, 0, null],
  ])
  const states = (after: number) => list.map((one) => handInState(one, at(after)))
  expect([states(12), states(13)]).toEqual([
    ['handed_in', 'waiting'],
    ['handed_in', 'late'],
  ])
})
