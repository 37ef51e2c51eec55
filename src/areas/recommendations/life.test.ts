import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { again, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { brokenAmong } from '../../../tests/support/planting.ts'
import { type Desk, openDesk, recommend } from '../../../tests/support/recommending.ts'
import { type AnyAction, perform } from '../../platform/action.ts'
import type { Caller, Reading } from '../../platform/context.ts'
import { addDays, type Day } from '../../values/day.ts'
import type { Question } from '../../values/figure.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal } from '../../values/refusal.ts'
import * as door from './index.ts'
import { type StandingRow, standingsAt } from './standing.store.ts'

let house: TestDatabase
let desk: Desk
beforeAll(async () => {
  house = await openTestDatabase('2021-01-04T08:00:00+07:00')
  desk = await openDesk(house.database)
})
afterAll(() => house.close())

type ModelStage = 'draft' | 'open' | 'answered' | 'closed' | 'withdrawn' | 'superseded'

/** What a person following the thing on paper would know, told without the rules of the area. */
interface Model {
  stage: ModelStage
  beforeClosing: ModelStage
  received: boolean
  dueOn: Day | null
  extended: boolean
}

interface Real {
  readonly id: Id
  entries: number
  /** Moments to look back from. */
  readonly moments: { readonly at: Date; readonly on: Day }[]
}

type Outcome = 'done' | 'refused'

/** One step: whether the model expects it to be taken, what it is, and what becomes of the model. */
class Step implements fc.AsyncCommand<Model, Real> {
  readonly name: string
  readonly what: AnyAction
  readonly who: (desk: Desk) => Caller
  readonly input: (today: Day, model: Model) => object
  readonly expected: (model: Model, today: Day) => boolean
  readonly effect: (model: Model, today: Day) => void
  constructor(
    what: AnyAction,
    who: (desk: Desk) => Caller,
    input: (today: Day, model: Model) => object,
    expected: (model: Model, today: Day) => boolean,
    effect: (model: Model, today: Day) => void,
  ) {
    this.name = what.name
    this.what = what
    this.who = who
    this.input = input
    this.expected = expected
    this.effect = effect
  }
  check(): boolean {
    return true
  }
  async run(model: Model, real: Real): Promise<void> {
    const today = house.clock.today()
    const before = await fingerprint(real.id)
    const raw = { id: real.id, ...this.input(today, model) }
    const answer = await perform(house.database, this.what, raw, again(this.who(desk)))
    const outcome: Outcome = isRefusal(answer) ? 'refused' : 'done'
    expect([this.name, model.stage, outcome]).toEqual([
      this.name,
      model.stage,
      this.expected(model, today) ? 'done' : 'refused',
    ])
    if (outcome === 'refused') expect(await fingerprint(real.id)).toBe(before)
    else this.effect(model, today)
    await checkInvariants(model, real)
  }
  toString(): string {
    return this.name
  }
}

class Wait implements fc.AsyncCommand<Model, Real> {
  readonly days: number
  constructor(days: number) {
    this.days = days
  }
  check(): boolean {
    return true
  }
  async run(model: Model, real: Real): Promise<void> {
    real.moments.push({ at: house.clock.now(), on: house.clock.today() })
    house.clock.set(new Date(house.clock.now().getTime() + this.days * 86_400_000))
    await checkInvariants(model, real)
  }
  toString(): string {
    return `wait ${this.days}`
  }
}

/** All rows about it, so that a refused act is seen to have changed none. */
async function fingerprint(id: Id): Promise<string> {
  return house.database.read(desk.chair.sight, async ({ db }) => {
    const { rows } = await sql<{ all: string }>`
      select md5(string_agg(t::text, '|' order by t::text)) as all from (
        select r::text from recommendations.recommendation r where id = ${id}
        union all select e::text from recommendations.entry e where recommendation_id = ${id}
        union all select count(*)::text from platform.journal) t`.execute(db)
    return rows[0]?.all ?? ''
  })
}

async function checkInvariants(model: Model, real: Real): Promise<void> {
  await house.database.read(desk.chair.sight, async (reading) => {
    const facts = await door.findFacts(reading, real.id)
    if (!facts) throw new Error('the recommendation is gone')
    expect(facts.entries.length).toBeGreaterThanOrEqual(real.entries)
    real.entries = facts.entries.length
    const today = house.clock.today()
    for (const { at, on } of [
      ...real.moments.slice(-4),
      { at: null, on: today },
      { at: null, on: addDays(today, 40) },
    ]) {
      const known = door.knownFacts(facts, at)
      const standing = known && door.stateOf(known, on)
      const row = await standingRow(reading, real.id, on, at)
      expect(row && asTold(row)).toEqual(standing && picked(standing))
    }
    const known = door.knownFacts(facts, null)
    const standing = known && door.stateOf(known, today)
    expect(foldStage(standing?.stage)).toBe(model.stage)
    if (model.stage === 'open') expect(standing?.dueOn).toBe(model.dueOn)
    await checkFigures(reading, real, model)
  })
}

async function checkFigures(reading: Reading, real: Real, model: Model): Promise<void> {
  const question: Question = {
    committeeIds: [desk.committeeId],
    period: { kind: 'custom', from: '2021-01-01' as Day, to: '2030-12-31' as Day },
    asAt: house.clock.today(),
    knownAt: null,
  }
  const count = await door.countRecommendations(reading, question)
  expect(count.ids.includes(real.id)).toBe(['open', 'answered', 'closed'].includes(model.stage))
  for (const indicator of door.recommendationIndicators) {
    const figure = await indicator.compute(reading, question)
    expect(figure.numerator).toBe(figure.ids.length)
    const whole = figure.denominatorIds ?? count.ids
    expect(whole.length).toBe(figure.denominator ?? count.numerator)
    expect(figure.ids.every((id) => whole.includes(id))).toBe(true)
  }
}

async function standingRow(reading: Reading, id: Id, on: Day, at: Date | null): Promise<StandingRow | null> {
  const { rows } = await sql<StandingRow>`select * from ${standingsAt(on, at)} s where id = ${id}`.execute(reading.db)
  return rows[0] ?? null
}

function asTold(row: StandingRow) {
  return {
    stage: row.stage,
    stance: row.stance,
    dueOn: row.due_on,
    lateness: row.lateness,
    daysOver: row.days_over ?? 0,
    answeredOn: row.answered_on,
    promisedOn: row.promised_on,
    promiseBroken: row.promise_broken === true,
    promiseMissing: row.promise_missing === true,
    remindedOn: row.reminded_on,
    reminders: row.reminders,
    escalatedOn: row.escalated_on,
    closedOn: row.closed_on,
  }
}

function picked({ dueBasis: _, ageing: __, ...rest }: door.Standing) {
  return rest
}

function foldStage(stage: door.Stage | undefined): ModelStage | undefined {
  if (stage === 'issued' || stage === 'received') return 'open'
  if (stage === 'implementing') return 'answered'
  if (stage === 'resolved' || stage === 'unresolved_closed') return 'closed'
  return stage
}

const running = (model: Model): boolean => model.stage === 'open' || model.stage === 'answered'
const officer = (one: Desk): Caller => one.officer
const chair = (one: Desk): Caller => one.chair
const nothing = (): void => undefined
const close = (model: Model): void => {
  model.beforeClosing = model.stage
  model.stage = 'closed'
}

const steps: Step[] = [
  new Step(
    door.issueRecommendation,
    chair,
    (today) => ({ issuedOn: today }),
    (m) => m.stage === 'draft',
    (m, today) => {
      m.stage = 'open'
      m.dueOn = addDays(today, 20)
    },
  ),
  new Step(
    door.recordReceipt,
    (one) => one.contact,
    (today) => ({ receivedOn: today }),
    (m) => running(m) && !m.received,
    (m, today) => {
      m.received = true
      if (!m.extended) m.dueOn = addDays(today, 20)
    },
  ),
  new Step(
    door.answerRecommendation,
    (one) => one.contact,
    (today) => ({ answeredOn: today, stance: 'accepted', text: 'x', promisedOn: addDays(today, 10) }),
    running,
    (m) => {
      m.stage = 'answered'
    },
  ),
  new Step(
    door.answerRecommendation,
    officer,
    (today) => ({ answeredOn: today, stance: 'rejected', text: 'x', written: false }),
    running,
    nothing,
  ),
  new Step(
    door.recordProgress,
    officer,
    (today) => ({ on: today, text: 'x', promisedOn: addDays(today, 5) }),
    (m) => m.stage === 'answered',
    nothing,
  ),
  new Step(door.remindRecommendation, officer, (today) => ({ on: today }), running, nothing),
  new Step(
    door.closeResolved,
    chair,
    (today) => ({ closedOn: today, note: 'x', evidenceNote: 'x' }),
    (m) => m.stage === 'answered',
    close,
  ),
  new Step(door.closeUnresolved, chair, (today) => ({ closedOn: today, note: 'x' }), running, close),
  new Step(
    door.reopenRecommendation,
    chair,
    () => ({ reason: 'x' }),
    (m) => m.stage === 'closed',
    (m) => {
      m.stage = m.beforeClosing
    },
  ),
  new Step(
    door.withdrawRecommendation,
    chair,
    (today) => ({ withdrawnOn: today, reason: 'x' }),
    running,
    (m) => {
      m.stage = 'withdrawn'
    },
  ),
  new Step(
    door.supersedeRecommendation,
    chair,
    () => ({ reason: 'x' }),
    (m) => m.stage !== 'superseded',
    (m) => {
      m.stage = 'superseded'
    },
  ),
]

const extend = (days: number): Step =>
  new Step(
    door.extendRecommendation,
    chair,
    (today) => ({ agreedOn: today, dueOn: addDays(today, days), reason: 'x' }),
    (m, today) => m.stage === 'open' && m.dueOn !== null && addDays(today, days) > m.dueOn,
    (m, today) => {
      m.dueOn = addDays(today, days)
      m.extended = true
    },
  )

const some = (...of: readonly Step[]) => of.map((step) => fc.constant(step))
const [issue, ...lively] = steps.slice(0, -2) as [Step, ...Step[]]
const waiting = fc.integer({ min: 1, max: 30 }).map((days) => new Wait(days))
const extending = fc.integer({ min: 1, max: 70 }).map(extend)

test('every life of a recommendation keeps the invariants, and SQL judges as the rules do', async () => {
  const opening = fc.commands([...some(issue, ...lively.slice(0, 2)), waiting], { maxCommands: 5, size: 'max' })
  const middle = fc.commands([...some(...lively), extending, extending, waiting, waiting], {
    maxCommands: 16,
    size: 'max',
  })
  const end = fc.commands([...some(...steps), extending], { maxCommands: 5, size: 'max' })
  await fc.assert(
    fc.asyncProperty(opening, middle, end, async (...parts) => {
      const id = await recommend(house.database, desk)
      const model: Model = { stage: 'draft', beforeClosing: 'draft', received: false, dueOn: null, extended: false }
      const real: Real = { id, entries: 0, moments: [] }
      for (const part of [[issue], ...parts]) await fc.asyncModelRun(() => ({ model, real }), part)
      expect(await brokenAmong(house.database, [desk.committeeId], door.recommendationInvariants)).toEqual([])
    }),
    { numRuns: 15, endOnFailure: true },
  )
}, 120_000)
