import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zId, zLines, zMaybe, zText } from '../../platform/input.ts'
import { maxDay } from '../../values/day.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { publish, withdrawPublication } from '../documents/index.ts'
import { clausesOf, countGiven, countPersons, currentVersion, givenTogether, versionsOf } from '../drafts/index.ts'
import { standing } from './consultation.ts'
import { lockedConsultation, type OpenConsultation, tellOf } from './opening.actions.ts'
import { permissions } from './permissions.ts'
import { type PublishedConsultation, toPublish } from './published.ts'
import { collectBy } from './reply-term.store.ts'
import { uptakesOfConsultation } from './uptake.store.ts'

const subjectOf = (id: string) => ({ kind: 'law_consultation', id })

/** What the public would read of it today. */
async function contentOf(
  w: Writing,
  { facts, draft }: OpenConsultation,
  ways: readonly string[],
): Promise<PublishedConsultation | Refusal> {
  const current = currentVersion((await versionsOf(w, [draft.id])).get(draft.id) ?? [], w.today)
  const given = await givenTogether(w, { draftIds: [draft.id] })
  const { replyByOn, receivedOn, id } = facts.consultation
  const due = standing(facts.assignments).map((one) => one.dueOn)
  const [first, ...rest] = due
  const collectByOn = first ? maxDay(first, ...rest) : await collectBy(w, w.committeeId, replyByOn, receivedOn)
  const content = toPublish(facts, {
    ...{ draft, ways, collectByOn, asAt: w.today },
    clauses: current ? await clausesOf(w, current.id) : [],
    cells: countGiven(given.texts, given.tallies),
    persons: countPersons(given.texts, given.tallies),
    meetings: facts.meetingIds.length,
    uptakes: await uptakesOfConsultation(w, id),
  })
  return content ?? refuse('legislation.not_public', { kind: 'conflict' })
}

/** Shows the public what is asked, until when and how to give an opinion; later, what came together and what became of it. */
export const publishConsultation = action({
  name: 'legislation.publish',
  permission: permissions.publish,
  input: z.object({
    id: zId,
    /** How to give an opinion, a line each. */
    ways: zLines(8, 300).optional(),
    confirmed: z.array(z.string().max(300)).max(50).optional(),
    confirmedReason: zMaybe(zText(500)).optional(),
  }),
  load: async (w, { id, ways = [] }) => {
    const found = await lockedConsultation(w, id)
    if (isRefusal(found)) return found
    const content = await contentOf(w, found, ways)
    return isRefusal(content) ? content : { ...found, content }
  },
  run: async (w, { id, confirmed, confirmedReason }, { content, ...found }) => {
    const made = await within(w, publish, {
      subject: subjectOf(id),
      title: found.draft.title.slice(0, 300),
      content: { ...content },
      ...(confirmed && { confirmed }),
      confirmedReason: confirmedReason ?? null,
    })
    if (isRefusal(made)) return made
    const { subject, data } = tellOf(found)
    return done({ output: made, subject, data: { ...data, version: made.version } })
  },
})

export const unpublishConsultation = action({
  name: 'legislation.unpublish',
  permission: permissions.publish,
  input: z.object({ id: zId, reason: zText(500) }),
  load: (w, { id }) => lockedConsultation(w, id),
  run: async (w, { id, reason }, found) => {
    const withdrawn = await within(w, withdrawPublication, { subject: subjectOf(id), reason })
    if (isRefusal(withdrawn)) return withdrawn
    const { subject, data } = tellOf(found)
    return done({ output: { id }, subject, data: { ...data, reason } })
  },
})
