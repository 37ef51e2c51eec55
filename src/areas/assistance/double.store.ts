import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import { addDays, type Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { fold } from '../../values/vietnamese.ts'
import { type Alike, alikeIn, type Received, receivedBetween } from '../households/index.ts'
import type { Need } from './need.ts'

/** Somebody who waits for money out of another round. */
export interface Elsewhere {
  readonly householdId: Id
  readonly roundId: Id
  readonly title: string
  readonly amount: number
  readonly goods: string | null
}

/** What a council should see of a line before it decides; the decision stays with people. */
export interface Double {
  readonly need: Need
  readonly received: readonly Received[]
  readonly elsewhere: readonly Elsewhere[]
  /** Another file that may be the same person. */
  readonly alike: readonly Alike[]
  /** Others of the same household on this list. */
  readonly together: number
}

/** Within how many days before the round support counts as lately received. */
export const lookBackDays = 365

/** Double benefit of many lines at once: the same questions for two as for two thousand. */
export async function doublesAmong(
  reading: Reading,
  { id: roundId, committeeId, openedOn }: { readonly id: Id; readonly committeeId: Id; readonly openedOn: Day },
  needs: readonly Need[],
): Promise<readonly Double[]> {
  const households = [...new Set(needs.flatMap((need) => need.householdId ?? []))]
  const until = reading.today > openedOn ? reading.today : openedOn
  const own = await payoutsIn(reading, roundId)
  const all = await receivedBetween(reading, households, addDays(openedOn, -lookBackDays), until)
  const received = all.filter((one) => one.originId === null || !own.has(one.originId))
  const others = await promisedElsewhere(reading, roundId, households)
  const asked = needs.map(({ fullName, areaId, birthYear }) => ({
    nameKey: fold(fullName),
    areaId,
    birthYear,
    citizenHashes: [],
  }))
  const alike = Map.groupBy(await alikeIn(reading, committeeId, asked), (one) => one.at)
  const had = Map.groupBy(received, (one) => one.householdId)
  const waits = Map.groupBy(others, (one) => one.householdId)
  const onList = Map.groupBy(needs, (need) => need.householdId)
  return needs
    .map((need, at): Double => {
      const other = (alike.get(at) ?? []).filter((one) => one.householdId !== need.householdId)
      const mine = (list: readonly Received[] | undefined) =>
        (list ?? []).filter((one) => need.memberId === null || one.memberId === null || one.memberId === need.memberId)
      return {
        need,
        received: need.householdId === null ? [] : mine(had.get(need.householdId)),
        elsewhere: need.householdId === null ? [] : (waits.get(need.householdId) ?? []),
        alike: other,
        together: need.householdId === null ? 0 : (onList.get(need.householdId)?.length ?? 1) - 1,
      }
    })
    .filter((one) => one.received.length + one.elsewhere.length + one.alike.length + one.together > 0)
}

async function promisedElsewhere(
  reading: Reading,
  roundId: Id,
  households: readonly Id[],
): Promise<readonly Elsewhere[]> {
  if (households.length === 0) return []
  const { rows } = await sql<Elsewhere>`
    select n.household_id as "householdId", r.id as "roundId", r.title, coalesce(g.amount, n.amount) as amount,
      coalesce(g.goods, n.goods) as goods
    from assistance.need n
    join assistance.round r on r.committee_id = n.committee_id and r.id = n.round_id and r.superseded_at is null
    left join assistance.grant_line g on g.committee_id = n.committee_id and g.need_id = n.id and g.superseded_at is null
    where n.household_id = any(${[...households]}::uuid[]) and n.superseded_at is null and r.id <> ${roundId}::uuid
      and not exists (
        select from assistance.step t where t.committee_id = r.committee_id and t.round_id = r.id
          and t.stage in ('reconciled', 'disclosed') and t.superseded_at is null)
      and not exists (
        select from assistance.payout p where p.committee_id = g.committee_id and p.grant_line_id = g.id
          and p.superseded_at is null and p.outcome is not null and p.outcome <> 'absent')
    order by r.opened_on, r.id`.execute(reading.db)
  return rows
}

/** What this very round paid is nothing received elsewhere. */
async function payoutsIn(reading: Reading, roundId: Id): Promise<ReadonlySet<Id>> {
  const { rows } = await sql<{ id: Id }>`
    select p.id from assistance.payout p
    join assistance.advance a on a.committee_id = p.committee_id and a.id = p.advance_id
    where a.round_id = ${roundId}::uuid`.execute(reading.db)
  return new Set(rows.map((row) => row.id))
}
