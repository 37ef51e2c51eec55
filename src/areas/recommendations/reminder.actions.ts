import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { newId } from '../../values/id.ts'
import { isRefusal } from '../../values/refusal.ts'
import { draftDocument } from '../documents/index.ts'
import { openFacts } from './draft.actions.ts'
import { insertEntry } from './entry.store.ts'
import { sendLetter } from './letter.actions.ts'
import { permissions } from './permissions.ts'
import { titleOf } from './recommendation.ts'
import { mayEscalate, mayRemind } from './workflow.ts'

const zSent = z.object({ on: zDay, documentId: zMaybe(zId).optional(), note: zMaybe(zText(1000)).optional() })

/** The agency is reminded; with a letter, the letter is issued in the same act. */
export const remindRecommendation = action({
  name: 'recommendations.remind',
  permission: permissions.remind,
  input: zSent.extend({ id: zId }),
  load: async (w, { id, on }) => {
    const facts = await openFacts(w, id)
    if (isRefusal(facts)) return facts
    return mayRemind(facts, { on, today: w.today }) ?? facts
  },
  run: async (w, { id, on, documentId, note }, { recommendation }) => {
    const letter = await sendLetter(w, documentId ?? null, on)
    if (isRefusal(letter)) return letter
    const entryId = newId()
    const entry = { id: entryId, recommendationId: id, on, text: note ?? null, documentId: letter.documentId }
    await insertEntry(w, { kind: 'reminder', ...entry })
    const { addresseeName } = recommendation
    const data = { title: titleOf(recommendation), addressee: addresseeName, on, numberText: letter.numberText }
    const output = { id, entryId, numberText: letter.numberText }
    return done({ output, subject: { kind: 'recommendation', id }, data })
  },
})

/**
 * Reminds of many at once: one letter for each addressee, written from `draft` or written before (`documentId`), each
 * with its number; all or none.
 */
export const remindTogether = action({
  name: 'recommendations.remind_together',
  permission: permissions.remind,
  input: z.object({
    on: zDay,
    letters: z
      .array(
        z.object({
          ids: z.array(zId).min(1).max(100),
          documentId: zMaybe(zId).optional(),
          draft: draftDocument.input.optional(),
        }),
      )
      .min(1)
      .max(60),
  }),
  load: async () => null,
  run: async (w, { on, letters }) => {
    const sent: { documentId: string | null; numberText: string | null; ids: readonly string[] }[] = []
    for (const { ids, documentId = null, draft } of letters) {
      const made = draft ? await within(w, draftDocument, draft) : null
      if (isRefusal(made)) return made
      const letterId = made?.id ?? documentId
      let numberText: string | null = null
      for (const id of [...new Set(ids)].sort()) {
        const reminded = await within(w, remindRecommendation, { id, on, documentId: letterId })
        if (isRefusal(reminded)) return reminded
        numberText = reminded.numberText
      }
      sent.push({ documentId: letterId, numberText, ids })
    }
    const count = sent.reduce((sum, letter) => sum + letter.ids.length, 0)
    const subject = { kind: 'recommendation', id: sent[0]?.ids[0] ?? w.committeeId }
    return done({ output: { letters: sent }, subject, data: { count, letters: sent.length, on } })
  },
})

/** The next-higher Front is asked to take it to the superior of the addressee. */
export const escalateRecommendation = action({
  name: 'recommendations.escalate',
  permission: permissions.escalate,
  input: zSent.extend({ id: zId, addressedTo: zLine(300) }),
  load: async (w, { id, on }) => {
    const facts = await openFacts(w, id)
    if (isRefusal(facts)) return facts
    return mayEscalate(facts, { on, today: w.today }) ?? facts
  },
  run: async (w, { id, on, documentId, note, addressedTo }, { recommendation }) => {
    const letter = await sendLetter(w, documentId ?? null, on)
    if (isRefusal(letter)) return letter
    const entryId = newId()
    const entry = { id: entryId, recommendationId: id, on, text: note ?? null, documentId: letter.documentId }
    await insertEntry(w, { kind: 'escalation', ...entry, addressedTo })
    const { addresseeName } = recommendation
    const data = {
      title: titleOf(recommendation),
      addressee: addresseeName,
      addressedTo,
      on,
      numberText: letter.numberText,
    }
    const output = { id, entryId, numberText: letter.numberText }
    return done({ output, subject: { kind: 'recommendation', id }, data })
  },
})
