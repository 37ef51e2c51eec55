import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { again, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { news, type Outpost, openOutpost } from '../../../tests/support/outreaching.ts'
import { succeed } from '../../../tests/support/ward.ts'
import { type AnyAction, perform } from '../../platform/action.ts'
import type { Caller } from '../../platform/context.ts'
import { day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import { yearPeriod } from '../../values/period.ts'
import { isRefusal } from '../../values/refusal.ts'
import { stepsBy } from '../../values/step.ts'
import * as door from './index.ts'

let house: TestDatabase
let desk: Outpost
beforeAll(async () => {
  house = await openTestDatabase('2024-04-15T08:00:00+07:00')
  desk = await openOutpost(house.database)
})
afterAll(() => house.close())

/** What the office believes about one item: the stages it went through, the last one telling where it stands. */
interface Believed {
  readonly id: Id
  stages: string[]
  removed: boolean
  text: string
}

type Who = 'officer' | 'chair' | 'vice' | 'head'
type Move = readonly [verb: string, who: Who]

const allowedFrom: Readonly<Record<string, readonly string[]>> = {
  edit: ['draft', 'returned', 'submitted'],
  submit: ['draft', 'returned'],
  return: ['submitted', 'approved'],
  approve: ['draft', 'returned', 'submitted'],
  publish: ['approved'],
  correct: ['published', 'corrected'],
  withdraw: ['published', 'corrected'],
  archive: ['published', 'corrected', 'withdrawn'],
  remove: ['draft', 'returned'],
}
const stageOf: Readonly<Record<string, string>> = {
  ...{ submit: 'submitted', return: 'returned', approve: 'approved', publish: 'published' },
  ...{ correct: 'corrected', withdraw: 'withdrawn', archive: 'archived' },
}
const office: readonly Who[] = ['officer', 'chair', 'vice']
const heads: readonly Who[] = ['chair', 'vice']
const mayDo: Readonly<Record<string, readonly Who[]>> = {
  ...{ edit: office, submit: office, return: heads, approve: heads, publish: office, correct: heads },
  ...{ withdraw: heads, archive: office, undo: heads, remove: office },
}

let words = 0
function acting(verb: string, { id, text }: Believed, editNo: number): readonly [AnyAction, object] {
  words += 1
  const on = { id, happenedOn: '2024-04-15' }
  const why = { ...on, reason: 'Lý do' }
  switch (verb) {
    case 'edit':
      return [door.editItem, { ...news, id, editNo, text: `Lời ${words}` }]
    case 'submit':
      return [door.submitItem, on]
    case 'return':
      return [door.returnItem, why]
    case 'approve':
      return [door.approveItem, on]
    case 'publish':
      return [door.publishItem, on]
    case 'correct':
      return [door.correctItem, { ...why, text: `Đính chính ${words}` }]
    case 'withdraw':
      return [door.withdrawItem, why]
    case 'archive':
      return [door.archiveItem, on]
    case 'undo':
      return [door.undoItemStep, { id, reason: 'Ghi nhầm' }]
    default:
      return [door.removeItem, { id, reason: `Nhầm ${text.length}` }]
  }
}

const isAllowed = (one: Believed, verb: string, who: Who): boolean => {
  if (one.removed || !mayDo[verb]?.includes(who)) return false
  const state = one.stages.at(-1) ?? 'draft'
  if (verb === 'undo') return one.stages.length > 0
  // A meeting or repost is removed whole; this item was approved or is a draft.
  if (verb === 'remove') return ['draft', 'returned'].includes(state) || !one.stages.includes('approved')
  return allowedFrom[verb]?.includes(state) ?? false
}

const read = <T>(look: Parameters<typeof house.database.read<T>>[1]) => house.database.read(desk.chair.sight, look)

/** What must hold after every step, whoever tried what. */
async function invariants(one: Believed): Promise<void> {
  const facts = await read((reading) => door.findItem(reading, one.id))
  if (!facts) throw new Error('the item is gone')
  const state = door.itemState(facts, null)
  expect(state).toBe(one.removed ? 'removed' : (one.stages.at(-1) ?? 'draft'))
  const standing = stepsBy(facts.steps, null).map((step) => step.stage)
  expect(standing).toEqual(one.stages)
  if (standing.includes('published')) expect(standing.indexOf('approved')).toBeLessThan(standing.indexOf('published'))
  expect(facts.wordings.filter((wording) => wording.supersededAt === null)).toHaveLength(1)
  expect(door.currentText(facts.wordings)).toBe(one.text)
  const indicator = door.outreachIndicators.find(({ id }) => id === 'communication_items')
  const question = {
    committeeIds: [desk.committeeId],
    period: yearPeriod(2024),
    asAt: day('2024-04-15'),
    knownAt: null,
  }
  const figure = await read(async (reading) => indicator?.compute(reading, question))
  const counts = !one.removed && one.stages.includes('published') && !one.stages.includes('withdrawn')
  expect(figure?.ids.includes(one.id)).toBe(counts)
  const listed = await read((reading) => door.listItems(reading, { committeeId: desk.committeeId, ids: [one.id] }))
  expect(listed.rows.map((row) => row.state)).toEqual(one.removed ? [] : [state])
}

const verbs = ['edit', 'submit', 'return', 'approve', 'publish', 'correct', 'withdraw', 'archive', 'undo', 'remove']
const moves: fc.Arbitrary<Move> = fc.tuple(
  // Most walks end at once if removal is as likely as the rest.
  fc.constantFrom(...verbs.slice(0, -1), ...verbs, 'approve', 'publish'),
  fc.constantFrom<Who>('officer', 'chair', 'vice', 'chair', 'head'),
)

test('whatever is tried in whatever order, an item goes only the ways that are open, and counts only while it is out', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(moves, { minLength: 4, maxLength: 10 }), async (walk) => {
      const id = newId()
      const text = `Nội dung ${id}`
      await succeed(house.database, door.draftItem, { ...news, id, text }, desk.officer)
      const one: Believed = { id, stages: [], removed: false, text }
      for (const [verb, who] of walk) {
        const facts = await read((reading) => door.findItem(reading, id))
        const [what, input] = acting(verb, one, facts?.item.editNo ?? 0)
        const caller: Caller = { officer: desk.officer, chair: desk.chair, vice: desk.vice, head: desk.head }[who]
        const outcome = await perform(house.database, what, input, again(caller))
        const allowed = isAllowed(one, verb, who)
        expect([verb, who, isRefusal(outcome) ? outcome.key : 'done']).toEqual([
          verb,
          who,
          allowed ? 'done' : expect.not.stringMatching(/^done$/),
        ])
        if (allowed) believe(one, verb, input)
        await invariants(one)
      }
    }),
    { numRuns: 8 },
  )
}, 60_000)

function believe(one: Believed, verb: string, input: object): void {
  if (verb === 'undo') one.stages = one.stages.slice(0, -1)
  else if (verb === 'remove') one.removed = true
  else if (verb === 'edit' || verb === 'correct') one.text = (input as { text: string }).text
  const stage = stageOf[verb]
  if (stage) one.stages = [...one.stages, stage]
}
