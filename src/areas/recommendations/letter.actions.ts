import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zId } from '../../platform/input.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { draftDocument, findDocument, issueDocument } from '../documents/index.ts'
import { permissions } from './permissions.ts'
import { factsByIds } from './recommendation.store.ts'

const zDraft = draftDocument.input

/** One letter to be written, and the recommendations it is about; the words come from the form. */
const zLetter = z.object({ ids: z.array(zId).min(1).max(100), draft: zDraft })

/** Writes the drafts of letters, in one act: one for each addressee of a batch, say. Nothing is sent by this. */
export const prepareLetters = action({
  name: 'recommendations.prepare_letters',
  permission: permissions.draft,
  input: z.object({ letters: z.array(zLetter).min(1).max(60) }),
  load: async (w, { letters }) => {
    const ids = letters.flatMap((letter) => letter.ids)
    const facts = await factsByIds(w, ids)
    return ids.every((id) => facts.has(id)) ? facts : refuse('recommendations.not_found', { kind: 'missing' })
  },
  run: async (w, { letters }) => {
    const documentIds: Id[] = []
    for (const { draft } of letters) {
      const made = await within(w, draftDocument, draft)
      if (isRefusal(made)) return made
      documentIds.push(made.id)
    }
    const [first] = letters.flatMap((letter) => letter.ids)
    const subject = { kind: 'recommendation', id: first ?? w.committeeId }
    return done({ output: { documentIds }, subject, data: { letters: letters.length } })
  },
})

/** A letter that a step goes out with. */
export interface SentLetter {
  readonly documentId: Id | null
  readonly numberText: string | null
}

/**
 * Sends the letter of a step: a draft is issued on that day and gets its number, one that is out already must bear that
 * day. A step without a letter in the register, by telephone or on older paper, has none.
 */
export async function sendLetter(w: Writing, documentId: Id | null, on: Day): Promise<SentLetter | Refusal> {
  if (documentId === null) return { documentId: null, numberText: null }
  const letter = await findDocument(w, documentId)
  if (!letter || letter.direction === 'incoming') return refuse('recommendations.no_letter', { field: 'documentId' })
  if (letter.withdrawnOn !== null) return refuse('recommendations.letter_withdrawn', { field: 'documentId' })
  if (letter.issuedOn === null) {
    const issued = await within(w, issueDocument, { id: documentId, issuedOn: on })
    return isRefusal(issued) ? issued : { documentId, numberText: issued.numberText }
  }
  if (letter.issuedOn !== on)
    return refuse('recommendations.letter_of_another_day', { field: 'on', params: { issuedOn: letter.issuedOn } })
  return { documentId, numberText: letter.numberText }
}
