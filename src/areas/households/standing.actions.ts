import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { addDays } from '../../values/day.ts'
import { newId } from '../../values/id.ts'
import { isRefusal, refuse } from '../../values/refusal.ts'
import { openHousehold } from './household.actions.ts'
import { endsOther, standingKinds } from './household.ts'
import { insertStandings, membersOf, standingsOf, supersedeStandings } from './part.store.ts'
import { permissions } from './permissions.ts'

/** Recognises a household, or one of its people, from a day on. Poor ends near-poor on the day before, and the other way. */
export const recogniseHousehold = action({
  name: 'households.recognise',
  permission: permissions.keep,
  input: z.object({
    id: zId.optional(),
    householdId: zId,
    memberId: zMaybe(zId).optional(),
    kind: z.enum(standingKinds),
    fromOn: zDay,
    toOn: zMaybe(zDay).optional(),
    decision: zMaybe(zLine(300)).optional(),
  }),
  load: async (w, { householdId, memberId = null, kind, fromOn, toOn }) => {
    const household = await openHousehold(w, householdId)
    if (isRefusal(household)) return household
    if (toOn && toOn < fromOn) return refuse('households.ends_before', { field: 'toOn' })
    const people = memberId === null ? [] : await membersOf(w, [householdId])
    if (memberId !== null && !people.some((one) => one.id === memberId))
      return refuse('households.no_member', { field: 'memberId' })
    const mine = (await standingsOf(w, [householdId])).filter((one) => one.memberId === memberId)
    const over = (one: { toOn: string | null; fromOn: string }) =>
      (one.toOn === null || one.toOn >= fromOn) && (!toOn || one.fromOn <= toOn)
    if (mine.some((one) => one.kind === kind && over(one)))
      return refuse('households.recognised_already', { kind: 'conflict', field: 'fromOn' })
    const ended = mine.filter((one) => one.kind === endsOther(kind) && over(one))
    const clash = ended.find((one) => one.fromOn >= fromOn)
    return clash ? refuse('households.other_standing', { kind: 'conflict', field: 'fromOn' }) : ended
  },
  run: async (w, { id = newId(), householdId, memberId = null, kind, fromOn, toOn = null, decision = null }, ended) => {
    for (const one of ended) {
      await supersedeStandings(w, [one.id], kind)
      await insertStandings(w, [{ ...one, id: newId(), toOn: addDays(fromOn, -1) }])
    }
    await insertStandings(w, [{ id, householdId, memberId, kind, fromOn, toOn, decision, fromHouseholdId: null }])
    return done({ output: { id }, subject: { kind: 'household', id: householdId }, data: { kind, fromOn } })
  },
})

/** Ends a recognition on a day, or takes it back as a mistake when no day is given. */
export const endRecognition = action({
  name: 'households.end_recognition',
  permission: permissions.keep,
  input: z.object({ id: zId, householdId: zId, toOn: zMaybe(zDay).optional(), reason: zText(500) }),
  load: async (w, { id, householdId, toOn }) => {
    const household = await openHousehold(w, householdId)
    if (isRefusal(household)) return household
    const standing = (await standingsOf(w, [householdId])).find((one) => one.id === id)
    if (!standing) return refuse('households.no_standing', { kind: 'missing' })
    return toOn && toOn < standing.fromOn ? refuse('households.ends_before', { field: 'toOn' }) : standing
  },
  run: async (w, { id, householdId, toOn, reason }, standing) => {
    await supersedeStandings(w, [id], reason)
    if (toOn) await insertStandings(w, [{ ...standing, id: newId(), toOn }])
    const data = { kind: standing.kind, toOn: toOn ?? null, reason }
    return done({ output: { id }, subject: { kind: 'household', id: householdId }, data })
  },
})
