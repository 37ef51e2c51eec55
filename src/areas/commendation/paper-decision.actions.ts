import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import { zFlag, zId, zLine, zMaybe } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, refuse } from '../../values/refusal.ts'
import { insertAwards } from './award.store.ts'
import { isUpward, manners } from './award-form.ts'
import { awardsFor } from './award-line.actions.ts'
import { type CaseValues, insertCases } from './case.store.ts'
import { decisionShape, whyNoDecision, zAuthority } from './decision.actions.ts'
import { insertDecision } from './decision.store.ts'
import { loadKnown } from './known.actions.ts'
import { permissions } from './permissions.ts'
import { caseShape, type Frame, prepareCase } from './prepare.actions.ts'
import { insertSteps } from './step.store.ts'

const zRecipient = z.object({
  ...caseShape,
  id: zId.optional(),
  /** The number of the certificate as the paper has it. */
  certificateNumber: zMaybe(zLine(60)).optional(),
})

/**
 * A decision entered from its paper, with all whom it names: of an authority above, or of the years before. What came
 * before the decision is not made up. `numbered` gives certificates of the ward the next numbers of its book.
 */
export const enterDecision = action({
  name: 'commendation.enter_decision',
  permission: permissions.manage,
  input: z.object({
    id: zId.optional(),
    authority: zAuthority,
    ...decisionShape,
    manner: z.enum(manners).optional(),
    movementId: zMaybe(zId).optional(),
    numbered: zFlag.optional(),
    recipients: z.array(zRecipient).min(1, { message: 'commendation.cases_needed' }).max(500),
  }),
  load: async (w, input) => {
    const { authority, decidedOn: on, manner = 'regular', movementId = null, recipients } = input
    const wrong = await whyNoDecision(w, authority, input)
    if (wrong) return wrong
    const form = isUpward(authority) && !authority.startsWith('city') ? 'merit_certificate' : 'commendation_certificate'
    const frame: Frame = { roundId: null, movementId, manner, form, authority, on, summaryWords: null }
    const known = await loadKnown(
      w,
      recipients.flatMap(({ personId }) => personId ?? []),
    )
    const cases: { id: Id; values: CaseValues }[] = []
    for (const [at, recipient] of recipients.entries()) {
      const values = prepareCase(w, { ...recipient, authority }, frame, known)
      if (isRefusal(values)) return { ...values, field: `recipients.${at}.${values.field ?? 'name'}` }
      cases.push({ id: recipient.id ?? newId(), values })
    }
    return cases.length === new Set(cases.map((one) => one.id)).size
      ? cases
      : refuse('commendation.recipient_twice', { field: 'recipients' })
  },
  run: async (w, input, cases) => {
    const { id = newId(), authority, decidedOn, numberText, abstract, signedBy, signerPosition } = input
    const { documentId = null, withBonus = false, numbered = false, recipients } = input
    const paper = {
      id,
      roundId: null,
      authority,
      numberText,
      decidedOn,
      abstract,
      signedBy,
      signerPosition,
      documentId,
    }
    await insertDecision(w, { ...paper, fromPaper: true })
    await insertCases(w, cases, decidedOn)
    const paperNumbers = new Map(
      cases.flatMap((one, at) => {
        const number = recipients[at]?.certificateNumber
        return number ? [[one.id, number] as const] : []
      }),
    )
    const given = cases.map(({ id: caseId, values }) => ({ ...values, id: caseId }))
    await insertAwards(w, id, await awardsFor(w, given, { decidedOn, withBonus, numbered, paperNumbers }))
    const ids = cases.map((one) => one.id)
    const stage = isUpward(authority) ? 'granted' : 'decided'
    await insertSteps(w, 'case', ids, {
      stage,
      happenedOn: decidedOn,
      decisionId: id,
      documentId,
      reference: numberText,
    })
    const data = { numberText, decidedOn, authority, count: ids.length }
    return done({ output: { id, ids }, subject: { kind: 'commendation_decision', id }, data })
  },
})
