import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import { zDay, zId, zMaybe, zText } from '../../platform/input.ts'
import { holds } from '../../platform/permission.ts'
import { newId } from '../../values/id.ts'
import { isRefusal, refuse } from '../../values/refusal.ts'
import { zCount } from './input.actions.ts'
import { openItem } from './item.actions.ts'
import { isOut, publishedOn } from './item.ts'
import { insertMeasure, lockMeasure, supersedeMeasure } from './measure.store.ts'
import { reachKinds } from './measure.ts'
import { permissions } from './permissions.ts'

const given = { measuredOn: zDay, value: zCount, note: zMaybe(zText(500)).optional() }

/** How far an item reached, as seen on a day: each look is kept. */
export const measureItem = action({
  name: 'outreach.measure_item',
  permission: permissions.measure,
  input: z.object({ ...given, id: zId, measureId: zId.optional(), kind: z.enum(reachKinds) }),
  load: async (w, { id, measuredOn }) => {
    const facts = await openItem(w, id)
    if (isRefusal(facts)) return facts
    if (!isOut(facts, null)) return refuse('outreach.not_out', { kind: 'conflict' })
    if (measuredOn > w.today) return refuse('outreach.in_future', { field: 'measuredOn' })
    const first = publishedOn(facts.steps)
    return first !== null && measuredOn < first
      ? refuse('outreach.before_published', { field: 'measuredOn', params: { day: first } })
      : facts
  },
  may: (actor, { item }, w) => {
    if (holds(actor, permissions.draft, w.committeeId) || item.areaId === w.sight.areaId) return true
    return refuse('outreach.other_area', { kind: 'forbidden' })
  },
  run: async (w, { id, measureId = newId(), kind, measuredOn, value, note = null }, { item }) => {
    await insertMeasure(w, { item_id: id }, { id: measureId, kind, measuredOn, value, note })
    const data = { title: item.title, kind, measuredOn, value }
    return done({ output: { id, measureId }, subject: { kind: 'communication_item', id }, data })
  },
})

/** A number was wrong: the right one takes its place, or none. */
export const correctMeasure = action({
  name: 'outreach.correct_measure',
  permission: permissions.measure,
  input: z.object({ measureId: zId, reason: zText(500), instead: z.object(given).optional() }),
  load: async (w, { measureId, instead }) => {
    const measure = await lockMeasure(w, measureId)
    if (!measure) return refuse('outreach.not_found', { kind: 'missing' })
    return instead && instead.measuredOn > w.today
      ? refuse('outreach.in_future', { field: 'instead.measuredOn' })
      : measure
  },
  may: (actor, measure, w) => {
    if (measure.recordedBy === actor.accountId || holds(actor, permissions.post, w.committeeId)) return true
    return refuse('outreach.measure_of_another', { kind: 'forbidden' })
  },
  run: async (w, { measureId, reason, instead }, { subject, subjectKind, kind, value, measuredOn }) => {
    const id = instead ? newId() : null
    if (instead && id) await insertMeasure(w, subject, { id, kind, ...instead, note: instead.note ?? null })
    await supersedeMeasure(w, measureId, id, reason)
    const data = { subjectKind, kind, measuredOn, before: value, after: instead?.value ?? null, reason }
    return done({ output: { measureId: id }, subject: subjectOfMeasure(subjectKind, subject), data })
  },
})

function subjectOfMeasure(kind: 'item' | 'model' | 'team' | 'task', subject: Readonly<Record<string, string>>) {
  const [first = ''] = Object.values(subject)
  const kinds = {
    item: 'communication_item',
    model: 'model',
    team: 'volunteer_team',
    task: 'action_programme',
  } as const
  return { kind: kinds[kind], id: first }
}
