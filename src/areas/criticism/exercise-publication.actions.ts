import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import { zId, zText } from '../../platform/input.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal, refuse } from '../../values/refusal.ts'
import { disclosureInput, disclosureOf, publish, withdrawPublication } from '../documents/index.ts'
import { lockExercise } from './exercise.store.ts'
import { type ExerciseFacts, stageOf } from './exercise.ts'
import { permissions } from './permissions.ts'
import { exerciseToPublish } from './published-exercise.store.ts'
import { insertStep } from './step.store.ts'

const subjectOf = (id: Id) => ({ kind: 'criticism_exercise', id })

/**
 * Shows it to the public as it stands today: the draft while opinions are wanted, afterwards what was said of it in
 * numbers, and the table of what was taken up and why not. Once it is explained, this is the notice to those who took part.
 */
export const publishExercise = action({
  name: 'criticism.publish_exercise',
  permission: permissions.publish,
  input: z.object({ id: zId, ...disclosureInput }),
  load: async (w, { id }) => {
    const facts = await lockExercise(w, id)
    if (!facts) return refuse('criticism.not_found', { kind: 'missing' })
    const content = await exerciseToPublish(w, id)
    if (!content) return refuse('criticism.not_public_yet', { kind: 'conflict' })
    if (content.isOpen && content.openUntil === null) return refuse('criticism.last_day_needed', { kind: 'conflict' })
    return { facts, content }
  },
  run: async (w, { id, ...decided }, { facts, content }) => {
    const { title } = facts.exercise
    const subject = subjectOf(id)
    const made = await within(w, publish, {
      subject,
      title,
      content: { ...content },
      fileIds: content.files.map((one) => one.id),
      ...disclosureOf(decided),
    })
    if (isRefusal(made)) return made
    if (isFirstAfterExplanation(facts)) await insertStep(w, 'exercise', id, { stage: 'published', happenedOn: w.today })
    return done({ output: made, subject, data: { title, version: made.version } })
  },
})

const isFirstAfterExplanation = (facts: ExerciseFacts): boolean => stageOf(facts, null) === 'explained'

export const unpublishExercise = action({
  name: 'criticism.unpublish_exercise',
  permission: permissions.publish,
  input: z.object({ id: zId, reason: zText(500) }),
  load: async (w, { id }) => (await lockExercise(w, id)) ?? refuse('criticism.not_found', { kind: 'missing' }),
  run: async (w, { id, reason }, { exercise }) => {
    const withdrawn = await within(w, withdrawPublication, { subject: subjectOf(id), reason })
    if (isRefusal(withdrawn)) return withdrawn
    return done({ output: { id }, subject: subjectOf(id), data: { title: exercise.title, reason } })
  },
})
