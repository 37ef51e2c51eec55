import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import { zDay, zDong, zFlag, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { newId } from '../../values/id.ts'
import type { Dong } from '../../values/money.ts'
import { isRefusal, refuse } from '../../values/refusal.ts'
import { cannotReach, heldCase } from './case.actions.ts'
import { insertSteps, lockCases } from './case.store.ts'
import { conclusions, type ReviewLine } from './case-part.ts'
import { caseState } from './fund-case.ts'
import { insertReview, insertSurvey } from './part.store.ts'
import { permissions } from './permissions.ts'

/** Phiếu khảo sát; a second one takes the place of the first until the meeting has looked at the case. */
export const surveyCase = action({
  name: 'poverty.survey_case',
  permission: permissions.keep,
  input: z.object({
    id: zId,
    happenedOn: zDay,
    surveyors: zText(1000),
    people: zMaybe(z.coerce.number().int().min(1).max(100) as unknown as z.ZodType<number>).optional(),
    living: zText(3000),
    situation: zText(3000),
    receivedElsewhere: zMaybe(zText(2000)).optional(),
    conclusion: z.enum(conclusions),
    proposedForm: zMaybe(zLine(300)).optional(),
    proposedAmount: zMaybe(zDong).optional(),
    note: zMaybe(zText(2000)).optional(),
  }),
  load: async (w, { id, happenedOn }) => {
    const facts = await heldCase(w, id)
    if (isRefusal(facts)) return facts
    if (caseState(facts) === 'surveyed')
      return happenedOn > w.today || happenedOn < facts.case.proposedOn
        ? refuse('poverty.before', { field: 'happenedOn', params: { day: facts.case.proposedOn } })
        : facts
    return cannotReach(facts, 'surveyed', happenedOn, w.today) ?? facts
  },
  run: async (w, { id, happenedOn, ...said }, facts) => {
    const { people = null, receivedElsewhere = null, proposedForm = null, note = null } = said
    const proposedAmount = (said.proposedAmount ?? null) as Dong | null
    const kept = { surveyors: said.surveyors, living: said.living, situation: said.situation }
    const survey = { ...kept, id: newId(), caseId: id, surveyedOn: happenedOn, people, receivedElsewhere }
    await insertSurvey(w, { ...survey, conclusion: said.conclusion, proposedForm, proposedAmount, note })
    if (caseState(facts) === 'proposed') await insertSteps(w, [{ caseId: id, stage: 'surveyed', happenedOn }])
    const data = { purpose: facts.case.purpose, happenedOn, conclusion: said.conclusion }
    return done({ output: { id }, subject: { kind: 'fund_case', id }, data })
  },
})

/** Biên bản họp xét: the meeting agrees to cases or declines them, each by the votes it got. */
export const reviewCases = action({
  name: 'poverty.review_cases',
  permission: permissions.keep,
  input: z.object({
    id: zId.optional(),
    heldOn: zDay,
    place: zMaybe(zLine(200)).optional(),
    present: zText(2000),
    attended: z.coerce.number().int().min(1).max(200),
    lines: z
      .array(
        z.object({
          caseId: zId,
          inFavour: z.coerce.number().int().min(0).max(200),
          isAgreed: zFlag,
          amount: zMaybe(zDong).optional(),
          opinion: zMaybe(zText(1000)).optional(),
        }),
      )
      .min(1)
      .max(200),
  }),
  load: async (w, { heldOn, attended, lines }) => {
    const found = await lockCases(w, [...new Set(lines.map((line) => line.caseId))])
    for (const [at, line] of lines.entries()) {
      const facts = found.find((one) => one.case.id === line.caseId)
      if (!facts || facts.case.supersededAt !== null) return refuse('poverty.no_case', { kind: 'missing' })
      const refused = cannotReach(facts, 'reviewed', heldOn, w.today)
      if (refused) return { ...refused, ...(refused.field && { field: 'heldOn' }) }
      if (line.inFavour > attended) return refuse('poverty.more_votes', { field: `lines.${at}.inFavour` })
      if (line.isAgreed && line.inFavour * 2 <= attended)
        return refuse('poverty.no_majority', { field: `lines.${at}.inFavour` })
      if (line.isAgreed && !line.amount) return refuse('platform.required', { field: `lines.${at}.amount` })
      if (!line.isAgreed && !line.opinion) return refuse('poverty.reason_needed', { field: `lines.${at}.opinion` })
    }
    return found
  },
  run: async (w, { id = newId(), heldOn, place = null, present, attended, lines }) => {
    const kept = lines.map((line): ReviewLine => {
      const { caseId, inFavour, isAgreed, opinion = null } = line
      const amount = isAgreed ? ((line.amount ?? null) as Dong | null) : null
      return { id: newId(), reviewId: id, caseId, inFavour, isAgreed, amount, opinion }
    })
    await insertReview(w, { id, heldOn, place, present, attended }, kept)
    await insertSteps(
      w,
      kept.map((line) =>
        line.isAgreed
          ? { caseId: line.caseId, stage: 'reviewed' as const, happenedOn: heldOn, amount: line.amount }
          : { caseId: line.caseId, stage: 'declined' as const, happenedOn: heldOn, note: line.opinion },
      ),
    )
    const agreed = kept.filter((line) => line.isAgreed).length
    const subject = kept.length === 1 ? { kind: 'fund_case', id: kept[0]?.caseId ?? id } : { kind: 'fund_review', id }
    return done({ output: { id }, subject, data: { count: kept.length, agreed, heldOn } })
  },
})
