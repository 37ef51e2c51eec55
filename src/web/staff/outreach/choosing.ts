import {
  areaName,
  existsOn,
  listOrganisations,
  loadAreas,
  type MemberOrganisation,
} from '../../../areas/organisation/index.ts'
import { type ChannelFacts, isOpenOn, type PlanFacts, pageChannels, pagePlans } from '../../../areas/outreach/index.ts'
import type { Reading } from '../../../platform/context.ts'
import type { Id } from '../../../values/id.ts'
import { compareVietnamese } from '../../../values/order.ts'
import type { Option } from '../../parts/index.ts'

export interface NamedArea {
  readonly id: Id
  readonly name: string
}

/** A list to choose from holds no more. */
export const mostChosenFrom = 500

/** The areas of today, by their names. */
export async function areasOf(reading: Reading, committeeId: Id): Promise<readonly NamedArea[]> {
  const { areas } = await loadAreas(reading, committeeId)
  return areas
    .filter((area) => existsOn(area, reading.today))
    .map((area) => ({ id: area.id, name: areaName(area, reading.today) }))
    .toSorted((a, b) => compareVietnamese(a.name, b.name))
}

/** Names of areas and member organisations, also of those that are over, for lists. */
export async function placeNames(reading: Reading, committeeId: Id): Promise<ReadonlyMap<Id, string>> {
  const { areas } = await loadAreas(reading, committeeId)
  const organisations = await listOrganisations(reading, { committeeId, limit: 200 })
  return new Map([
    ...areas.map((area) => [area.id, areaName(area, reading.today)] as const),
    ...organisations.rows.map((one) => [one.id, one.name] as const),
  ])
}

/** Whose something may be: an area's or a member organisation's. */
export interface Owners {
  readonly areas: readonly NamedArea[]
  readonly organisations: readonly MemberOrganisation[]
}

/** What forms of outreach choose from. */
export interface Choices extends Owners {
  readonly channels: readonly ChannelFacts[]
  readonly plans: readonly PlanFacts[]
}

export async function loadOwners(reading: Reading, committeeId: Id): Promise<Owners> {
  const organisations = await listOrganisations(reading, { committeeId, on: reading.today, limit: 200 })
  return { areas: await areasOf(reading, committeeId), organisations: organisations.rows }
}

export async function loadChoices(reading: Reading, committeeId: Id): Promise<Choices> {
  return {
    ...(await loadOwners(reading, committeeId)),
    channels: await openChannels(reading, committeeId),
    plans: (await pagePlans(reading, { committeeId, limit: mostChosenFrom })).rows,
  }
}

export async function openChannels(reading: Reading, committeeId: Id): Promise<readonly ChannelFacts[]> {
  const { rows } = await pageChannels(reading, { committeeId, limit: mostChosenFrom })
  return rows.filter((one) => isOpenOn(one, reading.today))
}

export const named = (list: readonly { readonly id: Id; readonly name: string }[]): readonly Option[] =>
  list.map(({ id, name }) => ({ value: id, label: name }))

/** Open channels, gathered by kind. */
export const channelOptions = (
  channels: readonly ChannelFacts[],
  labels: Readonly<Record<string, string>>,
): readonly Option[] =>
  channels.map(({ channel }) => ({ value: channel.id, label: channel.name, group: labels[channel.kind] }))
