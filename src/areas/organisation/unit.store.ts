import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Succession, SuccessionKind } from './succession.ts'
import { bookOf, childrenAt, type UnitBook } from './tree.ts'
import { callName, type Unit, type UnitKind } from './unit.ts'
import type { CodeHolder } from './unit-check.ts'

export interface UnitFacts {
  readonly book: UnitBook
  readonly successions: readonly Succession[]
}

/** The given units with everything above them and everything they came from or became, at any time. */
export async function loadUnits(reading: Reading, ids: readonly Id[]): Promise<UnitFacts> {
  if (ids.length === 0) return { book: bookOf([]), successions: [] }
  const reached = await sql<{ id: Id }>`
    with recursive reached(id) as (
      select unnest(${ids}::uuid[])
      union
      select linked.id from reached, lateral (
        select parent_id as id from organisation.unit_parent where unit_id = reached.id
        union all
        select from_unit_id from organisation.unit_succession where to_unit_id = reached.id
        union all
        select to_unit_id from organisation.unit_succession where from_unit_id = reached.id and to_unit_id is not null
      ) as linked
    )
    select id from reached`.execute(reading.db)
  return readUnits(
    reading,
    reached.rows.map((row) => row.id),
  )
}

/** A unit and everything that ever lay below it, with their histories. */
export async function loadUnitsBelow(reading: Reading, rootId: Id): Promise<UnitFacts> {
  const below = await sql<{ id: Id }>`
    with recursive below(id) as (
      select ${rootId}::uuid
      union
      select p.unit_id from organisation.unit_parent p join below b on p.parent_id = b.id
    )
    select id from below`.execute(reading.db)
  return readUnits(
    reading,
    below.rows.map((row) => row.id),
  )
}

/** The units that lie directly below one on a day, by their last name; at most `limit` of them. */
export async function unitsDirectlyBelow(
  reading: Reading,
  parentId: Id,
  on: Day,
  limit = 200,
): Promise<readonly Unit[]> {
  const rows = await reading.db
    .selectFrom('organisation.unit_parent')
    .select('unit_id')
    .where('parent_id', '=', parentId)
    .where((or) => or.or([or('valid_from', 'is', null), or('valid_from', '<=', on)]))
    .where((or) => or.or([or('valid_to', 'is', null), or('valid_to', '>=', on)]))
    .orderBy('unit_id')
    .limit(limit)
    .execute()
  const ids = rows.map((row) => row.unit_id)
  const { book } = ids.length === 0 ? { book: bookOf([]) } : await readUnits(reading, ids)
  return childrenAt(book, parentId, on).toSorted((a, b) => byName.compare(callName(a, on), callName(b, on)))
}

const byName = new Intl.Collator('vi', { numeric: true })

/** Exactly the given units. Five statements, however many units. */
async function readUnits(reading: Reading, ids: readonly Id[]): Promise<UnitFacts> {
  const { db } = reading
  const units = await db.selectFrom('organisation.unit').selectAll().where('id', 'in', ids).execute()
  const names = await db.selectFrom('organisation.unit_name').selectAll().where('unit_id', 'in', ids).execute()
  const codes = await db.selectFrom('organisation.unit_code').selectAll().where('unit_id', 'in', ids).execute()
  const parents = await db.selectFrom('organisation.unit_parent').selectAll().where('unit_id', 'in', ids).execute()
  const successions = await readSuccessions(reading, ids)
  const dated = (row: { valid_from: Day | null; valid_to: Day | null; legal_doc: string | null }) => ({
    from: row.valid_from,
    to: row.valid_to,
    legalDoc: row.legal_doc,
  })
  const [namesOf, codesOf, parentsOf] = [names, codes, parents].map((rows) =>
    Map.groupBy<Id, { unit_id: Id }>(rows, (row) => row.unit_id),
  ) as [Map<Id, typeof names>, Map<Id, typeof codes>, Map<Id, typeof parents>]
  const built = units.map(
    (unit): Unit => ({
      id: unit.id,
      kind: unit.kind as UnitKind,
      note: unit.note,
      ...dated(unit),
      names: (namesOf.get(unit.id) ?? []).map((row) => ({ ...dated(row), name: row.name, nameEn: row.name_en })),
      codes: (codesOf.get(unit.id) ?? []).map((row) => ({ ...dated(row), code: row.code })),
      parents: (parentsOf.get(unit.id) ?? []).map((row) => ({ ...dated(row), parentId: row.parent_id })),
    }),
  )
  return { book: bookOf(built), successions }
}

async function readSuccessions(reading: Reading, ids: readonly Id[]): Promise<readonly Succession[]> {
  const rows = await reading.db
    .selectFrom('organisation.unit_succession')
    .selectAll()
    .where((or) => or.or([or('from_unit_id', 'in', ids), or('to_unit_id', 'in', ids)]))
    .orderBy('effective_on')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    fromUnitId: row.from_unit_id,
    toUnitId: row.to_unit_id,
    kind: row.kind as SuccessionKind,
    effectiveOn: row.effective_on,
    share: row.share === null ? null : Number(row.share),
    legalDoc: row.legal_doc,
  }))
}

/** Those of the ids that are units, locked until the act ends so that their validity cannot move under it. */
export async function lockUnits(w: Writing, ids: readonly Id[]): Promise<ReadonlySet<Id>> {
  if (ids.length === 0) return new Set()
  const rows = await w.db
    .selectFrom('organisation.unit')
    .select('id')
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute()
  return new Set(rows.map((row) => row.id))
}

/** Units that bear one of these codes on a day: code → unit. */
export async function unitsByCode(
  reading: Reading,
  codes: readonly string[],
  on: Day,
): Promise<ReadonlyMap<string, Id>> {
  if (codes.length === 0) return new Map()
  const rows = await reading.db
    .selectFrom('organisation.unit_code')
    .select(['code', 'unit_id'])
    .where('code', 'in', codes)
    .where((or) => or.or([or('valid_from', 'is', null), or('valid_from', '<=', on)]))
    .where((or) => or.or([or('valid_to', 'is', null), or('valid_to', '>=', on)]))
    .execute()
  return new Map(rows.map((row) => [row.code, row.unit_id]))
}

/** Who bears these codes, and when. */
export async function codeHolders(reading: Reading, codes: readonly string[]): Promise<readonly CodeHolder[]> {
  if (codes.length === 0) return []
  const rows = await reading.db
    .selectFrom('organisation.unit_code')
    .select(['unit_id', 'code', 'valid_from', 'valid_to'])
    .where('code', 'in', codes)
    .execute()
  return rows.map((row) => ({ unitId: row.unit_id, code: row.code, from: row.valid_from, to: row.valid_to }))
}
