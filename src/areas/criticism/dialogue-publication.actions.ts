import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import { zId, zText } from '../../platform/input.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal, refuse } from '../../values/refusal.ts'
import { disclosureInput, disclosureOf, publish, withdrawPublication } from '../documents/index.ts'
import { dialogueStateOf, lockRecord } from './dialogue-record.store.ts'
import { permissions } from './permissions.ts'
import { dialogueToPublish } from './published-dialogue.store.ts'

const subjectOf = (id: Id) => ({ kind: 'dialogue', id })

/** Shows it to the public as it stands today: what was asked, what was answered, what became of what was promised. */
export const publishDialogue = action({
  name: 'criticism.publish_dialogue',
  permission: permissions.publish,
  input: z.object({ id: zId, ...disclosureInput }),
  load: async (w, { id }) => {
    const record = await lockRecord(w, id)
    if (!record) return refuse('criticism.not_found', { kind: 'missing' })
    const state = dialogueStateOf(record, w.today)
    if (state === 'withdrawn' || state === 'cancelled')
      return refuse('criticism.dialogue_over', { kind: 'conflict', params: { state } })
    const content = await dialogueToPublish(w, id)
    return content ? { record, content } : refuse('criticism.not_found', { kind: 'missing' })
  },
  run: async (w, { id, ...decided }, { record, content }) => {
    const { title } = record.meeting.meeting
    const subject = subjectOf(id)
    const made = await within(w, publish, { subject, title, content: { ...content }, ...disclosureOf(decided) })
    if (isRefusal(made)) return made
    return done({ output: made, subject, data: { title, version: made.version } })
  },
})

export const unpublishDialogue = action({
  name: 'criticism.unpublish_dialogue',
  permission: permissions.publish,
  input: z.object({ id: zId, reason: zText(500) }),
  load: async (w, { id }) => (await lockRecord(w, id)) ?? refuse('criticism.not_found', { kind: 'missing' }),
  run: async (w, { id, reason }, { meeting }) => {
    const withdrawn = await within(w, withdrawPublication, { subject: subjectOf(id), reason })
    if (isRefusal(withdrawn)) return withdrawn
    const data = { title: meeting.meeting.title, reason }
    return done({ output: { id }, subject: subjectOf(id), data })
  },
})
