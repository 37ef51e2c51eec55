import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import { zDay, zId, zLine, zMaybe } from '../../platform/input.ts'
import { isRefusal } from '../../values/refusal.ts'
import { openFacts } from './draft.actions.ts'
import { sendLetter } from './letter.actions.ts'
import { permissions } from './permissions.ts'
import { titleOf } from './recommendation.ts'
import { saveIssue } from './recommendation-writing.store.ts'
import { replyTerm } from './reply-term.store.ts'
import { mayIssue } from './workflow.ts'

const zSending = z.object({
  issuedOn: zDay,
  /** Asked for in the letter; left out, the draft's own day or the rule in force counts. */
  replyByOn: zMaybe(zDay).optional(),
  /** The official letter in our register; a draft of it is issued with the recommendation. */
  documentId: zMaybe(zId).optional(),
  /** The number on paper, where the letter is not in the register. */
  numberText: zMaybe(zLine(80)).optional(),
})

/** Sends one recommendation. From here on it counts, and its term runs. */
export const issueRecommendation = action({
  name: 'recommendations.issue',
  permission: permissions.issue,
  input: zSending.extend({ id: zId }),
  load: async (w, { id, issuedOn, replyByOn }) => {
    const facts = await openFacts(w, id)
    if (isRefusal(facts)) return facts
    const asked = replyByOn ?? facts.recommendation.replyByOn
    return mayIssue(facts, { on: issuedOn, today: w.today }, asked) ?? { ...facts.recommendation, replyByOn: asked }
  },
  run: async (w, { id, issuedOn, documentId, numberText }, recommendation) => {
    const { addresseeName: addressee, replyByOn } = recommendation
    const letter = await sendLetter(w, documentId ?? null, issuedOn)
    if (isRefusal(letter)) return letter
    const term = await replyTerm(w, w.committeeId, issuedOn)
    const sent = { documentId: letter.documentId, numberText: letter.numberText ?? numberText ?? null }
    await saveIssue(w, id, { on: issuedOn, replyByOn, ...term, ...sent })
    const dueOn = replyByOn ?? term.dueOn
    const data = { title: titleOf(recommendation), addressee, issuedOn, dueOn, numberText: sent.numberText }
    return done({ output: { id, dueOn, ...sent }, subject: { kind: 'recommendation', id }, data })
  },
})

/** Sends several in one letter: all or none of them. */
export const issueTogether = action({
  name: 'recommendations.issue_together',
  permission: permissions.issue,
  input: zSending.extend({ ids: z.array(zId).min(1).max(100) }),
  load: async () => null,
  run: async (w, { ids, ...sending }) => {
    let numberText: string | null = null
    for (const id of [...new Set(ids)].sort()) {
      const issued = await within(w, issueRecommendation, { id, ...sending })
      if (isRefusal(issued)) return issued
      numberText = issued.numberText
    }
    const subject = { kind: 'recommendation', id: ids[0] ?? w.committeeId }
    return done({ output: { ids, numberText }, subject, data: { count: ids.length, numberText } })
  },
})
