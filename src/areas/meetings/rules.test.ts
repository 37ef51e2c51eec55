import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day } from '../../values/day.ts'
import { newId } from '../../values/id.ts'
import { type AgendaItem, agendaChanges } from './agenda.ts'
import { turnoutOf } from './attendance.ts'
import type { Holding, Meeting, MeetingFacts, MeetingStep } from './meeting.ts'
import { heldAt, meetingState } from './meeting.ts'
import { meetingDeadlines } from './meeting-deadline.ts'
import { cannotMove } from './meeting-rule.ts'

const heldOn = day('2023-02-20')
const at = (on: string) => new Date(`${on}T09:00:00+07:00`)

function step(stage: string, on: string, more: Partial<MeetingStep> = {}): MeetingStep {
  const nothing = { documentId: null, reference: null, note: null, untilOn: null, supersededAt: null }
  return { id: newId(), stage, happenedOn: day(on), recordedAt: at(on), ...nothing, ...more }
}

function holding(on: string, more: Partial<Holding> = {}): Holding {
  const numbers = { present: null, spoken: null, opinions: null, answered: null, noted: null }
  const when = { heldOn: day(on), starts: null, ends: null, place: 'x', chair: null }
  return { id: newId(), ...when, ...numbers, recordedAt: at(on), supersededAt: null, ...more }
}

function facts(
  steps: readonly MeetingStep[],
  holdings: readonly Holding[] = [],
  meeting: Partial<Meeting> = {},
): MeetingFacts {
  const told = { title: 'x', purposes: ['social_criticism'], plannedOn: heldOn, supersededAt: null, ...meeting }
  return { meeting: told as unknown as Meeting, steps, holdings }
}

describe('where a conference stands', () => {
  const whole = facts(
    [
      step('planned', '2023-02-01'),
      step('noticed', '2023-02-10'),
      step('minuted', '2023-02-22'),
      step('concluded', '2023-03-01'),
    ],
    [holding('2023-02-20')],
  )

  it.each([
    ['2023-01-31', 'not_begun'],
    ['2023-02-01', 'planned'],
    ['2023-02-10', 'noticed'],
    ['2023-02-20', 'held'],
    ['2023-02-22', 'minuted'],
    ['2023-03-01', 'concluded'],
  ])('on %s: %s', (on, state) => expect(meetingState(whole, day(on))).toBe(state))

  it('is told by what was known: a holding written down a week later was not held for anybody before', () => {
    const late = facts([step('planned', '2023-02-01')], [holding('2023-02-20', { recordedAt: at('2023-02-27') })])
    expect(meetingState(late, day('2023-02-21'), at('2023-02-21'))).toBe('planned')
    expect(meetingState(late, day('2023-02-21'), at('2023-02-28'))).toBe('held')
  })

  it('postponed until a new day is set; called off for good; taken out when withdrawn', () => {
    const put = [step('planned', '2023-02-01'), step('postponed', '2023-02-12')]
    expect(meetingState(facts(put), day('2023-02-12'))).toBe('postponed')
    const anew = [...put, step('rescheduled', '2023-02-14', { untilOn: day('2023-02-28') })]
    expect(meetingState(facts(anew), day('2023-02-14'))).toBe('planned')
    expect(meetingState(facts([...anew, step('cancelled', '2023-02-15')]), null)).toBe('cancelled')
    const gone = facts(put, [], { supersededAt: at('2023-03-01') })
    expect([meetingState(gone, null), meetingState(gone, null, at('2023-02-20'))]).toEqual(['withdrawn', 'postponed'])
  })
})

describe('what a stage asks for', () => {
  const held = facts([step('planned', '2023-02-01')], [holding('2023-02-20')])
  const today = day('2023-03-10')
  const move = (stage: 'noticed' | 'minuted' | 'concluded', on: string, hasPaper = true) =>
    ({ stage, on: day(on), hasPaper }) as const

  it('invitations go out before, minutes and conclusion come after', () => {
    expect(cannotMove(held, move('noticed', '2023-02-21'), today)).toMatchObject({ key: 'meetings.invited_after' })
    expect(cannotMove(held, move('minuted', '2023-02-19'), today)).toMatchObject({ key: 'meetings.before' })
    expect(cannotMove(facts(held.steps), move('minuted', '2023-02-21'), today)).toMatchObject({
      key: 'meetings.not_held',
    })
    expect(cannotMove(held, move('concluded', '2023-03-11'), today)).toMatchObject({ key: 'meetings.in_future' })
    expect(cannotMove(held, move('minuted', '2023-02-20'), today)).toBeNull()
  })

  it('minutes are a paper; a conclusion is one where people were talked with', () => {
    expect(cannotMove(held, move('minuted', '2023-02-20', false), today)).toMatchObject({
      key: 'meetings.paper_needed',
    })
    expect(cannotMove(held, move('concluded', '2023-02-20', false), today)).toBeNull()
    const dialogue = facts(held.steps, held.holdings, { purposes: ['dialogue'] })
    expect(cannotMove(dialogue, move('concluded', '2023-02-20', false), today)).toMatchObject({ field: 'reference' })
  })

  it('nothing is done twice', () => {
    const minuted = facts([...held.steps, step('minuted', '2023-02-22')], held.holdings)
    expect(cannotMove(minuted, move('minuted', '2023-02-23'), today)).toMatchObject({ key: 'meetings.done_already' })
  })
})

describe('deadlines', () => {
  const dueOf = (key: string, from: ReturnType<typeof day>) => addDays(from, key.includes('before') ? -3 : 5)

  it('invitations three days before, minutes five days after', () => {
    const planned = facts([step('planned', '2023-02-01')])
    expect(meetingDeadlines(planned, day('2023-02-19'), dueOf)).toEqual([
      { key: 'meeting.invitation_before_days', dueOn: '2023-02-17', doneOn: null, daysLeft: -2 },
    ])
    const held = facts(planned.steps, [holding('2023-02-20')])
    expect(meetingDeadlines(held, day('2023-02-21'), dueOf)).toEqual([
      { key: 'meeting.minutes_after_days', dueOn: '2023-02-25', doneOn: null, daysLeft: 4 },
    ])
  })

  it('none of what is postponed or called off', () => {
    const off = facts([step('planned', '2023-02-01'), step('cancelled', '2023-02-10')])
    expect(meetingDeadlines(off, day('2023-02-19'), dueOf)).toEqual([])
  })
})

describe('attendance', () => {
  const list = [
    { invitationId: null, name: 'Tổ 4', present: 12, spoken: 2 },
    { invitationId: null, name: 'Nông Thị Hạnh', present: 1, spoken: 0 },
  ]

  it('the minutes go before the list; the list stands where they are silent; both apart is told', () => {
    expect(turnoutOf(null, list)).toEqual({ present: 13, spoken: 2, differs: false })
    expect(turnoutOf({ present: 46, spoken: null }, list)).toEqual({ present: 46, spoken: 2, differs: true })
    expect(turnoutOf({ present: 46, spoken: 5 }, [])).toEqual({ present: 46, spoken: 5, differs: false })
    expect(turnoutOf(null, [])).toEqual({ present: null, spoken: null, differs: false })
  })
})

describe('an agenda written anew', () => {
  const items = fc.uniqueArray(
    fc.record({ key: fc.nat(6), title: fc.constantFrom('a', 'b'), minutes: fc.constantFrom(null, 'x') }),
    { selector: (one) => one.key, maxLength: 6 },
  )
  const ids = Array.from({ length: 7 }, () => newId())
  const asItems = (list: readonly { key: number; title: string; minutes: string | null }[]): readonly AgendaItem[] =>
    list.map(({ key, title, minutes }) => ({ itemId: ids[key] ?? '', step: null, speaker: null, title, minutes }))

  it('writes only what is new or worded otherwise, and gives exactly the list that was asked for', () => {
    fc.assert(
      fc.property(items, items, (before, after) => {
        const [had, want] = [asItems(before), asItems(after)]
        const { gone, fresh } = agendaChanges(had, want)
        const stay = had.map((item, position) => ({ ...item, position })).filter((item) => !gone.includes(item.itemId))
        const now = [...stay, ...fresh].sort((a, b) => a.position - b.position)
        expect(now.map(({ position: _, ...item }) => item)).toEqual(want)
        expect(agendaChanges(want, want)).toEqual({ gone: [], fresh: [] })
      }),
    )
  })

  it('a correction of one wording leaves the others alone', () => {
    const had = asItems([
      { key: 0, title: 'a', minutes: null },
      { key: 1, title: 'b', minutes: null },
    ])
    const want = had.map((item, at) => (at === 1 ? { ...item, minutes: 'x' } : item))
    expect(agendaChanges(had, want)).toMatchObject({ gone: [ids[1]], fresh: [{ itemId: ids[1], position: 1 }] })
  })
})

it('what stands on a day is the record not yet replaced', () => {
  const wrong = holding('2023-02-19', { supersededAt: at('2023-02-25') })
  const right = holding('2023-02-20', { recordedAt: at('2023-02-25') })
  const both = facts([], [right, wrong])
  expect(heldAt(both, null)?.heldOn).toBe('2023-02-20')
  expect(heldAt(both, null, at('2023-02-21'))?.heldOn).toBe('2023-02-19')
})
