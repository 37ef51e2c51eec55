import type { Reading } from '../../platform/context.ts'
import type { CountedRecord, Figure, Indicator, Question } from '../../values/figure.ts'
import type { Id } from '../../values/id.ts'
import { loadAreas } from './area.store.ts'
import { type Area, existsOn } from './area.ts'
import type { BodyKind } from './body.ts'
import { areasWithBody, nameSeats, seatsHeld } from './counted.store.ts'
import { listOrganisations } from './member-organisation.store.ts'
import { covers } from './validity.ts'

const asOf = { version: 1, timing: 'as_of' } as const
const count = (ids: readonly Id[]): Figure => ({ numerator: ids.length, denominator: null, ids })

function seats(id: string, kinds: readonly BodyKind[]): Indicator<Reading> {
  return {
    ...asOf,
    id,
    kind: 'count',
    unit: 'member',
    recordKind: 'membership',
    compute: async (reading, question) => count(await seatsHeld(reading, question, kinds)),
  }
}

async function areasOn(reading: Reading, { committeeIds, asAt }: Question): Promise<readonly Area[]> {
  const all = await Promise.all(committeeIds.map((id) => loadAreas(reading, id)))
  return all.flatMap(({ areas }) => areas).filter((area) => existsOn(area, asAt))
}

/** Areas that have their Front Working Committee, of all areas there are. */
async function workingCommittees(reading: Reading, question: Question): Promise<Figure> {
  const areas = await areasOn(reading, question)
  const having = await areasWithBody(reading, question, 'front_working_committee')
  const idsOf = (list: readonly Area[]) => list.map(({ id }) => id)
  const done = areas.filter(({ id }) => having.has(id))
  return { numerator: done.length, denominator: areas.length, ids: idsOf(done), denominatorIds: idsOf(areas) }
}

async function organisations(reading: Reading, { committeeIds, asAt }: Question): Promise<Figure> {
  const pages = await Promise.all(
    committeeIds.map((committeeId) => listOrganisations(reading, { committeeId, limit: 500 })),
  )
  return count(pages.flatMap(({ rows }) => rows.filter((one) => covers(one, asAt)).map(({ id }) => id)))
}

/** Who the committee is, on a day: what the official platform asks for besides the work itself. */
export const organisationIndicators: readonly Indicator<Reading>[] = [
  seats('committee_members', ['committee']),
  seats('standing_board_members', ['standing_board']),
  {
    ...asOf,
    id: 'residential_areas',
    kind: 'count',
    unit: 'area',
    recordKind: 'area',
    compute: async (reading, question) => count((await areasOn(reading, question)).map(({ id }) => id)),
  },
  {
    ...asOf,
    id: 'front_working_committees_rate',
    kind: 'rate',
    unit: 'area',
    recordKind: 'area',
    compute: workingCommittees,
  },
  seats('front_working_committee_members', ['front_working_committee']),
  {
    ...asOf,
    id: 'member_organisations',
    kind: 'count',
    unit: 'organisation',
    recordKind: 'member_organisation',
    compute: organisations,
  },
]

/** Seats by who holds them and where. */
export async function seatRecords(reading: Reading, ids: readonly Id[]): Promise<readonly CountedRecord[]> {
  const named = await nameSeats(reading, ids)
  return named.map(({ id, bodyId, personName, bodyName, from }) => ({
    id,
    kind: 'membership',
    partOf: bodyId,
    label: `${personName} – ${bodyName}`,
    day: from,
  }))
}

export async function organisationRecords(reading: Reading, ids: readonly Id[]): Promise<readonly CountedRecord[]> {
  const wanted = new Set(ids)
  const pages = await Promise.all(
    reading.sight.committeeIds.map((committeeId) => listOrganisations(reading, { committeeId, limit: 500 })),
  )
  return pages
    .flatMap(({ rows }) => rows)
    .filter(({ id }) => wanted.has(id))
    .map(({ id, name, from }) => ({ id, kind: 'member_organisation', label: name, day: from }))
}
