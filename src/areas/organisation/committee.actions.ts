import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zLine, zMaybe } from '../../platform/input.ts'
import { newId } from '../../values/id.ts'
import { refuse } from '../../values/refusal.ts'
import { insertBody } from './body.store.ts'
import { closeCommittee, committeesOfUnits, findCommittee, insertCommittee, slugsLike } from './committee.store.ts'
import { slugOf } from './committee.ts'
import { endEverythingOpen } from './committee-end.store.ts'
import { permissions } from './permissions.ts'
import { loadUnits, lockUnits } from './unit.store.ts'
import { callCode, callName, placeName, type Unit } from './unit.ts'
import { covers } from './validity.ts'

/** 'song-cau', with the unit's code and then a number behind it where that is taken. */
async function freeSlug(w: Writing, unit: Unit): Promise<string> {
  const place = slugOf(placeName(callName(unit, w.today))) || 'uy-ban'
  const taken = await slugsLike(w, place)
  const code = callCode(unit, w.today)
  const wishes = [place, ...(code === null ? [] : [`${place}-${slugOf(code)}`])]
  const numbered = Array.from({ length: taken.size + 1 }, (_, i) => `${place}-${i + 2}`)
  return [...wishes, ...numbered].find((wish) => !taken.has(wish)) ?? newId()
}

/** Founds the caller's committee (`caller.committeeId` becomes its id) for a unit, with its first body: the committee itself. */
export const foundCommittee = action({
  name: 'organisation.found_committee',
  permission: permissions.found_committee,
  input: z.object({
    unitId: zId,
    name: zLine(200),
    foundedOn: zMaybe(zDay),
    bodyId: zId.default(() => newId()),
    demo: z.boolean().default(false),
  }),
  load: async (w, { unitId, foundedOn }) => {
    await lockUnits(w, [unitId])
    const { book } = await loadUnits(w, [unitId])
    const unit = book.get(unitId)
    if (!unit) return refuse('organisation.unit_missing', { kind: 'missing', field: 'unitId' })
    if (foundedOn !== null && !covers(unit, foundedOn))
      return refuse('organisation.unit_not_there_then', { field: 'foundedOn' })
    if (await findCommittee(w, w.committeeId)) return refuse('organisation.committee_exists', { kind: 'conflict' })
    const open = (await committeesOfUnits(w, [unitId])).find((one) => one.closedOn === null)
    return open ? refuse('organisation.unit_has_committee', { kind: 'conflict', params: { name: open.name } }) : unit
  },
  run: async (w, { name, foundedOn, bodyId, demo }, unit) => {
    const slug = await freeSlug(w, unit)
    const closedOn = null
    await insertCommittee(w, { id: w.committeeId, unitId: unit.id, name, slug, demo, foundedOn, closedOn })
    const from = foundedOn ?? w.today
    const body = { kind: 'committee', areaId: null, to: null, decision: null, endReason: null } as const
    await insertBody(w, { ...body, committeeId: w.committeeId, id: bodyId, name, from })
    return done({
      output: { committeeId: w.committeeId, bodyId, slug },
      subject: { kind: 'committee', id: w.committeeId },
      data: { name, unit: callName(unit, w.today) },
    })
  },
})

/** The committee's work ends, as when its unit is merged: what is still open of terms, bodies and memberships ends with it. */
export const endCommittee = action({
  name: 'organisation.close_committee',
  permission: permissions.found_committee,
  input: z.object({ closedOn: zDay, reason: zLine(300) }),
  load: async (w, { closedOn }) => {
    const committee = await findCommittee(w, w.committeeId)
    if (!committee) return refuse('organisation.committee_missing', { kind: 'missing' })
    if (committee.closedOn !== null) return refuse('organisation.committee_closed', { kind: 'conflict' })
    if (committee.foundedOn !== null && closedOn < committee.foundedOn)
      return refuse('organisation.before_beginning', { field: 'closedOn' })
    return committee
  },
  run: async (w, { closedOn, reason }, committee) => {
    await endEverythingOpen(w, closedOn)
    await closeCommittee(w, closedOn, reason)
    return done({
      output: { committeeId: committee.id },
      subject: { kind: 'committee', id: committee.id },
      data: { name: committee.name, closedOn, reason },
    })
  },
})
