import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { newId } from '../../values/id.ts'
import { isRefusal, refuse } from '../../values/refusal.ts'
import { insertSupports, supersedeSupportsOf } from '../households/index.ts'
import { benefitCasesByIds, dropBenefitCases, insertBenefitCases, savePaid } from './benefit-case.store.ts'
import { openBenefitHeld } from './benefit-round.actions.ts'
import { benefitStageOf } from './benefit-round.ts'
import { judgeBenefitRows } from './benefit-rows.actions.ts'
import { permissions } from './permissions.ts'
import { findPolicy } from './policy.store.ts'

/** Puts one case on the list, by the same rules as a row of a sheet. */
export const addBenefitCase = action({
  name: 'assistance.add_benefit_case',
  permission: permissions.keep_benefits,
  input: z.object({
    roundId: zId,
    areaId: zId,
    groupId: zId,
    fullName: zMaybe(zLine(120)).optional(),
    birthYear: zMaybe(z.coerce.number().int().min(1900).max(2200)).optional(),
    persons: zMaybe(z.coerce.number().int().min(1).max(100_000)).optional(),
    times: zMaybe(z.coerce.number().int().min(1).max(366)).optional(),
  }),
  load: async (w, { roundId, areaId, groupId, ...cells }) => {
    const round = await openBenefitHeld(w, roundId)
    if (isRefusal(round)) return round
    const { account, good } = await judgeBenefitRows(w, round, [{ row: 1, areaId, groupId, ...cells }])
    const [one] = account
    if (one?.outcome === 'refused') return one.reasons[0] ?? refuse('platform.invalid')
    return good[0] ?? refuse('assistance.case_there_already', { kind: 'conflict', field: 'fullName' })
  },
  run: async (w, { roundId }, one) => {
    await insertBenefitCases(w, [one])
    const data = { persons: one.persons, amount: one.amount }
    return done({ output: { id: one.id }, subject: { kind: 'benefit_round', id: roundId }, data })
  },
})

/** Takes cases from a sheet: one row a person, or a count for each group and area. Every row is accounted for. */
export const importBenefitCases = action({
  name: 'assistance.import_benefit_cases',
  permission: permissions.keep_benefits,
  input: z.object({
    roundId: zId,
    fileName: zLine(200),
    mode: z.enum(['good_rows', 'all_or_nothing']),
    rows: z.array(z.unknown()).min(1, { message: 'assistance.no_rows' }).max(20_000),
  }),
  load: async (w, { roundId, rows }) => {
    const round = await openBenefitHeld(w, roundId)
    return isRefusal(round) ? round : judgeBenefitRows(w, round, rows)
  },
  run: async (w, { roundId, fileName, mode }, { account, good }) => {
    const count = (outcome: string) => account.filter((one) => one.outcome === outcome).length
    if (mode === 'all_or_nothing' && count('refused') > 0)
      return refuse('assistance.rows_refused', { kind: 'conflict', params: { count: count('refused') } })
    await insertBenefitCases(w, good)
    const told = { taken: count('taken'), already: count('already_there'), refused: count('refused') }
    const data = { fileName, ...told }
    return done({ output: { account, ...told }, subject: { kind: 'benefit_round', id: roundId }, data })
  },
})

/** Takes a case off the list: listed by mistake, or not eligible. */
export const dropBenefitCase = action({
  name: 'assistance.drop_benefit_case',
  permission: permissions.keep_benefits,
  input: z.object({ id: zId, roundId: zId, reason: zText(1000) }),
  load: async (w, { id, roundId }) => {
    const round = await openBenefitHeld(w, roundId)
    if (isRefusal(round)) return round
    const [one] = await benefitCasesByIds(w, [id])
    return one?.roundId === roundId ? one : refuse('assistance.not_found', { kind: 'missing' })
  },
  run: async (w, { id, roundId, reason }, { persons, amount }) => {
    await dropBenefitCases(w, [id], reason)
    await supersedeSupportsOf(w, 'benefit_case', [id], reason)
    return done({ output: { id }, subject: { kind: 'benefit_round', id: roundId }, data: { persons, amount, reason } })
  },
})

/** That the State paid the approved cases, all or those of an area or group; what a household had goes into its history. */
export const payBenefitCases = action({
  name: 'assistance.pay_benefit_cases',
  permission: permissions.keep_benefits,
  input: z.object({
    roundId: zId,
    areaId: zMaybe(zId).optional(),
    groupId: zMaybe(zId).optional(),
    decisionNo: zLine(100),
    paidOn: zDay,
  }),
  load: async (w, { roundId, paidOn }) => {
    const round = await openBenefitHeld(w, roundId)
    if (isRefusal(round)) return round
    if (paidOn > w.today) return refuse('assistance.in_future', { field: 'paidOn' })
    const stage = benefitStageOf(round)
    if (stage !== 'approved_by_authority' && stage !== 'paid' && stage !== 'supervised')
      return refuse('assistance.not_approved_yet', { kind: 'conflict' })
    const policy = await findPolicy(w, w.committeeId, round.policyId)
    return { round, source: policy?.title ?? round.title }
  },
  run: async (w, { roundId, areaId = null, groupId = null, decisionNo, paidOn }, { round, source }) => {
    const paid = await savePaid(w, { roundId, areaId, groupId }, decisionNo, paidOn)
    if (paid.length === 0) return refuse('assistance.nobody_to_pay', { kind: 'conflict' })
    const filed = paid.flatMap(({ id, householdId, memberId, amount }) =>
      householdId === null
        ? []
        : [
            {
              id: newId(),
              householdId,
              memberId,
              receivedOn: paidOn,
              kind: 'benefit' as const,
              amount,
              goods: null,
              source: source.slice(0, 300),
              origin: { kind: 'benefit_case', id, label: round.title.slice(0, 300) },
            },
          ],
    )
    if (filed.length > 0) await insertSupports(w, filed)
    const persons = paid.reduce((sum, one) => sum + one.persons, 0)
    const amount = paid.reduce((sum, one) => sum + one.amount, 0)
    const data = { title: round.title, persons, amount, paidOn }
    return done({
      output: { count: paid.length, persons, amount },
      subject: { kind: 'benefit_round', id: roundId },
      data,
    })
  },
})
