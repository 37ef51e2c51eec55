import type { Writing } from '../../platform/context.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { fold } from '../../values/vietnamese.ts'
import { type Area, areaName, loadAreas } from '../organisation/index.ts'
import type { Giver } from './donation.ts'
import type { DonationInput } from './donation-input.actions.ts'
import { donorsByIds, donorsNamed } from './donor.store.ts'
import { type Donor, isOneByName } from './donor.ts'

export interface Givers {
  readonly list: readonly Giver[]
  /** Donors that the register did not have yet. */
  readonly fresh: readonly Donor[]
}

type Asked = Pick<DonationInput, 'donorId' | 'donorKind' | 'donorName' | 'donorAddress' | 'donorAreaId' | 'showsName'>

const nobody: Giver = {
  donorId: null,
  donorKind: 'anonymous',
  donorName: null,
  donorAddress: null,
  donorAreaId: null,
  showsName: false,
}

/**
 * The donors of these gifts: chosen ones, bodies that bear a known name, and new ones. Two persons of one name are two until
 * somebody says otherwise. Three questions, however many gifts there are.
 */
export async function giversOf(w: Writing, inputs: readonly Asked[]): Promise<Givers | Refusal> {
  const chosen = await donorsByIds(
    w,
    inputs.flatMap(({ donorId }) => donorId ?? []),
  )
  const { areas } = await loadAreas(w, w.committeeId)
  const areasById = new Map(areas.map((area) => [area.id, area]))
  const named = inputs.map((input) => nameOf(w, input, areasById))
  const known = await donorsNamed(
    w,
    inputs.flatMap(({ donorKind }, at) => (isOneByName(donorKind) ? (named[at] ?? []) : [])),
  )
  const byName = new Map(known.map((one) => [keyOf(one), one]))
  const list: Giver[] = []
  const fresh: Donor[] = []
  for (const [at, input] of inputs.entries()) {
    const one = giverOf(input, named[at] ?? null, { chosen, areasById, byName, fresh })
    if (isRefusal(one)) return { ...one, field: inputs.length > 1 ? `rows.${at}.${one.field}` : (one.field ?? '') }
    list.push(one)
  }
  return { list, fresh }
}

interface Known {
  readonly chosen: ReadonlyMap<Id, Donor>
  readonly areasById: ReadonlyMap<Id, Area>
  readonly byName: Map<string, Donor>
  readonly fresh: Donor[]
}

function giverOf(input: Asked, name: string | null, { chosen, areasById, byName, fresh }: Known): Giver | Refusal {
  const { donorId = null, donorKind, donorAddress = null, donorAreaId = null, showsName = true } = input
  if (donorKind === 'anonymous') return nobody
  if (donorId !== null) {
    const donor = chosen.get(donorId)
    return donor ? asGiver(donor, showsName) : refuse('relief.no_donor', { field: 'donorId' })
  }
  if (donorAreaId !== null && !areasById.has(donorAreaId)) return refuse('relief.no_area', { field: 'donorAreaId' })
  if (name === null) return refuse('relief.donor_name_needed', { field: 'donorName' })
  const donor: Donor = { id: newId(), kind: donorKind, name, areaId: donorAreaId, address: donorAddress, showsName }
  const before = isOneByName(donorKind) ? byName.get(keyOf(donor)) : undefined
  if (before) return { ...asGiver(before, showsName), donorAddress: donorAddress ?? before.address }
  fresh.push(donor)
  if (isOneByName(donorKind)) byName.set(keyOf(donor), donor)
  return asGiver(donor, showsName)
}

function asGiver({ id, kind, name, address, areaId }: Donor, showsName: boolean): Giver {
  const told = { donorName: name, donorAddress: address, donorAreaId: areaId, showsName }
  return { donorId: id, donorKind: kind, ...told }
}

const keyOf = ({ kind, name, areaId }: Pick<Donor, 'kind' | 'name' | 'areaId'>): string =>
  [kind, fold(name), areaId ?? ''].join('|')

/** The name typed; a collective of an area without one bears the name of the area. */
function nameOf(w: Writing, input: Asked, areas: ReadonlyMap<Id, Area>): string | null {
  if (input.donorName) return input.donorName
  const area = input.donorKind === 'collective' && input.donorAreaId ? areas.get(input.donorAreaId) : undefined
  return area ? areaName(area, w.today) : null
}
