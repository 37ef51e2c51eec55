import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { newId } from '../../values/id.ts'
import { isRefusal, refuse } from '../../values/refusal.ts'
import { findNeed } from './need.store.ts'
import { permissions } from './permissions.ts'
import {
  insertObjection,
  insertPostings,
  objectionsOf,
  postingsOf,
  saveHandling,
  saveRemoval,
} from './posting.store.ts'
import { objectionOutcomes } from './posting.ts'
import { openRoundHeld } from './round.actions.ts'
import { reach } from './round.store.ts'
import { isPast, stageOf } from './round.ts'

/** The list is posted for comment, at one place or at many on the same days. */
export const postList = action({
  name: 'assistance.post_list',
  permission: permissions.manage,
  input: z.object({
    roundId: zId,
    places: z
      .array(z.object({ place: zLine(300), areaId: zMaybe(zId).optional() }))
      .min(1)
      .max(200),
    fromOn: zDay,
    untilOn: zDay,
    postedBy: zLine(200),
    witness: zMaybe(zLine(200)).optional(),
  }),
  load: async (w, { roundId, fromOn, untilOn }) => {
    const round = await openRoundHeld(w, roundId)
    if (isRefusal(round)) return round
    const stage = stageOf(round)
    if (stage === 'needs_listed') return refuse('assistance.areas_first', { kind: 'conflict' })
    if (isPast(round, 'approved')) return refuse('assistance.decided_already', { kind: 'conflict' })
    if (fromOn > w.today) return refuse('assistance.in_future', { field: 'fromOn' })
    if (untilOn < fromOn) return refuse('assistance.ends_before', { field: 'untilOn' })
    const last = round.steps.findLast((step) => step.stage === 'reviewed_at_area' && !step.supersededAt)
    return last && fromOn < last.happenedOn
      ? refuse('assistance.before_last', { field: 'fromOn', params: { day: last.happenedOn } })
      : round
  },
  run: async (w, { roundId, places, fromOn, untilOn, postedBy, witness = null }, round) => {
    const made = places.map(({ place, areaId = null }) => ({ id: newId(), place, areaId }))
    const same = { roundId, fromOn, untilOn, postedBy, witness, removedOn: null, removedBy: null }
    await insertPostings(
      w,
      made.map((one) => ({ ...one, ...same })),
    )
    await reach(w, round, 'posted_for_comment', fromOn)
    const data = { title: round.title, count: made.length, fromOn, untilOn }
    return done({
      output: { ids: made.map((one) => one.id) },
      subject: { kind: 'assistance_round', id: roundId },
      data,
    })
  },
})

/** The list is taken down again: everywhere it still hangs, or at one place. */
export const removePosting = action({
  name: 'assistance.remove_posting',
  permission: permissions.manage,
  input: z.object({ roundId: zId, id: zMaybe(zId).optional(), removedOn: zDay, removedBy: zLine(200) }),
  load: async (w, { roundId, id, removedOn }) => {
    const round = await openRoundHeld(w, roundId)
    if (isRefusal(round)) return round
    if (removedOn > w.today) return refuse('assistance.in_future', { field: 'removedOn' })
    const hanging = (await postingsOf(w, roundId)).filter((one) => one.removedOn === null && (!id || one.id === id))
    if (hanging.length === 0) return refuse('assistance.nothing_posted', { kind: 'conflict' })
    const first = hanging.map((one) => one.fromOn).reduce((a, b) => (a > b ? a : b))
    return removedOn < first
      ? refuse('assistance.before_last', { field: 'removedOn', params: { day: first } })
      : { round, hanging }
  },
  run: async (w, { roundId, removedOn, removedBy }, { round, hanging }) => {
    const ids = hanging.map((one) => one.id)
    await saveRemoval(w, ids, removedOn, removedBy)
    const data = { title: round.title, count: ids.length, removedOn }
    return done({ output: { ids }, subject: { kind: 'assistance_round', id: roundId }, data })
  },
})

/** Somebody objects to the list, or to one line of it. */
export const recordObjection = action({
  name: 'assistance.record_objection',
  permission: permissions.manage,
  input: z.object({
    id: zId.optional(),
    roundId: zId,
    needId: zMaybe(zId).optional(),
    receivedOn: zDay,
    saidBy: zMaybe(zLine(200)).optional(),
    content: zText(5000),
  }),
  load: async (w, { roundId, needId, receivedOn }) => {
    const round = await openRoundHeld(w, roundId)
    if (isRefusal(round)) return round
    if (receivedOn > w.today) return refuse('assistance.in_future', { field: 'receivedOn' })
    if (receivedOn < round.openedOn)
      return refuse('assistance.before_last', { field: 'receivedOn', params: { day: round.openedOn } })
    const need = needId ? await findNeed(w, needId) : null
    return needId && need?.roundId !== roundId ? refuse('assistance.not_in_round', { field: 'needId' }) : round
  },
  run: async (w, { id = newId(), roundId, needId = null, receivedOn, saidBy = null, content }, round) => {
    const open = { handledOn: null, outcome: null, handling: null, handledBy: null }
    await insertObjection(w, { id, roundId, needId, receivedOn, saidBy, content, ...open })
    const data = { title: round.title, receivedOn }
    return done({ output: { id }, subject: { kind: 'assistance_round', id: roundId }, data })
  },
})

/** What was found and done about an objection; the answer given to who raised it. */
export const handleObjection = action({
  name: 'assistance.handle_objection',
  permission: permissions.manage,
  input: z.object({
    id: zId,
    roundId: zId,
    handledOn: zDay,
    outcome: z.enum(objectionOutcomes),
    handling: zText(5000),
    handledBy: zLine(200),
  }),
  load: async (w, { id, roundId, handledOn }) => {
    const round = await openRoundHeld(w, roundId)
    if (isRefusal(round)) return round
    const one = (await objectionsOf(w, roundId)).find((other) => other.id === id)
    if (!one) return refuse('assistance.not_found', { kind: 'missing' })
    if (one.handledOn !== null) return refuse('assistance.handled_already', { kind: 'conflict' })
    if (handledOn > w.today) return refuse('assistance.in_future', { field: 'handledOn' })
    return handledOn < one.receivedOn
      ? refuse('assistance.before_last', { field: 'handledOn', params: { day: one.receivedOn } })
      : round
  },
  run: async (w, { id, roundId, ...handling }, round) => {
    await saveHandling(w, id, handling)
    const data = { title: round.title, outcome: handling.outcome, handledOn: handling.handledOn }
    return done({ output: { id }, subject: { kind: 'assistance_round', id: roundId }, data })
  },
})
