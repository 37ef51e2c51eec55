import { describe, expect, it } from 'vitest'
import { callerAs } from '../../../tests/support/acting.ts'
import { allActions } from '../../../tests/support/actions.ts'
import { mayNot } from '../../platform/permission.ts'
import { newId } from '../../values/id.ts'
import { type Role, roleNames } from '../identity/index.ts'

const chair: readonly Role[] = ['ward_chair']
const chairAndOfficer: readonly Role[] = ['ward_chair', 'ward_officer']
const office: readonly Role[] = ['ward_chair', 'ward_vice_chair', 'ward_officer']
const admin: readonly Role[] = ['system_admin']

/** Who may do what, written out apart from the permissions themselves. */
const who: Readonly<Record<string, readonly Role[]>> = {
  register_unit: admin,
  load_units: admin,
  import_units: admin,
  rename_unit: admin,
  recode_unit: admin,
  place_unit: admin,
  merge_units: admin,
  split_unit: admin,
  abolish_unit: admin,
  found_committee: admin,
  close_committee: admin,
  set_up: admin,
  open_term: chairAndOfficer,
  end_term: chairAndOfficer,
  correct_term: chairAndOfficer,
  found_body: office,
  close_body: office,
  add_membership: office,
  end_membership: office,
  correct_membership: office,
  add_person: office,
  change_person: office,
  withdraw_person: office,
  import_people: office,
  look_at_sealed: chairAndOfficer,
  add_organisation: office,
  change_organisation: office,
  close_organisation: office,
  import_organisations: office,
  add_agency: office,
  change_agency: office,
  close_agency: office,
  import_agencies: office,
  add_area: chairAndOfficer,
  rename_area: chairAndOfficer,
  correct_area_name: chairAndOfficer,
  count_area: chairAndOfficer,
  close_area: chairAndOfficer,
  merge_areas: chairAndOfficer,
  split_area: chairAndOfficer,
  import_areas: chairAndOfficer,
  take_over: chair,
  undo_take_over: chair,
  change_setting: chair,
  withdraw_setting: chair,
}

const actions = (await allActions()).filter(({ area }) => area === 'organisation')

describe('who may act on the organisation', () => {
  it('is said for every action', () => {
    const names = actions.map(({ action }) => action.name.slice('organisation.'.length))
    expect(names.toSorted()).toEqual(Object.keys(who).toSorted())
  })

  describe.each(actions.map(({ action }) => [action.name, action] as const))('%s', (name, action) => {
    const allowed = who[name.slice('organisation.'.length)] ?? []
    it.each(roleNames)('%s', (role) => {
      const committeeId = newId()
      const refusal = mayNot(callerAs(role, committeeId).actor, action.permission, committeeId)
      expect(refusal === null).toBe(allowed.includes(role))
      const elsewhere = mayNot(callerAs(role, committeeId).actor, action.permission, newId())
      expect(elsewhere).toMatchObject({ kind: 'forbidden' })
    })
  })
})
