import { listMovements, type Movement } from '../../../areas/commendation/index.ts'
import {
  areaName,
  existsOn,
  listOrganisations,
  listPeople,
  loadAreas,
  type MemberOrganisation,
  type Person,
} from '../../../areas/organisation/index.ts'
import type { Reading } from '../../../platform/context.ts'
import type { Id } from '../../../values/id.ts'
import { compareVietnamese } from '../../../values/order.ts'
import type { Option } from '../../parts/index.ts'

export interface NamedArea {
  readonly id: Id
  readonly name: string
}

/** What forms of commendation choose from. */
export interface Choices {
  readonly areas: readonly NamedArea[]
  readonly organisations: readonly MemberOrganisation[]
  readonly people: readonly Person[]
  readonly movements: readonly Movement[]
}

export async function areasOf(reading: Reading, committeeId: Id): Promise<readonly NamedArea[]> {
  const { areas } = await loadAreas(reading, committeeId)
  return areas
    .filter((area) => existsOn(area, reading.today))
    .map((area) => ({ id: area.id, name: areaName(area, reading.today) }))
    .toSorted((a, b) => compareVietnamese(a.name, b.name))
}

export async function loadChoices(reading: Reading, committeeId: Id): Promise<Choices> {
  const organisations = await listOrganisations(reading, { committeeId, on: reading.today, limit: 200 })
  const people = await listPeople(reading, { committeeId, limit: 200 })
  const movements = await listMovements(reading, committeeId)
  return {
    areas: await areasOf(reading, committeeId),
    organisations: organisations.rows,
    people: people.rows,
    movements: movements.map((one) => one.movement),
  }
}

/** Names of areas and organisations, also of those that are over, for lists. */
export async function proposerNames(reading: Reading, committeeId: Id): Promise<ReadonlyMap<Id, string>> {
  const { areas } = await loadAreas(reading, committeeId)
  const organisations = await listOrganisations(reading, { committeeId, limit: 200 })
  return new Map([
    ...areas.map((area) => [area.id, areaName(area, reading.today)] as const),
    ...organisations.rows.map((one) => [one.id, one.name] as const),
  ])
}

export const named = (list: readonly { readonly id: Id; readonly name: string }[]): readonly Option[] =>
  list.map(({ id, name }) => ({ value: id, label: name }))

export const movementOptions = (movements: readonly Movement[]): readonly Option[] =>
  movements.map(({ id, title }) => ({ value: id, label: title }))

export const personOptions = (people: readonly Person[]): readonly Option[] =>
  people.map(({ id, fullName, position }) => ({ value: id, label: [fullName, position].filter(Boolean).join(', ') }))
