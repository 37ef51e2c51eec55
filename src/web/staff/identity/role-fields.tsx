import { roleNames } from '../../../areas/identity/index.ts'
import { areaName, existsOn, listAgencies, listOrganisations, loadAreas } from '../../../areas/organisation/index.ts'
import type { Reading } from '../../../platform/context.ts'
import type { Id } from '../../../values/id.ts'
import type { PageContext } from '../../http/page.ts'
import { DayInput, FieldRow, type Option, Select } from '../../parts/index.ts'

/** The places a role can be for. */
export interface Places {
  readonly areas: readonly Option[]
  readonly agencies: readonly Option[]
  readonly organisations: readonly Option[]
}

export async function loadPlaces(reading: Reading, committeeId: Id): Promise<Places> {
  const { today: on } = reading
  const { areas } = await loadAreas(reading, committeeId)
  const agencies = await listAgencies(reading, { committeeId, on, limit: 200 })
  const organisations = await listOrganisations(reading, { committeeId, on, limit: 200 })
  const named = (row: { id: Id; name: string }): Option => ({ value: row.id, label: row.name })
  return {
    areas: areas.filter((area) => existsOn(area, on)).map((area) => ({ value: area.id, label: areaName(area, on) })),
    agencies: agencies.rows.map(named),
    organisations: organisations.rows.map(named),
  }
}

/** Which role, for which place, from when to when. `prefix` puts the fields into a part of a larger form. */
export function RoleFields({ c, places, prefix = '' }: { c: PageContext; places: Places; prefix?: string }) {
  const { role: words, roles } = c.words.identity
  const options = roleNames.map((role) => ({ value: role, label: roles[role] ?? role }))
  const lists = [
    { name: 'areaId', label: words.area, options: places.areas },
    { name: 'agencyId', label: words.agency, options: places.agencies },
    { name: 'organisationId', label: words.organisation, options: places.organisations },
  ]
  return (
    <>
      <Select name={`${prefix}role`} label={words.role} options={options} blank={words.choose} required />
      {lists
        .filter((list) => list.options.length > 0)
        .map((list) => (
          <Select key={list.name} {...list} name={prefix + list.name} blank={words.none} />
        ))}
      <FieldRow>
        <DayInput name={`${prefix}fromOn`} label={words.from} value={c.today} required />
        <DayInput name={`${prefix}toOn`} label={words.to} hint={words.toHint} />
      </FieldRow>
    </>
  )
}

/** The name of what a grant is for, when it is for one place. */
export function placeOf(
  places: Places,
  grant: { areaId: Id | null; agencyId: Id | null; organisationId: Id | null },
): string | null {
  const id = grant.areaId ?? grant.agencyId ?? grant.organisationId
  const all = [...places.areas, ...places.agencies, ...places.organisations]
  return all.find((option) => option.value === id)?.label ?? null
}

/** A form leaves lists out that have nothing to choose; the act asks for each of them. */
export function grantFrom(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { areaId: null, agencyId: null, organisationId: null, toOn: null, ...values }
}
