import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import { zDay, zId, zMaybe, zText } from '../../platform/input.ts'
import { newId } from '../../values/id.ts'
import { isRefusal } from '../../values/refusal.ts'
import { saveReport } from './case.store.ts'
import { cannotGo, mayEdit } from './case-rule.ts'
import { stateOf } from './commendation-case.ts'
import { mayChange } from './nominate.actions.ts'
import { openCase } from './open.actions.ts'
import { permissions } from './permissions.ts'
import { insertSteps } from './step.store.ts'

/** Báo cáo thành tích: I. sơ lược, II. thành tích, III. các hình thức đã được khen. Written again, it replaces itself. */
export const writeReport = action({
  name: 'commendation.write_report',
  permission: permissions.nominate,
  input: z.object({
    id: zId,
    reportedOn: zDay,
    background: zText(10_000),
    achievements: zText(30_000),
    formerAwards: zMaybe(zText(10_000)).optional(),
  }),
  load: async (w, { id, reportedOn }) => {
    const facts = await openCase(w, id)
    if (isRefusal(facts)) return facts
    const first = stateOf(facts, null) === 'nominated'
    const refused = mayChange(w, facts) ?? (first ? cannotGo(facts, 'reported', reportedOn, w.today) : mayEdit(facts))
    return refused ?? { facts, first }
  },
  run: async (w, { id, reportedOn, background, achievements, formerAwards = null }, { facts, first }) => {
    await saveReport(w, id, newId(), { background, achievements, formerAwards, reportedOn })
    if (first) await insertSteps(w, 'case', [id], { stage: 'reported', happenedOn: reportedOn })
    const data = { name: facts.case.recipient.name, reportedOn }
    return done({ output: { id }, subject: { kind: 'commendation_case', id }, data })
  },
})
