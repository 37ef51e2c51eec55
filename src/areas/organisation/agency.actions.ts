import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import { zDay, zId, zLine, zMaybe } from '../../platform/input.ts'
import type { Id } from '../../values/id.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { fold } from '../../values/vietnamese.ts'
import { insertAgencies, lockAgencies, updateAgency } from './agency.store.ts'
import { type Agency, agencyKinds, superiorLoops } from './agency.ts'
import { permissions } from './permissions.ts'
import { zPhone } from './person.actions.ts'
import { zNewId } from './unit-input.actions.ts'

export const agencyFacts = {
  kind: z.enum(agencyKinds),
  name: zLine(200),
  superiorId: zMaybe(zId),
  superiorName: zMaybe(zLine(200)),
  address: zMaybe(zLine(300)),
  phone: zMaybe(zPhone),
  email: zMaybe(z.email({ message: 'organisation.email_form' }).max(200)),
  contactName: zMaybe(zLine(120)),
  from: zMaybe(zDay),
}

interface Claim {
  readonly name: string
  readonly superiorId: Id | null
}

/** A name that another open agency bears, or a superior that is not there or stands below. */
function checkAgency(all: readonly Agency[], id: Id, claim: Claim): Refusal | null {
  const others = all.filter((agency) => agency.id !== id)
  if (others.some((agency) => agency.to === null && fold(agency.name) === fold(claim.name))) {
    return refuse('organisation.name_taken', { kind: 'conflict', field: 'name', params: { name: claim.name } })
  }
  if (claim.superiorId === null) return null
  if (claim.superiorId === id) return refuse('organisation.superior_loop', { field: 'superiorId' })
  if (!others.some((agency) => agency.id === claim.superiorId)) {
    return refuse('organisation.agency_missing', { kind: 'missing', field: 'superiorId' })
  }
  return superiorLoops(all, id, claim.superiorId) ? refuse('organisation.superior_loop', { field: 'superiorId' }) : null
}

export const addAgency = action({
  name: 'organisation.add_agency',
  permission: permissions.manage_agencies,
  input: z.object({ id: zNewId, ...agencyFacts }),
  load: async (w, input) => {
    const all = await lockAgencies(w)
    return checkAgency(all, input.id, input) ?? all
  },
  run: async (w, input) => {
    await insertAgencies(w, [{ ...input, committeeId: w.committeeId, to: null, endReason: null }])
    return done({ output: { id: input.id }, subject: { kind: 'agency', id: input.id }, data: { name: input.name } })
  },
})

export const changeAgency = action({
  name: 'organisation.change_agency',
  permission: permissions.manage_agencies,
  input: z.object({ agencyId: zId, ...agencyFacts }),
  load: async (w, { agencyId, ...claim }) => {
    const all = await lockAgencies(w)
    const before = all.find((agency) => agency.id === agencyId)
    if (!before) return refuse('organisation.agency_missing', { kind: 'missing' })
    if (claim.from !== null && before.to !== null && before.to < claim.from)
      return refuse('organisation.ends_before', { field: 'from' })
    return checkAgency(all, agencyId, claim) ?? before
  },
  run: async (w, { agencyId, ...facts }, before) => {
    await updateAgency(w, { ...before, ...facts })
    const changed = Object.entries(facts).filter(([key, value]) => before[key as keyof Agency] !== value)
    const old = Object.fromEntries(changed.map(([key]) => [key, before[key as keyof Agency]]))
    const data = { name: facts.name, before: old, after: Object.fromEntries(changed) }
    return done({ output: { id: agencyId }, subject: { kind: 'agency', id: agencyId }, data })
  },
})

export const closeAgency = action({
  name: 'organisation.close_agency',
  permission: permissions.manage_agencies,
  input: z.object({ agencyId: zId, lastDay: zDay, reason: zLine(300) }),
  load: async (w, { agencyId, lastDay }) => {
    const before = (await lockAgencies(w)).find((agency) => agency.id === agencyId)
    if (!before) return refuse('organisation.agency_missing', { kind: 'missing' })
    if (before.to !== null) return refuse('organisation.agency_closed', { kind: 'conflict' })
    return before.from !== null && lastDay < before.from
      ? refuse('organisation.ends_before', { field: 'lastDay' })
      : before
  },
  run: async (w, { agencyId, lastDay, reason }, before) => {
    await updateAgency(w, { ...before, to: lastDay, endReason: reason })
    const data = { name: before.name, lastDay, reason }
    return done({ output: { id: agencyId }, subject: { kind: 'agency', id: agencyId }, data })
  },
})
