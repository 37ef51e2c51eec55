import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, expect, test } from 'vitest'
import { systemClock } from '../../src/platform/clock.ts'
import { openDatabase } from '../../src/platform/database.ts'
import { connectionTo, type EmbeddedServer, startEmbedded } from '../../src/platform/embedded.ts'
import { checkJournal } from '../../src/platform/journal.ts'
import { isRefusal } from '../../src/values/refusal.ts'
import { victims, workAndKill } from './work-and-kill.ts'
import { committees } from './writer.ts'

const dataFolder = join(tmpdir(), `dau-an-durability-${process.pid}`)
const rounds = 20

afterAll(() => rm(dataFolder, { recursive: true, force: true }))

test(`kill -9 in the middle of work, ${rounds} times: every act that was acknowledged is there, and the journal is whole`, async () => {
  const acknowledged = new Set<string>()
  for (let round = 0; round < rounds; round += 1) {
    const before = acknowledged.size
    await workAndKill({
      program: 'writer.ts',
      dataFolder,
      victim: victims[round % victims.length] ?? 'both',
      ms: 20 + ((round * 37) % 160),
      onLine: (clientId) => {
        acknowledged.add(clientId)
        return true
      },
    })
    expect(acknowledged.size, `acts of round ${round}`).toBeGreaterThan(before)
  }
  const server = await startEmbedded({ dataFolder })
  if (isRefusal(server)) throw new Error(JSON.stringify(server))
  try {
    const kept = await keptRequests(server)
    expect([...acknowledged].filter((clientId) => !kept.has(clientId))).toEqual([])
    expect(await checkedLines(server)).toBe(kept.size)
  } finally {
    await server.stop()
  }
})

async function keptRequests(server: EmbeddedServer): Promise<Set<string>> {
  const client = new Client(connectionTo(server, { user: 'postgres' }))
  await client.connect()
  try {
    const { rows } = await client.query<{ client_id: string }>(
      'select client_id from platform.request where outcome is not null',
    )
    return new Set(rows.map((row) => row.client_id))
  } finally {
    await client.end()
  }
}

/** The lines of all chains, each of which must be unbroken. */
async function checkedLines(server: EmbeddedServer): Promise<number> {
  const as = (user: string) => connectionTo(server, { user })
  const database = openDatabase({ app: as('dau_an_app'), portal: as('dau_an_portal') }, systemClock())
  let lines = 0
  for (const committeeId of committees) {
    const sight = {
      committeeIds: [committeeId],
      accountId: null,
      reach: 'system',
      agencyId: null,
      areaId: null,
    } as const
    const checked = await database.read(sight, (reading) => checkJournal(reading, committeeId))
    expect(checked.brokenAt).toBeNull()
    lines += checked.lines
  }
  await database.close()
  return lines
}
