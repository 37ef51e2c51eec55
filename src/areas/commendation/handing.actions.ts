import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zLine, zMaybe, zText } from '../../platform/input.ts'
import { newId } from '../../values/id.ts'
import { cannotGo } from './case-rule.ts'
import type { CaseStage } from './case-step.ts'
import type { CaseFacts } from './commendation-case.ts'
import { insertCeremony } from './decision.store.ts'
import { openAll } from './open.actions.ts'
import { permissions } from './permissions.ts'
import { insertSteps, type NewStep } from './step.store.ts'
import { zCases } from './submission.actions.ts'

/** Certificates printed, on a day. */
export const markPrinted = action({
  name: 'commendation.mark_printed',
  permission: permissions.manage,
  input: z.object({ ids: zCases, happenedOn: zDay }),
  load: (w, { ids, happenedOn }) => all(w, ids, 'printed', happenedOn),
  run: (w, { happenedOn }, cases) => stepped(w, cases, { stage: 'printed', happenedOn }),
})

/** Awards handed over at a ceremony: the festival, the year-end meeting. */
export const presentAwards = action({
  name: 'commendation.present',
  permission: permissions.manage,
  input: z.object({ ids: zCases, ceremony: zLine(300), happenedOn: zDay, place: zMaybe(zLine(300)).optional() }),
  load: (w, { ids, happenedOn }) => all(w, ids, 'presented', happenedOn),
  run: async (w, { ceremony: title, happenedOn, place = null }, cases) => {
    const ceremonyId = newId()
    await insertCeremony(w, { id: ceremonyId, title, heldOn: happenedOn, place })
    return stepped(w, cases, { stage: 'presented', happenedOn, ceremonyId }, { ceremony: title })
  },
})

/** The line of the book is closed: the award was received, and the bonus signed for where there is one. */
export const recordAwards = action({
  name: 'commendation.record',
  permission: permissions.manage,
  input: z.object({ ids: zCases, happenedOn: zDay, note: zMaybe(zText(1000)).optional() }),
  load: (w, { ids, happenedOn }) => all(w, ids, 'recorded', happenedOn),
  run: (w, { happenedOn, note = null }, cases) => stepped(w, cases, { stage: 'recorded', happenedOn, note }),
})

function all(w: Writing, ids: readonly string[], stage: CaseStage, on: Parameters<typeof cannotGo>[2]) {
  return openAll(w, ids, (facts) => cannotGo(facts, stage, on, w.today))
}

async function stepped(w: Writing, cases: readonly CaseFacts[], step: NewStep, more: Record<string, unknown> = {}) {
  const ids = cases.map((one) => one.case.id)
  await insertSteps(w, 'case', ids, step)
  const [first] = cases
  const decisionId = first?.award?.decisionId ?? null
  const data = { count: ids.length, name: first?.case.recipient.name ?? '', happenedOn: step.happenedOn, ...more }
  const subject =
    decisionId === null
      ? { kind: 'commendation_case', id: ids[0] ?? w.committeeId }
      : { kind: 'commendation_decision', id: decisionId }
  return done({ output: { ids }, subject, data })
}
