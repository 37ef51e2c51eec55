import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import { type Id, idPattern } from '../../values/id.ts'
import type { UnitKind } from './unit.ts'

export interface UnitQuery {
  /** A name of any time, with or without accents, or a code. Empty: all units. */
  readonly text: string
  readonly kind?: UnitKind | null
  /** Only units existing on this day. */
  readonly on?: Day | null
  readonly after?: string | null
  readonly limit?: number
}

export interface UnitHit {
  readonly unitId: Id
  /** The name (of whatever time) that was found. */
  readonly matched: string
  /** 0 the very name, 1 the name without accents, 2 a part with accents, 3 a part without. */
  readonly rank: number
}

export interface UnitHits {
  readonly hits: readonly UnitHit[]
  /** Give it as `after` for the next page; `null` on the last. */
  readonly next: string | null
}

const prefix = '^(thanh pho|thi tran|thi xa|dac khu|phuong|tinh|quan|huyen|xa) '

/** Units by any name they ever had, or by code; the exact accents first, each unit once under its best match. */
export async function findUnits(reading: Reading, query: UnitQuery): Promise<UnitHits> {
  const limit = Math.min(query.limit ?? 30, 100)
  const text = query.text.trim()
  const [rank, key, id] = readCursor(query.after)
  const exact = sql`platform.exact_key(${text})`
  const plain = sql`platform.fold(${text})`
  const { rows } = await sql<{ unit_id: Id; name: string; rank: number; name_key: string }>`
    with matched as (
      select n.unit_id, n.name, n.name_key,
        case
          when right(platform.exact_key(n.name), length(${exact})) = ${exact}
            and regexp_replace(n.name_key, ${prefix}, '') in (${plain}, regexp_replace(${plain}, ${prefix}, '')) then 0
          when n.name_key = ${plain} or regexp_replace(n.name_key, ${prefix}, '') = ${plain} then 1
          when strpos(platform.exact_key(n.name), ${exact}) > 0 then 2
          else 3
        end as rank
      from organisation.unit_name n
      where n.name_key like '%' || replace(replace(replace(${plain}, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%'
      union all
      select c.unit_id, n.name, n.name_key, 0
      from organisation.unit_code c
      join organisation.unit_name n on n.unit_id = c.unit_id
      where c.code = ${text}
    ), best as (
      select distinct on (m.unit_id) m.unit_id, m.name, m.rank, m.name_key
      from matched m join organisation.unit u on u.id = m.unit_id
      where (${query.kind ?? null}::text is null or u.kind = ${query.kind ?? null})
        and (${query.on ?? null}::date is null
          or ((u.valid_from is null or u.valid_from <= ${query.on ?? null}) and (u.valid_to is null or u.valid_to >= ${query.on ?? null})))
      order by m.unit_id, m.rank, m.name_key
    )
    select * from best
    where (rank, name_key collate "C", unit_id) > (${rank}, ${key} collate "C", ${id}::uuid)
    order by rank, name_key collate "C", unit_id
    limit ${limit + 1}`.execute(reading.db)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    hits: page.map((row) => ({ unitId: row.unit_id, matched: row.name, rank: row.rank })),
    next: rows.length > limit && last ? `${last.rank}|${last.unit_id}|${last.name_key}` : null,
  }
}

const beforeAll = [-1, '', '00000000-0000-0000-0000-000000000000'] as const

function readCursor(after: string | null | undefined): readonly [rank: number, key: string, id: string] {
  const parts = new RegExp(String.raw`^(\d)\|(${idPattern})\|(.*)$`).exec(after ?? '')
  return parts ? [Number(parts[1]), parts[3] ?? '', parts[2] ?? ''] : beforeAll
}
