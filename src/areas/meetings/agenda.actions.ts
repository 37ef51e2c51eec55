import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import { zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { newId } from '../../values/id.ts'
import { isRefusal, refuse } from '../../values/refusal.ts'
import { openMeeting } from './meeting.actions.ts'
import { standingStep } from './meeting.ts'
import { agendaOf } from './meeting-part.store.ts'
import { saveAgenda } from './meeting-writing.store.ts'
import { permissions } from './permissions.ts'

const zItem = z.object({
  itemId: zMaybe(zId).optional(),
  step: zMaybe(z.coerce.number().int().min(1).max(7)).optional(),
  title: zLine(500),
  speaker: zMaybe(zLine(300)).optional(),
  minutes: zMaybe(zText(20_000)).optional(),
})

/** The agenda as a whole, with what was said on each point; signed minutes are not written anew. */
export const setAgenda = action({
  name: 'meetings.set_agenda',
  permission: permissions.record,
  input: z.object({ id: zId, items: z.array(zItem).max(60).default([]) }),
  load: async (w, { id, items }) => {
    const facts = await openMeeting(w, id)
    if (isRefusal(facts)) return facts
    if (standingStep(facts, 'minuted')) return refuse('meetings.minutes_signed', { kind: 'conflict' })
    const had = await agendaOf(w, id)
    const known = new Set(had.map((one) => one.itemId))
    const told = items.flatMap((item) => item.itemId ?? [])
    if (told.some((itemId) => !known.has(itemId)) || new Set(told).size < told.length)
      return refuse('platform.stale', { kind: 'conflict' })
    return { facts, had }
  },
  run: async (w, { id, items }, { facts, had }) => {
    const want = items.map(({ itemId, step = null, title, speaker = null, minutes = null }) => ({
      itemId: itemId ?? newId(),
      step,
      title,
      speaker,
      minutes,
    }))
    await saveAgenda(w, id, had, want)
    const said = want.filter((item) => item.minutes !== null).length
    const data = { title: facts.meeting.title, count: want.length, said }
    return done({ output: { id, itemIds: want.map((item) => item.itemId) }, subject: { kind: 'meeting', id }, data })
  },
})
