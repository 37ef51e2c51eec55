import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import type { Reading } from '../../platform/context.ts'
import { zId, zLines, zText } from '../../platform/input.ts'
import { maxDay } from '../../values/day.ts'
import { isRefusal, refuse } from '../../values/refusal.ts'
import { disclosureInput, disclosureOf, publish, withdrawPublication } from '../documents/index.ts'
import {
  clausesOf,
  countGiven,
  countPersons,
  countsByPlace,
  currentVersion,
  givenTogether,
  versionsOf,
} from '../drafts/index.ts'
import { standing } from './consultation.ts'
import { lockedConsultation, type OpenConsultation, tellOf } from './opening.actions.ts'
import { permissions } from './permissions.ts'
import { type PublishedConsultation, toPublish } from './published.ts'
import { collectBy } from './reply-term.store.ts'
import { uptakesOfConsultation } from './uptake.store.ts'

const subjectOf = (id: string) => ({ kind: 'law_consultation', id })

/** What the public would read of it today; null where there is nothing to publish. */
export async function consultationToPublish(
  reading: Reading,
  { facts, draft }: OpenConsultation,
  ways: readonly string[],
): Promise<PublishedConsultation | null> {
  const { today } = reading
  const current = currentVersion((await versionsOf(reading, [draft.id])).get(draft.id) ?? [], today)
  const given = await givenTogether(reading, { draftIds: [draft.id] })
  const { committeeId, replyByOn, receivedOn, id } = facts.consultation
  const due = standing(facts.assignments).map((one) => one.dueOn)
  const [first, ...rest] = due
  const collectByOn = first ? maxDay(first, ...rest) : await collectBy(reading, committeeId, replyByOn, receivedOn)
  const clauses = current ? await clausesOf(reading, current.id) : []
  const cells = countGiven(given.texts, given.tallies)
  return toPublish(facts, {
    ...{ draft, ways, collectByOn, clauses, cells, asAt: today },
    places: countsByPlace(cells, clauses, [...given.texts, ...given.tallies]),
    persons: countPersons(given.texts, given.tallies),
    meetings: facts.meetingIds.length,
    uptakes: await uptakesOfConsultation(reading, id),
  })
}

/** Shows the public what is asked, until when and how to give an opinion; later, what came together and what became of it. */
export const publishConsultation = action({
  name: 'legislation.publish',
  permission: permissions.publish,
  input: z.object({
    id: zId,
    /** How to give an opinion, a line each. */
    ways: zLines(8, 300).optional(),
    ...disclosureInput,
  }),
  load: async (w, { id, ways = [] }) => {
    const found = await lockedConsultation(w, id)
    if (isRefusal(found)) return found
    const content = await consultationToPublish(w, found, ways)
    return content ? { ...found, content } : refuse('legislation.not_public', { kind: 'conflict' })
  },
  run: async (w, { id, ways: _, ...decided }, { content, ...found }) => {
    const made = await within(w, publish, {
      subject: subjectOf(id),
      title: found.draft.title.slice(0, 300),
      content: { ...content },
      ...disclosureOf(decided),
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
