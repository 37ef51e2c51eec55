import { type RawBuilder, sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { fold } from '../../values/vietnamese.ts'
import { peopleByIds } from '../organisation/index.ts'
import { listKeyPersons } from './key-person.store.ts'
import { byDecision, type KeyPersonFacts } from './key-person.ts'
import { allOf, type RegisterPage, type RegisterQuery, registerPage, when } from './register-page.store.ts'

export interface KeyPersonListQuery extends RegisterQuery {
  readonly kind?: string | null
}

/** Everybody listed, with the state of today as `keyPersonState` tells it. */
function lines(committeeId: Id, today: Day): RawBuilder<unknown> {
  return sql`(
    select p.*, p.listed_on as place, case when p.listed_on > ${today} then 'not_yet' when p.left_on <= ${today} then 'left'
      when p.kind <> all(${[...byDecision]}::text[]) then 'listed'
      when exists (select from outreach.recognition r where r.committee_id = p.committee_id and r.key_person_id = p.id
        and r.superseded_at is null and r.from_on <= ${today} and (r.to_on is null or ${today} <= r.to_on)) then 'listed'
      else 'not_recognised' end as state
    from outreach.key_person p
    where p.committee_id = ${committeeId} and p.superseded_at is null
  )`
}

const matching = ({ kind, state }: KeyPersonListQuery): readonly RawBuilder<boolean>[] => [
  ...when(kind, sql<boolean>`l.kind = ${kind ?? ''}`),
  state ? sql<boolean>`l.state = ${state}` : sql<boolean>`l.state <> 'left'`,
]

/** Whose names hold the words. The organisation keeps names: those of the list alone are asked of it, in one question. */
async function named(reading: Reading, query: KeyPersonListQuery, text: string): Promise<readonly Id[]> {
  const { committeeId } = query
  const { rows } = await sql<{ id: Id; personId: Id }>`
    select l.id, l.person_id as "personId" from ${lines(committeeId, reading.today)} l
    where ${allOf(matching(query))}`.execute(reading.db)
  const whose = rows.map(({ personId }) => personId)
  const people = await peopleByIds(reading, committeeId, whose)
  const wanted = fold(text)
  return rows.filter(({ personId }) => fold(people.get(personId)?.fullName ?? '').includes(wanted)).map(({ id }) => id)
}

/** The list of key persons in the order in which they were listed, page by page; who left it only when asked for. */
export async function pageKeyPersons(
  reading: Reading,
  query: KeyPersonListQuery,
): Promise<RegisterPage<KeyPersonFacts>> {
  const { committeeId, text } = query
  const ids = text ? await named(reading, query, text) : null
  const asked = {
    lines: lines(committeeId, reading.today),
    matching: [...matching(query), ...when(ids, sql<boolean>`l.id = any(${[...(ids ?? [])]}::uuid[])`)],
  }
  return registerPage(reading, query, asked, async (wanted) => {
    const found = await listKeyPersons(reading, { committeeIds: [committeeId], ids: wanted })
    return new Map(found.map((one) => [one.person.id, one]))
  })
}
