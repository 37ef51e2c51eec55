import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import type { Reading } from '../../platform/context.ts'
import { zId, zText } from '../../platform/input.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { disclosureInput, disclosureOf, documentLines, publish, withdrawPublication } from '../documents/index.ts'
import { agenciesByIds } from '../organisation/index.ts'
import { recommendationsOf, stateOf } from '../recommendations/index.ts'
import { permissions } from './permissions.ts'
import { type PublishedSession, toPublish } from './published.ts'
import { findSession } from './session.store.ts'
import { ownTopics } from './topic.store.ts'

const kind = 'supervision_session'

/** What the public would read of a session today, and the recommendations that came of it. */
export async function sessionToPublish(
  reading: Reading,
  id: Id,
): Promise<
  { readonly title: string; readonly content: PublishedSession; readonly recommendations: readonly Id[] } | Refusal
> {
  const facts = await findSession(reading, id)
  if (!facts) return refuse('supervision.not_found', { kind: 'missing' })
  const { committeeId, hostId, title } = facts.session
  const agencyIds = [...facts.subjects.map(({ agencyId }) => agencyId), ...(hostId ? [hostId] : [])]
  const agencies = await agenciesByIds(reading, committeeId, agencyIds)
  const asked = (await recommendationsOf(reading, [id])).get(id) ?? []
  const recommendations = asked
    .filter((one) => !['draft', 'withdrawn', 'superseded'].includes(stateOf(one, reading.today)?.stage ?? 'draft'))
    .map((one) => one.recommendation.id)
  const own = await ownTopics(reading, [committeeId])
  const names = {
    subjects: facts.subjects.flatMap(({ agencyId }) => agencies.get(agencyId)?.name ?? []),
    host: (hostId && agencies.get(hostId)?.name) || null,
    topics: new Map(own.map(({ code, label }) => [code, label])),
    recommendations: recommendations.length,
  }
  const numbered = await numberOf(reading, facts.steps)
  const content = toPublish(facts, names, reading.today)
  if (!content) return refuse('supervision.not_reported', { kind: 'conflict' })
  return { title, content: { ...content, reportNumber: content.reportNumber ?? numbered }, recommendations }
}

/** The number of the paper that ended a step, where the step names the paper rather than a number. */
async function numberOf(
  reading: Reading,
  steps: readonly { readonly stage: string; readonly documentId: Id | null }[],
): Promise<string | null> {
  const last = steps.findLast(({ stage, documentId }) => documentId && ['reported', 'concluded'].includes(stage))
  if (!last?.documentId) return null
  return (await documentLines(reading, [last.documentId])).get(last.documentId)?.numberText ?? null
}

/** Shows a supervision to the public: what was looked at, where, what was found, and what came of it. */
export const publishSession = action({
  name: 'supervision.publish',
  permission: permissions.publish,
  input: z.object({ id: zId, ...disclosureInput }),
  load: (w, { id }) => sessionToPublish(w, id),
  run: async (w, { id, ...decided }, { title, content, recommendations }) => {
    const subject = { kind, id }
    const ids = recommendations.map((one) => ({ id: one, shownBy: one }))
    const made = await within(w, publish, {
      subject,
      title: title.slice(0, 300),
      content: { ...content },
      records: [{ part: 'recommendations', ids }],
      ...disclosureOf(decided),
    })
    if (isRefusal(made)) return made
    return done({ output: made, subject, data: { title, version: made.version } })
  },
})

export const unpublishSession = action({
  name: 'supervision.unpublish',
  permission: permissions.publish,
  input: z.object({ id: zId, reason: zText(500) }),
  load: async (w, { id }) => (await findSession(w, id)) ?? refuse('supervision.not_found', { kind: 'missing' }),
  run: async (w, { id, reason }, { session }) => {
    const withdrawn = await within(w, withdrawPublication, { subject: { kind, id }, reason })
    if (isRefusal(withdrawn)) return withdrawn
    return done({ output: { id }, subject: { kind, id }, data: { title: session.title, reason } })
  },
})
