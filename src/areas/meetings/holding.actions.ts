import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import { zId, zLine, zText } from '../../platform/input.ts'
import { newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { stepsBy } from '../../values/step.ts'
import { openMeeting } from './meeting.actions.ts'
import { type Holding, heldAt, type Meeting, type MeetingFacts } from './meeting.ts'
import { heldShape, zCount } from './meeting-input.actions.ts'
import { invitationsOf } from './meeting-part.store.ts'
import { cannotHold } from './meeting-rule.ts'
import { type HoldingValues, insertHolding, replaceAttendance, supersedeHolding } from './meeting-writing.store.ts'
import { permissions } from './permissions.ts'

const zHeld = z.object(heldShape)

/** What is not told of the day itself was as planned. */
function valuesOf(input: z.infer<typeof zHeld>, planned: Meeting, before: Holding | null): HoldingValues {
  return {
    heldOn: input.heldOn,
    starts: input.starts ?? before?.starts ?? planned.starts,
    ends: input.ends ?? before?.ends ?? planned.ends,
    place: input.place ?? before?.place ?? planned.place ?? '',
    chair: input.chair ?? before?.chair ?? planned.chair,
    present: input.present ?? null,
    spoken: input.spoken ?? null,
    opinions: input.opinions ?? null,
    answered: input.answered ?? null,
    noted: input.noted ?? null,
  }
}

/** Opinions answered and noted are opinions that were given. */
function unlikely({ opinions, answered, noted }: z.infer<typeof zHeld>): Refusal | null {
  if (opinions === null || opinions === undefined) return null
  return (answered ?? 0) + (noted ?? 0) > opinions
    ? refuse('meetings.more_than_opinions', { field: 'answered', params: { opinions } })
    : null
}

/** It was held: from now on it counts, for each of its purposes by that area's own rule. */
export const recordHolding = action({
  name: 'meetings.record_holding',
  permission: permissions.record,
  input: zHeld.extend({ id: zId }),
  load: async (w, input) => {
    const facts = await openMeeting(w, input.id)
    if (isRefusal(facts)) return facts
    if (!input.place && !facts.meeting.place) return refuse('meetings.place_needed', { field: 'place' })
    return cannotHold(facts, input.heldOn, w.today) ?? unlikely(input) ?? facts
  },
  run: async (w, { id, ...input }, { meeting }) => {
    const values = valuesOf(input, meeting, null)
    await insertHolding(w, id, newId(), values)
    const data = { title: meeting.title, heldOn: values.heldOn, place: values.place, present: values.present }
    return done({ output: { id }, subject: { kind: 'meeting', id }, data })
  },
})

/** Corrects what was recorded of its being held, by a new record or by none; both with the reason. */
export const correctHolding = action({
  name: 'meetings.correct_holding',
  permission: permissions.record,
  input: z.object({ id: zId, reason: zText(1000), instead: zHeld.optional() }),
  load: async (w, { id, instead }) => {
    const facts = await openMeeting(w, id)
    if (isRefusal(facts)) return facts
    const held = heldAt(facts, null)
    if (!held) return refuse('meetings.not_held', { kind: 'conflict' })
    const after = restsOnIt(facts)
    if (!instead) return after ? refuse('meetings.steps_rest_on_it', { kind: 'conflict' }) : { facts, held }
    if (instead.heldOn > w.today) return refuse('meetings.in_future', { field: 'instead.heldOn' })
    if (after && instead.heldOn > after)
      return refuse('meetings.after_its_minutes', { field: 'instead.heldOn', params: { day: after } })
    return unlikely(instead) ?? { facts, held }
  },
  run: async (w, { id, reason, instead }, { facts, held }) => {
    const nextId = instead ? newId() : null
    await supersedeHolding(w, held.id, nextId, reason)
    if (instead && nextId) await insertHolding(w, id, nextId, valuesOf(instead, facts.meeting, held))
    const data = { title: facts.meeting.title, heldOn: held.heldOn, reason, replaced: nextId !== null }
    return done({ output: { id }, subject: { kind: 'meeting', id }, data })
  },
})

/** The first day of minutes or conclusion, which cannot come before it was held. */
function restsOnIt(facts: MeetingFacts) {
  return stepsBy(facts.steps, null).find((step) => step.stage === 'minuted' || step.stage === 'concluded')?.happenedOn
}

const zRow = z.object({
  invitationId: zId.optional(),
  name: zLine(200),
  present: zCount.optional(),
  spoken: zCount.optional(),
})

/** Who came: by invitation, how many for it, and whoever else; the list as a whole. */
export const takeAttendance = action({
  name: 'meetings.take_attendance',
  permission: permissions.record,
  input: z.object({ id: zId, rows: z.array(zRow).max(600).default([]) }),
  load: async (w, { id, rows }) => {
    const facts = await openMeeting(w, id)
    if (isRefusal(facts)) return facts
    const invited = new Set((await invitationsOf(w, id)).map((one) => one.id))
    const strange = rows.some((row) => row.invitationId !== undefined && !invited.has(row.invitationId))
    return strange ? refuse('meetings.no_invitation', { kind: 'conflict' }) : facts
  },
  run: async (w, { id, rows }, { meeting }) => {
    const came = rows
      .map(({ invitationId = null, name, present, spoken }) => ({
        invitationId,
        name,
        // Who spoke was there, whether or not somebody ticked it.
        present: present ?? ((spoken ?? 0) > 0 ? 1 : 0),
        spoken: spoken ?? 0,
      }))
      .filter((row) => row.present > 0 || row.spoken > 0)
    await replaceAttendance(w, id, came)
    const sum = came.reduce((all, row) => all + row.present, 0)
    const data = { title: meeting.title, present: sum }
    return done({ output: { id, present: sum }, subject: { kind: 'meeting', id }, data })
  },
})
