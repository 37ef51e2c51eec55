import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import { wasThere } from '../../platform/known.ts'
import type { Day } from '../../values/day.ts'
import type { Question } from '../../values/figure.ts'
import type { Id } from '../../values/id.ts'
import type { BodyKind, MemberRole } from './body.ts'

type Asked = Pick<Question, 'committeeIds' | 'asAt' | 'knownAt'>

/** Memberships of bodies of these kinds in force on the day, as known then; of a body that still stood. */
export async function seatsHeld(reading: Reading, ask: Asked, kinds: readonly BodyKind[]): Promise<readonly Id[]> {
  const { committeeIds, asAt, knownAt } = ask
  const rows = await reading.db
    .selectFrom('organisation.membership as m')
    .innerJoin('organisation.body as b', (join) =>
      join.onRef('b.committee_id', '=', 'm.committee_id').onRef('b.id', '=', 'm.body_id'),
    )
    .select('m.id')
    .where('m.committee_id', 'in', [...committeeIds])
    .where('b.kind', 'in', [...kinds])
    .where('m.from_on', '<=', asAt)
    .where((or) => or.or([or('m.to_on', 'is', null), or('m.to_on', '>=', asAt)]))
    .where((or) => or.or([or('b.valid_to', 'is', null), or('b.valid_to', '>=', asAt)]))
    .where(wasThere('m', knownAt))
    .orderBy('m.from_on')
    .orderBy('m.id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Residential areas that have a body of a kind on the day. */
export async function areasWithBody(reading: Reading, ask: Asked, kind: BodyKind): Promise<ReadonlySet<Id>> {
  const rows = await reading.db
    .selectFrom('organisation.body')
    .select('area_id as areaId')
    .where('committee_id', 'in', [...ask.committeeIds])
    .where('kind', '=', kind)
    .where('area_id', 'is not', null)
    .where('valid_from', '<=', ask.asAt)
    .where((or) => or.or([or('valid_to', 'is', null), or('valid_to', '>=', ask.asAt)]))
    .execute()
  return new Set(rows.flatMap(({ areaId }) => areaId ?? []))
}

export interface NamedSeat {
  readonly id: Id
  readonly bodyId: Id
  readonly personName: string
  readonly bodyName: string
  readonly role: MemberRole
  readonly from: Day
}

export async function nameSeats(reading: Reading, ids: readonly Id[]): Promise<readonly NamedSeat[]> {
  if (ids.length === 0) return []
  const rows = await reading.db
    .selectFrom('organisation.membership as m')
    .innerJoin('organisation.person as p', (join) =>
      join.onRef('p.committee_id', '=', 'm.committee_id').onRef('p.id', '=', 'm.person_id'),
    )
    .innerJoin('organisation.body as b', (join) =>
      join.onRef('b.committee_id', '=', 'm.committee_id').onRef('b.id', '=', 'm.body_id'),
    )
    .select([
      'm.id',
      'm.body_id as bodyId',
      'p.full_name as personName',
      'b.name as bodyName',
      'm.role',
      'm.from_on as from',
    ])
    .where('m.committee_id', 'in', [...reading.sight.committeeIds])
    .where(sql<boolean>`m.id = any(${[...ids]}::uuid[])`)
    .orderBy('m.from_on')
    .orderBy('p.name_key')
    .execute()
  return rows.map((row) => ({ ...row, role: row.role as MemberRole, from: row.from as Day }))
}
