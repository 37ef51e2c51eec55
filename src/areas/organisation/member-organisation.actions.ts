import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import { zDay, zId, zLine, zMaybe } from '../../platform/input.ts'
import { refuse } from '../../values/refusal.ts'
import { fold } from '../../values/vietnamese.ts'
import {
  findOrganisation,
  insertOrganisations,
  organisationNames,
  updateOrganisation,
} from './member-organisation.store.ts'
import { organisationKinds } from './member-organisation.ts'
import { permissions } from './permissions.ts'
import { zNewId } from './unit-input.actions.ts'

export const organisationFacts = { kind: z.enum(organisationKinds), name: zLine(200), from: zMaybe(zDay) }

export const addOrganisation = action({
  name: 'organisation.add_organisation',
  permission: permissions.manage_organisations,
  input: z.object({ id: zNewId, ...organisationFacts }),
  load: async (w, { name }) => {
    const names = await organisationNames(w, w.committeeId, w.today)
    return names.has(fold(name))
      ? refuse('organisation.name_taken', { kind: 'conflict', field: 'name', params: { name } })
      : names
  },
  run: async (w, { id, kind, name, from }) => {
    await insertOrganisations(w, [{ id, committeeId: w.committeeId, kind, name, from, to: null, endReason: null }])
    return done({ output: { id }, subject: { kind: 'member_organisation', id }, data: { name } })
  },
})

export const changeOrganisation = action({
  name: 'organisation.change_organisation',
  permission: permissions.manage_organisations,
  input: z.object({ organisationId: zId, ...organisationFacts, reason: zLine(300) }),
  load: async (w, { organisationId, name, from }) => {
    const before = await findOrganisation(w, w.committeeId, organisationId)
    if (!before) return refuse('organisation.organisation_missing', { kind: 'missing' })
    if (from !== null && before.to !== null && before.to < from)
      return refuse('organisation.ends_before', { field: 'from' })
    const holder = (await organisationNames(w, w.committeeId, w.today)).get(fold(name))
    if (holder === undefined || holder === organisationId) return before
    return refuse('organisation.name_taken', { kind: 'conflict', field: 'name', params: { name } })
  },
  run: async (w, { organisationId, kind, name, from, reason }, before) => {
    await updateOrganisation(w, { ...before, kind, name, from })
    const data = { name, reason, before: { kind: before.kind, name: before.name, from: before.from } }
    return done({ output: { id: organisationId }, subject: { kind: 'member_organisation', id: organisationId }, data })
  },
})

export const closeOrganisation = action({
  name: 'organisation.close_organisation',
  permission: permissions.manage_organisations,
  input: z.object({ organisationId: zId, lastDay: zDay, reason: zLine(300) }),
  load: async (w, { organisationId, lastDay }) => {
    const before = await findOrganisation(w, w.committeeId, organisationId)
    if (!before) return refuse('organisation.organisation_missing', { kind: 'missing' })
    if (before.to !== null) return refuse('organisation.organisation_closed', { kind: 'conflict' })
    return before.from !== null && lastDay < before.from
      ? refuse('organisation.ends_before', { field: 'lastDay' })
      : before
  },
  run: async (w, { organisationId, lastDay, reason }, before) => {
    await updateOrganisation(w, { ...before, to: lastDay, endReason: reason })
    const data = { name: before.name, lastDay, reason }
    return done({ output: { id: organisationId }, subject: { kind: 'member_organisation', id: organisationId }, data })
  },
})
