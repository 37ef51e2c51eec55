import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { callerAs, openTestDatabase, type TestDatabase } from '../../tests/support/acting.ts'
import { newId } from '../values/id.ts'
import { refuse } from '../values/refusal.ts'
import { action, done, perform } from './action.ts'
import { createLog } from './log.ts'
import { startQueue } from './queue.ts'

let house: TestDatabase
beforeAll(async () => {
  house = await openTestDatabase()
})
afterAll(() => house.close())

const ask = action({
  name: 'queue.ask',
  permission: { key: 'queue.ask', roles: ['ward_chair'] },
  input: z.object({ text: z.string(), refused: z.boolean() }),
  load: async () => null,
  run: async (w, { text, refused }) => {
    await w.enqueue('write_down', { text })
    if (refused) return refuse('platform.invalid')
    return done({ output: {}, subject: { kind: 'note', id: newId() }, data: {} })
  },
})

it('does what an act asked for when the act was done, and only then; what fails is logged without its words', async () => {
  const chair = callerAs('ward_chair', newId())
  await perform(house.database, ask, { text: 'refused', refused: true }, chair)
  await perform(house.database, ask, { text: 'thư gửi Nông Thị Hạnh', refused: false }, { ...chair, clientId: newId() })
  const lines: string[] = []
  const seen: unknown[] = []
  let tell: (value: unknown) => void = () => undefined
  const ran = new Promise((resolve) => {
    tell = resolve
  })
  const tasks = {
    write_down: async (payload: Readonly<Record<string, unknown>>) => {
      seen.push(payload)
      tell(payload)
      throw new Error('thư gửi Nông Thị Hạnh')
    },
  }
  const log = createLog({ write: (line) => lines.push(line) })
  const queue = await startQueue(house.fresh.owner, {
    tasks,
    schedules: [{ task: 'write_down', at: '0 0 1 1 *' }],
    log,
  })
  await ran
  await queue.stop()
  expect(seen).toEqual([{ text: 'thư gửi Nông Thị Hạnh' }])
  expect(lines.map((line) => JSON.parse(line)).map(({ event, job }) => [event, job])).toEqual([
    ['job_failed', 'write_down'],
  ])
  expect(lines.join()).not.toContain('Hạnh')
})
