import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import type { Reading } from '../../platform/context.ts'
import { zId, zText } from '../../platform/input.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { disclosureInput, disclosureOf, publish, withdrawPublication } from '../documents/index.ts'
import { peopleByIds } from '../organisation/index.ts'
import { casesOfDecision } from './award.store.ts'
import { loadCases } from './case.store.ts'
import { findDecision } from './decision.store.ts'
import type { Decision } from './decision.ts'
import { permissions } from './permissions.ts'
import { minorsOn, type PublishedCommendation, toPublish } from './published.ts'

const kind = 'commendation'

/** What the public would read of a decision today. */
export async function contentOf(
  reading: Reading,
  id: Id,
): Promise<{ readonly decision: Decision; readonly content: PublishedCommendation } | Refusal> {
  const decision = await findDecision(reading, id)
  if (!decision) return refuse('commendation.not_found', { kind: 'missing' })
  const facts = await loadCases(reading, await casesOfDecision(reading, id))
  const cases = facts.map((one) => one.case)
  const people = await peopleByIds(
    reading,
    decision.committeeId,
    cases.flatMap((one) => one.recipient.personId ?? []),
  )
  return { decision, content: toPublish(decision, cases, minorsOn(people.values(), decision.decidedOn), reading.today) }
}

/** Shows a decision to the public: who decided, when, and whom it names. */
export const publishDecision = action({
  name: 'commendation.publish',
  permission: permissions.publish,
  input: z.object({ id: zId, ...disclosureInput }),
  load: (w, { id }) => contentOf(w, id),
  run: async (w, { id, ...decided }, { decision, content }) => {
    const title = (content.abstract ?? decision.numberText).slice(0, 300)
    const made = await within(w, publish, {
      subject: { kind, id },
      title,
      content: { ...content },
      ...disclosureOf(decided),
    })
    if (isRefusal(made)) return made
    const data = { numberText: decision.numberText, version: made.version }
    return done({ output: made, subject: { kind: 'commendation_decision', id }, data })
  },
})

export const unpublishDecision = action({
  name: 'commendation.unpublish',
  permission: permissions.publish,
  input: z.object({ id: zId, reason: zText(500) }),
  load: async (w, { id }) => (await findDecision(w, id)) ?? refuse('commendation.not_found', { kind: 'missing' }),
  run: async (w, { id, reason }, { numberText }) => {
    const withdrawn = await within(w, withdrawPublication, { subject: { kind, id }, reason })
    if (isRefusal(withdrawn)) return withdrawn
    return done({ output: { id }, subject: { kind: 'commendation_decision', id }, data: { numberText, reason } })
  },
})
