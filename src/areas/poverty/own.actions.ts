import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zFlag, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import type { Dong } from '../../values/money.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { fold } from '../../values/vietnamese.ts'
import { addEvidence, zStoredFiles } from '../documents/index.ts'
import { findHousehold, listHouseholds, openFiles } from '../households/index.ts'
import { caseShape, heldCase } from './case.actions.ts'
import { insertCases, insertSteps } from './case.store.ts'
import { listCases } from './case-list.store.ts'
import { type CasePurpose, caseState } from './fund-case.ts'
import { permissions } from './permissions.ts'

interface Meant {
  readonly householdId: Id
  readonly headName: string
  /** A household that has no file yet gets one. */
  readonly isNew: boolean
}

const zOwn = z.object({
  id: zId.optional(),
  householdId: zMaybe(zId).optional(),
  headName: zMaybe(zLine(120)).optional(),
  address: zMaybe(zLine(300)).optional(),
  /** Another household, whose head is called as one that has a file. */
  isAnother: zFlag.optional(),
  ...caseShape,
  proposedOn: zDay,
  files: zStoredFiles.optional(),
})
type Own = z.output<typeof zOwn>

/** The household of the file that was chosen, or a new one under a name that nobody in the area has yet. */
async function householdOf(
  w: Writing,
  areaId: Id,
  { householdId, headName, isAnother }: Own,
): Promise<Meant | Refusal> {
  if (householdId) {
    const found = await findHousehold(w, householdId)
    return found?.closedOn !== null || found.areaId !== areaId
      ? refuse('poverty.no_household', { field: 'householdId' })
      : { householdId, headName: found.headName, isNew: false }
  }
  if (!headName) return refuse('poverty.household_needed', { field: 'headName' })
  const query = { committeeId: w.committeeId, areaId, text: headName, limit: 200 }
  const known = (await listHouseholds(w, query)).rows.filter((one) => one.nameKey === fold(headName))
  return known.length > 0 && !isAnother
    ? refuse('poverty.household_known', { kind: 'conflict', field: 'headName', params: { name: headName } })
    : { householdId: newId(), headName, isNew: true }
}

/** Why a household is not proposed again: for the same use it stands there already, and nobody has decided. */
async function asked(w: Writing, { householdId, isNew }: Meant, purpose: CasePurpose): Promise<Refusal | null> {
  if (isNew) return null
  const { rows } = await listCases(w, { householdId, purpose, state: 'open', limit: 1 })
  const [before] = rows
  const params = { name: before?.headName ?? '', purpose, day: before?.proposedOn ?? '' }
  return before ? refuse('poverty.asked_already', { kind: 'conflict', field: 'purpose', params }) : null
}

/** The head of an area proposes a household of the own area: who, what for, why, photos. The office surveys it. */
export const proposeOwnCase = action({
  name: 'poverty.propose_own_case',
  permission: permissions.propose_own,
  input: zOwn,
  load: async (w, input) => {
    const { areaId } = w.sight
    if (!areaId) return refuse('poverty.no_area', { kind: 'forbidden' })
    if (input.proposedOn > w.today) return refuse('poverty.in_future', { field: 'proposedOn' })
    const meant = await householdOf(w, areaId, input)
    if (isRefusal(meant)) return meant
    return (await asked(w, meant, input.purpose)) ?? { ...meant, areaId }
  },
  run: async (w, { id = newId(), address, files = [], ...input }, { areaId, householdId, headName, isNew }) => {
    const { purpose, reason, proposedOn, proposedBy = null } = input
    if (isNew) await openFiles(w, [{ householdId, areaId, headName, birthYear: null, address: address ?? null }])
    const askedAmount = (input.askedAmount ?? null) as Dong | null
    const facts = { id, householdId, areaId, headName, purpose, askedAmount, reason, proposedOn, proposedBy }
    await insertCases(w, [{ ...facts, fromArea: true }])
    if (files.length > 0) {
      const origin = { kind: 'fund_case', id, label: headName }
      // Of a home in need: what the area sent is seen by the area and the office.
      const sent = await within(w, addEvidence, { origin, files, caption: headName, evidenceOn: proposedOn })
      if (isRefusal(sent)) return sent
    }
    const data = { purpose, proposedOn, areaId, opened: isNew, photos: files.length }
    return done({ output: { id, householdId }, subject: { kind: 'fund_case', id }, data })
  },
})

/** The area takes back what it proposed, until the office has surveyed it. */
export const withdrawOwnCase = action({
  name: 'poverty.withdraw_own_case',
  permission: permissions.propose_own,
  input: z.object({ id: zId, reason: zText(1000) }),
  load: async (w, { id }) => {
    const facts = await heldCase(w, id)
    if (isRefusal(facts)) return facts
    return caseState(facts) === 'proposed' ? facts : refuse('poverty.taken_up', { kind: 'conflict' })
  },
  run: async (w, { id, reason }, { case: { purpose } }) => {
    await insertSteps(w, [{ caseId: id, stage: 'withdrawn', happenedOn: w.today, note: reason }])
    return done({ output: { id }, subject: { kind: 'fund_case', id }, data: { purpose, happenedOn: w.today } })
  },
})
