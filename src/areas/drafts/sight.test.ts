import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { type DraftDesk, draft, openDraftDesk } from '../../../tests/support/drafting.ts'
import { succeed } from '../../../tests/support/ward.ts'
import type { Caller } from '../../platform/context.ts'
import { day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import * as door from './index.ts'

let house: TestDatabase
let desk: DraftDesk
let [shared, ended, unshared]: readonly Id[] = []
beforeAll(async () => {
  house = await openTestDatabase('2023-02-20T08:00:00+07:00')
  desk = await openDraftDesk(house.database)
  const ok: typeof succeed = succeed
  const { database } = house
  const openTo = [{ bodyId: desk.groupId }, { areaId: desk.areaId }]
  const [one, two, three] = [
    await draft(database, desk, { openTo }),
    await draft(database, desk, { openTo: openTo.map((target) => ({ ...target, untilOn: day('2023-02-19') })) }),
    await draft(database, desk, { openTo: [{ accountId: newId() }].slice(1) }),
  ]
  ;[shared, ended, unshared] = [one.id, two.id, three.id]
  await ok(
    database,
    door.attachVersionFiles,
    { versionId: one.versionId, part: 'text', files: [sampleFile('du-thao')] },
    desk.officer,
  )
  await ok(
    database,
    door.attachVersionFiles,
    { versionId: three.versionId, part: 'text', files: [sampleFile('mat')] },
    desk.officer,
  )
  await ok(database, door.giveOpinion, { draftId: shared, stance: 'agree' }, desk.advisor)
  await ok(database, door.giveOpinion, { draftId: shared, stance: 'oppose' }, desk.head)
  const by = { channel: 'meeting', givenOn: '2023-02-20', stance: 'agree' }
  const spoken = { draftId: unshared, authorKind: 'person', personId: desk.personId, ...by }
  await ok(database, door.recordOpinion, spoken, desk.officer)
  const tally = { draftId: shared, givenOn: '2023-02-20', rows: [{ clauseRef: '1', stance: 'agree', count: 5 }] }
  await ok(database, door.handInTallies, tally, desk.head)
})
afterAll(() => house.close())

const sha256 = 'a'.repeat(64)
const measures = { size: 3, width: null, height: null, takenOn: null, previews: null }
const sampleFile = (name: string) => ({
  sha256,
  sentSha256: sha256,
  name: `${name}.pdf`,
  mime: 'application/pdf',
  ...measures,
})

/** Plain SQL as the application's own role, within a sight: what a defect in our queries could reach at most. */
async function asApp<T>({ sight }: Caller, ask: (client: pg.Client) => Promise<T>, today = '2023-02-20'): Promise<T> {
  const client = new pg.Client(house.fresh.app)
  await client.connect()
  try {
    await client.query('begin')
    const scope = {
      committees: desk.committeeId,
      reach: sight.reach,
      account: sight.accountId ?? '',
      area: sight.areaId ?? '',
    }
    for (const [name, value] of Object.entries({ ...scope, agency: sight.agencyId ?? '', today }))
      await client.query(`set local app.${name} = '${value}'`)
    return await ask(client)
  } finally {
    await client.end()
  }
}

const tables = ['draft', 'version', 'clause', 'version_file', 'share', 'opinion', 'opinion_words', 'tally'] as const
const counts = (caller: Caller, today?: string) =>
  asApp(
    caller,
    async (client) => {
      const found: number[] = []
      for (const table of tables) {
        const { rows } = await client.query(`select count(*)::int as n from drafts.${table}`)
        found.push(rows[0].n)
      }
      return found
    },
    today,
  )
const drafts = (caller: Caller, today?: string) =>
  asApp(
    caller,
    async (client) => (await client.query('select id from drafts.draft')).rows.map(({ id }: { id: Id }) => id).sort(),
    today,
  )

describe('row security', () => {
  test('the office sees all; the province what figures open to, and no words', async () => {
    expect(await counts(desk.officer)).toEqual([3, 3, 12, 2, 4, 3, 3, 1])
    const province = { ...desk.officer, sight: { ...desk.officer.sight, reach: 'province' as const } }
    expect(await counts(province)).toEqual([3, 3, 12, 0, 0, 3, 0, 1])
  })

  test('an advisor sees what is open to the group, what was said in the own name, and nothing of others', async () => {
    expect(await drafts(desk.advisor)).toEqual([shared, unshared].sort())
    expect(await counts(desk.advisor)).toEqual([2, 2, 8, 2, 0, 2, 2, 0])
    expect(await counts(desk.stranger)).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
    expect(await drafts(desk.advisor, '2023-02-19')).toEqual([shared, ended, unshared].sort())
  })

  test('an area sees what is open to it, its own opinions and numbers', async () => {
    expect(await drafts(desk.head)).toEqual([shared])
    expect(await counts(desk.head)).toEqual([1, 1, 4, 1, 0, 1, 1, 1])
    expect(await counts(desk.otherHead)).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
    expect(await drafts(desk.head, '')).toEqual([shared])
  })

  test('the body that drafts it sees its draft; other agencies and the public nothing', async () => {
    expect(await counts(desk.contact)).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
    const facts = {
      title: 'Quy chế',
      kind: 'regulation',
      level: 'ward',
      bodyId: desk.agencyId,
      receivedOn: '2023-02-01',
    }
    const { id } = await succeed(house.database, door.registerDraft, facts, desk.officer)
    expect(await drafts(desk.contact)).toEqual([id])
    expect(await drafts(desk.otherContact)).toEqual([])
    const nobody = { ...desk.officer, sight: { ...desk.officer.sight, reach: 'public' as const } }
    expect(await counts(nobody)).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
  })

  test('files are seen with the draft that shows them', async () => {
    const names = (caller: Caller) =>
      asApp(caller, async (client) =>
        (await client.query('select name from documents.file order by name')).rows.map(
          (row: { name: string }) => row.name,
        ),
      )
    expect(await names(desk.head)).toEqual(['du-thao.pdf'])
    expect(await names(desk.stranger)).toEqual([])
    expect(await names(desk.officer)).toEqual(['du-thao.pdf', 'mat.pdf'])
  })

  test('nobody from outside writes in another name, on what is not open, or changes words', async () => {
    const insert = (caller: Caller, draftId: Id | undefined, areaId: Id | null, recorder: Id | null, today?: string) =>
      asApp(
        caller,
        (client) =>
          client
            .query(
              `insert into drafts.opinion (committee_id, id, draft_id, clause_key, stance, channel, author_kind, area_id, given_on, recorded_at, recorded_by)
               values ($1, $2, $3, '', 'agree', 'online', 'person', $4, '2023-02-20', now(), $5)`,
              [desk.committeeId, newId(), draftId, areaId, recorder],
            )
            .then(() => 'written')
            .catch((error: { code: string }) => error.code),
        today,
      )
    const { head, advisor, stranger } = desk
    expect(await insert(head, shared, desk.areaId, head.sight.accountId)).toBe('written')
    expect(await insert(head, shared, desk.otherAreaId, head.sight.accountId)).toBe('42501')
    expect(await insert(head, ended, desk.areaId, head.sight.accountId)).toBe('42501')
    expect(await insert(advisor, shared, null, advisor.sight.accountId)).toBe('written')
    expect(await insert(advisor, shared, null, head.sight.accountId)).toBe('42501')
    expect(await insert(advisor, ended, null, advisor.sight.accountId)).toBe('42501')
    expect(await insert(stranger, shared, null, stranger.sight.accountId)).toBe('42501')
    const change = (text: string) =>
      asApp(desk.officer, (client) =>
        client
          .query(text)
          .then(() => 'done')
          .catch((error: { code: string }) => error.code),
      )
    expect(await change(`update drafts.opinion set stance = 'oppose'`)).toBe('42501')
    expect(await change(`update drafts.opinion_words set text = 'x'`)).toBe('42501')
    expect(await change(`update drafts.tally set count = 1`)).toBe('42501')
    expect(await change(`delete from drafts.opinion`)).toBe('42501')
  })
})

test('whoever a draft is open to knows the last day, and not that of others', async () => {
  const { database } = house
  const until = day('2023-02-25')
  const { id } = await draft(database, desk, {
    openTo: [{ areaId: desk.areaId, untilOn: until }, { bodyId: desk.groupId }],
  })
  const seenBy = async ({ sight }: Caller) =>
    (await database.read(sight, (reading) => door.openDrafts(reading, null))).get(id)
  expect(await seenBy(desk.head)).toEqual({ open: true, until })
  expect(await seenBy(desk.advisor)).toEqual({ open: true, until: null })
  expect(await seenBy(desk.otherHead)).toBeUndefined()
  const ofUnion = { draftId: id, organisationId: desk.organisationId, fromOn: '2023-01-09', untilOn: until }
  await succeed(database, door.shareDraft, ofUnion, desk.officer)
  const union = await database.read(desk.lead.sight, (reading) => door.openDrafts(reading, desk.organisationId))
  expect(union.get(id)).toEqual({ open: true, until })
})
