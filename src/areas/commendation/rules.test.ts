import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '../../values/day.ts'
import { rateRule } from '../organisation/index.ts'
import { authorities, authoritiesOn, awardForms, formsOf, isNumbered, isUpward, levelOf, unfit } from './award-form.ts'
import { bonusKey, bonusOf } from './bonus.ts'
import { isCarried, maySubmit, nextStages, voteStanding } from './case-rule.ts'
import { type CaseStage, caseStages } from './case-step.ts'
import { type CaseFacts, finalStates, givenStates, stateOf, wordCount } from './commendation-case.ts'
import { type CouncilMember, isShort, whyNoCouncil } from './council.ts'
import { badResult } from './cultural.ts'
import { badScore, totalOf } from './movement.ts'
import { minorsOn, toPublish } from './published.ts'
import { countedAs, likeness, type Recipient, recipientKinds } from './recipient.ts'
import { quotaUse } from './round.ts'

const on = day('2024-01-10')
const at = (n: number) => new Date(2024, 0, 10 + n)

const recipient: Recipient = {
  kind: 'collective',
  personId: null,
  organisationId: null,
  areaId: null,
  name: 'Tổ dân phố 4',
  note: null,
  honorific: null,
}
const someCase: CaseFacts['case'] = {
  id: 'c',
  committeeId: 'k',
  roundId: 'r',
  movementId: null,
  manner: 'regular',
  recipient,
  form: 'commendation_certificate',
  authority: 'ward_front',
  titleName: null,
  achievement: 'x',
  proposer: { areaId: null, organisationId: null, name: null },
  withheld: null,
  editNo: 1,
  recordedAt: at(0),
  recordedBy: 'a',
  supersededAt: null,
  supersededReason: null,
}
const nothing = { meetingId: null, submissionId: null, decisionId: null, ceremonyId: null }
const step = (stage: string, n: number, meetingId: string | null = null): CaseFacts['steps'][number] => ({
  ...nothing,
  id: `${stage}${n}`,
  stage,
  happenedOn: addDays(on, n),
  meetingId,
  documentId: null,
  reference: null,
  note: null,
  recordedAt: at(n),
  supersededAt: null,
})
const facts = (...steps: CaseFacts['steps']): CaseFacts => ({
  case: someCase,
  steps,
  votes: [],
  report: null,
  award: null,
})
const vote = (inFavour: number, voting: number, meetingId = 'm') => ({
  ...{ id: 'v', meetingId, heldOn: addDays(on, 2), inFavour, voting, note: null, recordedAt: at(2) },
})

describe('forms and authorities', () => {
  test('each authority gives its own forms; the insignia is the Central Committee’s alone', () => {
    const givers = (form: (typeof awardForms)[number]) => authorities.filter((one) => formsOf(one).includes(form))
    expect(givers('insignia')).toEqual(['central_front'])
    expect(givers('merit_certificate').map(levelOf)).toEqual(['province', 'province', 'central'])
    expect(new Set(givers('commendation_certificate').map(levelOf))).toEqual(new Set(['ward', 'city']))
    expect(givers('letter_of_thanks')).toEqual([...authorities])
  })

  test('districts and their cities decide nothing from 1 July 2025', () => {
    expect(authoritiesOn(day('2025-06-30'))).toContain('city_front')
    expect(authoritiesOn(day('2025-07-01'))).not.toContain('city_front')
    expect(unfit('commendation_certificate', 'city_front', day('2025-07-01'))?.key).toBe('commendation.authority_ended')
    expect(unfit('insignia', 'ward_front', on)?.key).toBe('commendation.form_of_another')
    expect(unfit('insignia', 'central_front', on)).toBeNull()
  })

  test('only certificates of the ward stand in its book', () => {
    for (const authority of authorities)
      for (const form of awardForms)
        if (isNumbered(form, authority))
          expect([isUpward(authority), form === 'letter_of_thanks']).toEqual([false, false])
  })
})

describe('the way of a case', () => {
  test('no way leads out of an end, and none into a grant without the council', () => {
    for (const end of finalStates) expect(nextStages(someCase, end)).toEqual([])
    for (const form of awardForms.filter((one) => one !== 'letter_of_thanks'))
      for (const before of ['nominated', 'reported'] as const)
        expect(nextStages({ form, authority: 'ward_front' }, before)).not.toContain('decided')
    expect(nextStages({ form: 'letter_of_thanks', authority: 'ward_front' }, 'nominated')).toContain('decided')
  })

  test('what is above the ward is granted, never decided; what is its own is never submitted up', () => {
    const reachable = (authority: (typeof authorities)[number]) => {
      const seen = new Set<CaseStage>(['nominated'])
      for (const stage of seen)
        for (const next of nextStages({ form: 'letter_of_thanks', authority }, stage)) seen.add(next)
      return seen
    }
    for (const authority of authorities) {
      const seen = reachable(authority)
      expect(seen.has('granted')).toBe(isUpward(authority))
      expect(seen.has('submitted_up')).toBe(isUpward(authority))
      expect(seen.has('decided')).toBe(!isUpward(authority))
      expect(seen.has('printed')).toBe(!isUpward(authority))
    }
  })

  test('the state is the last thing that had happened by the day, as far as was known', () => {
    const all = facts(step('nominated', 0), step('reported', 2), step('reviewed', 5))
    expect([0, 1, 2, 4, 9].map((n) => stateOf(all, addDays(on, n)))).toEqual([
      'nominated',
      'nominated',
      'reported',
      'reported',
      'reviewed',
    ])
    expect(stateOf(all, addDays(on, 9), at(3))).toBe('reported')
    expect(stateOf(all, addDays(on, -1))).toBe('not_begun')
    expect(stateOf({ ...all, case: { ...someCase, supersededAt: at(8) } }, null)).toBe('superseded')
    expect(stateOf({ ...all, case: { ...someCase, supersededAt: at(8) } }, null, at(7))).toBe('reviewed')
    expect(stateOf(facts(step('nominated', 0), step('overruled', 3)), null)).toBe('nominated')
  })

  test('every stage is either on the way or an end', () => {
    const seen = new Set<string>(['nominated'])
    for (const authority of ['ward_front', 'province_front'] as const)
      for (const form of awardForms)
        for (const from of caseStages) for (const next of nextStages({ form, authority }, from)) seen.add(next)
    expect([...seen].sort()).toEqual([...caseStages].sort())
    expect(givenStates.some((state) => finalStates.includes(state))).toBe(true)
  })
})

describe('votes', () => {
  test('are carried by more than half and at least the share asked for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.nat(40),
        fc.integer({ min: 0, max: 100 }),
        (voting, some, percent) => {
          const inFavour = Math.min(some, voting)
          const carried = isCarried({ inFavour, voting }, percent)
          expect(carried).toBe(inFavour / voting > 0.5 && (inFavour / voting) * 100 >= percent - 1e-9)
          if (carried && inFavour < voting) expect(isCarried({ inFavour: inFavour + 1, voting }, percent)).toBe(true)
        },
      ),
    )
    expect([isCarried({ inFavour: 3, voting: 6 }, 50), isCarried({ inFavour: 4, voting: 5 }, 80)]).toEqual([
      false,
      true,
    ])
  })

  test('lost, they stop the submission until the chair has decided, on that vote and no other', () => {
    const lost = { ...facts(step('nominated', 0), step('reviewed', 2, 'm')), votes: [vote(2, 5)] }
    expect(maySubmit(lost, 50)).toMatchObject({ key: 'commendation.vote_lost', params: { inFavour: 2, voting: 5 } })
    const decided = { ...lost, steps: [...lost.steps, step('overruled', 3, 'm')] }
    expect([voteStanding(decided, 50), maySubmit(decided, 50)]).toEqual(['overruled', null])
    const again = { ...decided, votes: [...decided.votes, { ...vote(1, 5, 'n'), heldOn: addDays(on, 6) }] }
    expect(voteStanding(again, 50)).toBe('lost')
    expect(maySubmit(facts(step('nominated', 0)), 50)?.key).toBe('commendation.not_voted')
  })
})

describe('the council', () => {
  const member = (role: CouncilMember['role'], isPresent = true): CouncilMember => ({
    ...{ personId: null, name: 'x', position: '', role, isPresent },
  })
  test('sits under its chair, in an odd number, or says why not', () => {
    const three = [member('chair'), member('secretary'), member('member')]
    expect(whyNoCouncil(three, null)).toBeNull()
    expect(whyNoCouncil(three.slice(0, 2), null)?.key).toBe('commendation.too_few_members')
    expect(whyNoCouncil([...three, member('member')], null)?.key).toBe('commendation.even_members')
    expect(whyNoCouncil([...three, member('member')], 'Một người vắng đột xuất')).toBeNull()
    expect(whyNoCouncil([member('member'), member('member'), member('member')], null)?.key).toBe(
      'commendation.nobody_presides',
    )
    expect(whyNoCouncil([...three, member('chair'), member('member')], null)?.key).toBe('commendation.two_chairs')
    const absent = [member('chair', false), member('vice_chair'), member('member'), member('member')]
    expect(whyNoCouncil(absent, null)).toBeNull()
    expect([isShort(absent, 67), isShort(absent, 80)]).toEqual([false, true])
  })
})

describe('names proposed twice', () => {
  const named = (name: string, more: Partial<Recipient> = {}): Recipient => ({
    ...recipient,
    kind: 'person',
    name,
    ...more,
  })
  test('are shown when nothing known tells them apart', () => {
    expect(likeness(named('Nông Thị Hoà'), named('nong thi hòa'))).toBe('one_name')
    expect(likeness(named('A', { areaId: '4' }), named('A', { areaId: '5' }))).toBeNull()
    expect(likeness(named('A', { areaId: '4' }), named('A'))).toBe('one_name')
    expect(likeness(named('A', { personId: 'p' }), named('B', { personId: 'p' }))).toBe('one_record')
    expect(likeness(named('A', { personId: 'p' }), named('A', { personId: 'q' }))).toBeNull()
    expect(likeness(named('A'), { ...named('A'), kind: 'family' })).toBeNull()
    expect(
      likeness({ ...recipient, kind: 'area', areaId: '4' }, { ...recipient, kind: 'area', areaId: '4', name: 'x' }),
    ).toBe('one_record')
  })

  test('likeness is mutual', () => {
    const some = fc.record({
      kind: fc.constantFrom(...recipientKinds),
      personId: fc.constantFrom(null, 'p', 'q'),
      organisationId: fc.constantFrom(null, 'o', 'n'),
      areaId: fc.constantFrom(null, '4', '5'),
      name: fc.constantFrom('Nông Văn A', 'nong van a', 'Nông Văn B'),
      note: fc.constant(null),
      honorific: fc.constant(null),
    })
    fc.assert(
      fc.property(some, some, (a, b) => {
        expect(likeness(a, b)).toBe(likeness(b, a))
      }),
    )
  })
})

test('bonuses go by the day of the decision, rounded up to ten thousand', () => {
  const amount = (key: ReturnType<typeof bonusKey>, decidedOn: string) => {
    const [salary, times] = [rateRule('base_salary', day(decidedOn), []), key && rateRule(key, day(decidedOn), [])]
    return bonusOf(times?.value ?? 0, salary?.value ?? 0).amount
  }
  const ward = bonusKey('commendation_certificate', 'ward_front', 'individual')
  expect(amount(ward, '2019-06-30')).toBe(210_000)
  expect(amount(ward, '2019-07-01')).toBe(230_000)
  expect(amount(ward, '2024-07-01')).toBe(360_000)
  expect(amount(bonusKey('merit_certificate', 'province_front', 'individual'), '2023-12-31')).toBe(1_800_000)
  expect(amount(bonusKey('merit_certificate', 'province_front', 'individual'), '2024-01-01')).toBe(2_700_000)
  expect(bonusKey('letter_of_thanks', 'ward_front', 'individual')).toBeNull()
  expect(bonusKey('insignia', 'central_front', 'collective')).toBeNull()
})

test('a quota warns by kind; families have none', () => {
  const used = quotaUse({ quotaCollective: 2, quotaIndividual: null }, { collective: 3, individual: 9 })
  expect(used).toEqual([{ counted: 'collective', proposed: 3, quota: 2, isOver: true }])
  expect(countedAs('family')).toBe('family')
})

test('families recognised are among those registered, and those among the households', () => {
  expect(badResult({ households: 106, registered: null, recognised: 97 }, 0)).toBeNull()
  expect(badResult({ households: 106, registered: 90, recognised: 97 }, 2)).toMatchObject({
    field: 'rows.2.recognised',
  })
  expect(badResult({ households: 100, registered: null, recognised: 101 }, 0)?.key).toBe(
    'commendation.more_than_households',
  )
})

test('a score given that differs from the own one says why, and none is over its most', () => {
  const criterion = { id: 'k', heading: null, content: 'x', most: 100, isBonus: false, dueOn: null }
  expect(badScore(criterion, 'given', 80, 100, null)?.key).toBe('commendation.score_reason')
  expect(badScore(criterion, 'given', 80, 100, 'Thiếu minh chứng')).toBeNull()
  expect(badScore(criterion, 'self', 101, null, null)?.key).toBe('commendation.score_too_high')
  const score = { criterionId: 'k', kind: 'self', tenths: 75, reason: null, scoredOn: on } as const
  expect([totalOf({ scores: [score] }, 'self'), totalOf({ scores: [score] }, 'given')]).toEqual([75, null])
})

test('the public reads names as the decision has them, never a child’s nor one withheld', () => {
  const decision = { authority: 'ward_front', numberText: '1/QĐ', decidedOn: on, abstract: 'x' } as const
  const person = (name: string, more: Partial<Recipient> = {}, withheld: 'health' | null = null) => ({
    recipient: { ...recipient, kind: 'person' as const, name, ...more },
    form: 'commendation_certificate' as const,
    titleName: null,
    withheld,
  })
  const minors = minorsOn(
    [
      { id: 'young', birthYear: 2010 },
      { id: 'old', birthYear: 1980 },
      { id: '?', birthYear: null },
    ],
    on,
  )
  const cases = [
    person('Nông Văn A', { personId: 'old' }),
    person('Nông Văn B', { personId: 'young' }),
    person('Nông Văn C', {}, 'health'),
  ]
  const told = toPublish(decision, cases, minors, on)
  expect(told.recipients.map((one) => one.name)).toEqual(['Nông Văn A'])
  expect([told.counts.individual, told.unnamed.individual]).toEqual([3, 2])
  expect(JSON.stringify(told)).not.toMatch(/Nông Văn [BC]/)
})

test('words are counted as people count them', () => {
  expect([wordCount(''), wordCount('  một  hai\nba ')]).toEqual([0, 3])
})
