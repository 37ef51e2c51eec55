import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, expect, test } from 'vitest'
import { bookInvariants } from '../../src/areas/books/index.ts'
import { systemClock } from '../../src/platform/clock.ts'
import { openDatabase } from '../../src/platform/database.ts'
import { connectionTo, type EmbeddedServer, startEmbedded } from '../../src/platform/embedded.ts'
import { isRefusal } from '../../src/values/refusal.ts'
import { brokenAmong } from '../support/planting.ts'
import { committeeId } from './money-writer.ts'
import { victims, workAndKill } from './work-and-kill.ts'

const dataFolder = join(tmpdir(), `dau-an-money-${process.pid}`)
const rounds = 6

afterAll(() => rm(dataFolder, { recursive: true, force: true }))

test(`kill -9 while money moves, ${rounds} times: what was acknowledged is posted, once, and the books balance`, async () => {
  const acknowledged = new Set<string>()
  const tried = new Map<string, string>()
  for (let round = 0; round < rounds; round += 1) {
    const before = acknowledged.size
    await workAndKill({
      program: 'money-writer.ts',
      dataFolder,
      // Sent again under its own id: whether or not it was done before, it is done once.
      args: [...tried].map(([clientId, voucherId]) => `${clientId},${voucherId}`),
      victim: victims[round % victims.length] ?? 'both',
      ms: 300 + ((round * 137) % 400),
      onLine: (line) => {
        const [word, asked = ''] = line.split(' ')
        const [clientId = '', voucherId = ''] = asked.split(',')
        if (word === 'try') tried.set(clientId, voucherId)
        else if (tried.delete(clientId)) acknowledged.add(voucherId)
        return word === 'done'
      },
    })
    expect(acknowledged.size, `vouchers of round ${round}`).toBeGreaterThan(before)
  }
  const server = await startEmbedded({ dataFolder })
  if (isRefusal(server)) throw new Error(JSON.stringify(server))
  try {
    const posted = await postedVouchers(server)
    expect([...acknowledged].filter((id) => posted.get(id) !== 2)).toEqual([])
    expect([...posted.values()].every((lines) => lines === 2)).toBe(true)
    const as = (user: string) => connectionTo(server, { user })
    const database = openDatabase({ app: as('dau_an_app'), portal: as('dau_an_portal') }, systemClock())
    expect(await brokenAmong(database, [committeeId], bookInvariants)).toEqual([])
    await database.close()
  } finally {
    await server.stop()
  }
}, 240_000)

/** How many lines each voucher posted. */
async function postedVouchers(server: EmbeddedServer): Promise<ReadonlyMap<string, number>> {
  const client = new Client(connectionTo(server, { user: 'postgres' }))
  await client.connect()
  try {
    const { rows } = await client.query<{ voucher_id: string; lines: string }>(
      'select voucher_id, count(*) as lines from books.entry_line group by voucher_id',
    )
    return new Map(rows.map((row) => [row.voucher_id, Number(row.lines)]))
  } finally {
    await client.end()
  }
}
