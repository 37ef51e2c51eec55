import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import { zId, zText } from '../../platform/input.ts'
import { isRefusal, refuse } from '../../values/refusal.ts'
import { disclosureInput, disclosureOf, publish, withdrawPublication } from '../documents/index.ts'
import { openFacts } from './draft.actions.ts'
import { permissions } from './permissions.ts'
import { toPublish } from './published.ts'
import { titleOf } from './recommendation.ts'

const subjectOf = (id: string) => ({ kind: 'recommendation', id })

/** Shows it to the public as it stands today: what was asked, of whom, by when, and what was answered. */
export const publishRecommendation = action({
  name: 'recommendations.publish',
  permission: permissions.publish,
  input: z.object({ id: zId, ...disclosureInput }),
  load: async (w, { id }) => {
    const facts = await openFacts(w, id)
    if (isRefusal(facts)) return facts
    const content = toPublish(facts, w.today)
    return content
      ? { recommendation: facts.recommendation, content }
      : refuse('recommendations.not_issued', { kind: 'conflict' })
  },
  run: async (w, { id, ...decided }, { recommendation, content }) => {
    const title = titleOf(recommendation)
    const subject = subjectOf(id)
    const made = await within(w, publish, { subject, title, content: { ...content }, ...disclosureOf(decided) })
    if (isRefusal(made)) return made
    return done({ output: made, subject, data: { title, version: made.version } })
  },
})

export const unpublishRecommendation = action({
  name: 'recommendations.unpublish',
  permission: permissions.publish,
  input: z.object({ id: zId, reason: zText(500) }),
  load: (w, { id }) => openFacts(w, id),
  run: async (w, { id, reason }, { recommendation }) => {
    const withdrawn = await within(w, withdrawPublication, { subject: subjectOf(id), reason })
    if (isRefusal(withdrawn)) return withdrawn
    return done({ output: { id }, subject: subjectOf(id), data: { title: titleOf(recommendation), reason } })
  },
})
