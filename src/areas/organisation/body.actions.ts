import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import { zDay, zId, zLine, zMaybe } from '../../platform/input.ts'
import { refuse } from '../../values/refusal.ts'
import { loadAreas } from './area.store.ts'
import { existsOn } from './area.ts'
import { endBody, insertBody, listBodies, lockBody } from './body.store.ts'
import { belongsToArea, bodyKinds, isSingle } from './body.ts'
import { endMembershipsOf } from './membership-end.store.ts'
import { permissions } from './permissions.ts'
import { zNewId } from './unit-input.actions.ts'
import { overlaps } from './validity.ts'

export const foundBody = action({
  name: 'organisation.found_body',
  permission: permissions.manage_bodies,
  input: z.object({
    id: zNewId,
    kind: z.enum(bodyKinds),
    name: zLine(200),
    areaId: zMaybe(zId),
    from: zDay,
    decision: zMaybe(zLine(200)),
  }),
  load: async (w, input) => {
    if (belongsToArea(input.kind) && input.areaId === null)
      return refuse('organisation.area_needed', { field: 'areaId' })
    if (input.areaId !== null) {
      const { areas } = await loadAreas(w, w.committeeId)
      const area = areas.find((one) => one.id === input.areaId)
      if (!area) return refuse('organisation.area_missing', { kind: 'missing', field: 'areaId' })
      if (!existsOn(area, input.from)) return refuse('organisation.area_not_there_then', { field: 'areaId' })
    }
    const alike = await listBodies(w, w.committeeId, input.kind)
    const rival = alike.find(
      (body) =>
        overlaps(body, { from: input.from, to: null }) &&
        (isSingle(input.kind) || (input.kind === 'front_working_committee' && body.areaId === input.areaId)),
    )
    return rival ? refuse('organisation.body_exists', { kind: 'conflict', params: { name: rival.name } }) : alike
  },
  run: async (w, { id, kind, name, areaId, from, decision }) => {
    await insertBody(w, {
      id,
      committeeId: w.committeeId,
      kind,
      name,
      areaId,
      from,
      to: null,
      decision,
      endReason: null,
    })
    return done({ output: { id }, subject: { kind: 'body', id }, data: { name, kind, from } })
  },
})

/** A body ends; the memberships still open in it end on the same day. */
export const closeBody = action({
  name: 'organisation.close_body',
  permission: permissions.manage_bodies,
  input: z.object({ bodyId: zId, lastDay: zDay, reason: zLine(300) }),
  load: async (w, { bodyId, lastDay }) => {
    const body = await lockBody(w, bodyId)
    if (!body) return refuse('organisation.body_missing', { kind: 'missing' })
    if (body.to !== null) return refuse('organisation.body_closed', { kind: 'conflict' })
    if (body.from !== null && lastDay < body.from) return refuse('organisation.ends_before', { field: 'lastDay' })
    return body
  },
  run: async (w, { bodyId, lastDay, reason }, body) => {
    await endMembershipsOf(w, { bodyId }, lastDay, 'other')
    await endBody(w, bodyId, lastDay, reason)
    return done({
      output: { id: bodyId },
      subject: { kind: 'body', id: bodyId },
      data: { name: body.name, lastDay, reason },
    })
  },
})
