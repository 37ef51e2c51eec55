import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import { zDay, zId, zLine } from '../../platform/input.ts'
import { newId } from '../../values/id.ts'
import { refuse } from '../../values/refusal.ts'
import { fold } from '../../values/vietnamese.ts'
import { permissions } from './permissions.ts'
import { insertTopic, ownTopics, retireTopicRow } from './topic.store.ts'
import { isStandardTopic } from './topic.ts'

/** A subject of supervision of the committee's own; its code is made of its label. */
export const addTopic = action({
  name: 'supervision.add_topic',
  permission: permissions.add_topic,
  input: z.object({ id: zId.optional(), label: zLine(120) }),
  load: async (w, { label }) => {
    const code = fold(label)
      .replaceAll(/[^a-z0-9]+/g, '_')
      .replaceAll(/^[_0-9]+|_+$/g, '')
      .slice(0, 60)
    if (code.length < 2) return refuse('supervision.topic_unnamed', { field: 'label' })
    const taken = (await ownTopics(w, [w.committeeId])).some((topic) => topic.code === code)
    if (taken || isStandardTopic(code)) return refuse('supervision.topic_known', { kind: 'conflict', field: 'label' })
    return code
  },
  run: async (w, { id = newId(), label }, code) => {
    await insertTopic(w, { id, code, label, retiredOn: null })
    return done({ output: { id, code }, subject: { kind: 'supervision_topic', id }, data: { label } })
  },
})

/** New sessions can no longer choose it; those that have it keep it. */
export const retireTopic = action({
  name: 'supervision.retire_topic',
  permission: permissions.add_topic,
  input: z.object({ id: zId, retiredOn: zDay }),
  load: async (w, { id }) => {
    const topic = (await ownTopics(w, [w.committeeId])).find((one) => one.id === id)
    return topic ?? refuse('supervision.not_found', { kind: 'missing' })
  },
  run: async (w, { id, retiredOn }, { label }) => {
    await retireTopicRow(w, id, retiredOn)
    return done({ output: { id }, subject: { kind: 'supervision_topic', id }, data: { label, retiredOn } })
  },
})
