import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import { zDay, zId, zIds, zLine, zMaybe, zText } from '../../platform/input.ts'
import { newId } from '../../values/id.ts'
import { isRefusal, refuse } from '../../values/refusal.ts'
import { fold } from '../../values/vietnamese.ts'
import { loadKnown } from './known.actions.ts'
import { openMovement, zPoints } from './movement.actions.ts'
import { badScore, takesEntries } from './movement.ts'
import { firstOf } from './open.actions.ts'
import { permissions } from './permissions.ts'
import { insertRegistrations, type NewRegistration, saveScores, supersedeRegistration } from './registration.store.ts'

/** Writes down who takes part: areas and organisations by tick, anybody else by name. */
export const registerParticipants = action({
  name: 'commendation.register_participants',
  permission: permissions.manage,
  input: z.object({
    id: zId,
    registeredOn: zDay,
    areaIds: zIds.optional(),
    organisationIds: zIds.optional(),
    name: zMaybe(zLine(300)).optional(),
    targets: zMaybe(zText(3000)).optional(),
  }),
  load: async (w, { id, registeredOn, areaIds = [], organisationIds = [], name = null, targets = null }) => {
    const facts = await openMovement(w, id)
    if (isRefusal(facts)) return facts
    if (registeredOn > w.today) return refuse('commendation.in_future', { field: 'registeredOn' })
    const over = takesEntries(facts)
    if (over) return over
    const known = await loadKnown(w, [])
    if (areaIds.some((one) => !known.areas.has(one))) return refuse('commendation.no_area', { field: 'areaIds' })
    if (organisationIds.some((one) => !known.organisations.has(one)))
      return refuse('commendation.no_organisation', { field: 'organisationIds' })
    const blank = { areaId: null, organisationId: null, targets, registeredOn }
    const all: readonly NewRegistration[] = [
      ...areaIds.map((areaId) => ({ ...blank, id: newId(), areaId, name: known.areas.get(areaId) ?? '' })),
      ...organisationIds.map((organisationId) => ({
        ...blank,
        id: newId(),
        organisationId,
        name: known.organisations.get(organisationId) ?? '',
      })),
      ...(name === null ? [] : [{ ...blank, id: newId(), name }]),
    ]
    const there = (one: NewRegistration) =>
      facts.registrations.some(
        (other) =>
          other.areaId === one.areaId &&
          other.organisationId === one.organisationId &&
          (one.areaId !== null || one.organisationId !== null || fold(other.name) === fold(one.name)),
      )
    const fresh = all.filter((one) => !there(one))
    return fresh.length > 0 ? { facts, fresh } : refuse('commendation.registered_already', { field: 'areaIds' })
  },
  run: async (w, { id, registeredOn }, { facts, fresh }) => {
    await insertRegistrations(w, id, fresh)
    const data = { title: facts.movement.title, count: fresh.length, registeredOn }
    return done({ output: { id }, subject: { kind: 'emulation_movement', id }, data })
  },
})

export const withdrawRegistration = action({
  name: 'commendation.withdraw_registration',
  permission: permissions.manage,
  input: z.object({ id: zId, registrationId: zId, reason: zText(500) }),
  load: async (w, { id, registrationId }) => {
    const facts = await openMovement(w, id)
    if (isRefusal(facts)) return facts
    const registration = facts.registrations.find((one) => one.id === registrationId)
    return registration ? { facts, registration } : refuse('commendation.not_found', { kind: 'missing' })
  },
  run: async (w, { id, registrationId, reason }, { facts, registration }) => {
    await supersedeRegistration(w, registrationId, reason)
    const data = { title: facts.movement.title, name: registration.name, reason }
    return done({ output: { id }, subject: { kind: 'emulation_movement', id }, data })
  },
})

/** Points of one participant, by its own count or as given; a given score that differs says why. */
export const scoreParticipant = action({
  name: 'commendation.score',
  permission: permissions.manage,
  input: z.object({
    id: zId,
    registrationId: zId,
    kind: z.enum(['self', 'given']),
    scoredOn: zDay,
    scores: z
      .array(z.object({ criterionId: zId, points: zMaybe(zPoints).optional(), reason: zMaybe(zText(1000)).optional() }))
      .max(60),
  }),
  load: async (w, { id, registrationId, kind, scoredOn, scores }) => {
    const facts = await openMovement(w, id)
    if (isRefusal(facts)) return facts
    if (scoredOn > w.today) return refuse('commendation.in_future', { field: 'scoredOn' })
    const over = takesEntries(facts)
    if (over) return over
    const registration = facts.registrations.find((one) => one.id === registrationId)
    if (!registration) return refuse('commendation.not_found', { kind: 'missing' })
    const wrong = scores.flatMap(({ criterionId, points = null, reason = null }, at) => {
      const criterion = facts.criteria.find((one) => one.id === criterionId)
      if (!criterion) return refuse('commendation.not_found', { kind: 'missing' })
      if (points === null) return []
      const own = registration.scores.find((one) => one.criterionId === criterionId && one.kind === 'self')
      const bad = badScore(criterion, kind, points, own?.tenths ?? null, reason)
      return bad ? { ...bad, field: `scores.${at}.${bad.key.endsWith('reason') ? 'reason' : 'points'}` } : []
    })
    return firstOf(wrong) ?? { facts, registration }
  },
  run: async (w, { id, registrationId, kind, scoredOn, scores }, { facts, registration }) => {
    const given = scores.flatMap(({ criterionId, points = null, reason = null }) =>
      points === null ? [] : [{ criterionId, tenths: points, reason, scoredOn }],
    )
    await saveScores(w, registrationId, kind, given)
    const points = given.reduce((sum, one) => sum + one.tenths, 0) / 10
    const data = { title: facts.movement.title, name: registration.name, kind, points }
    return done({ output: { id }, subject: { kind: 'emulation_movement', id }, data })
  },
})
