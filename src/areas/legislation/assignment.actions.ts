import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zIds, zMaybe, zText } from '../../platform/input.ts'
import { type Day, maxDay } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { endShare, shareDraft, shareState, sharesOf } from '../drafts/index.ts'
import { areaName, existsOn, findOrganisation, loadAreas } from '../organisation/index.ts'
import { type Assignment, stageOf, standing } from './consultation.ts'
import { cannotAssign } from './consultation-rule.ts'
import { type OpenConsultation, openConsultation, tellOf } from './opening.actions.ts'
import { insertAssignment, supersedeAssignment } from './part.store.ts'
import { permissions } from './permissions.ts'
import { collectBy } from './reply-term.store.ts'

type Target = Pick<Assignment, 'areaId' | 'organisationId' | 'name'>

/** Areas and organisations by their names of today; those that are there already are left out. */
async function targetsOf(
  w: Writing,
  areaIds: readonly Id[],
  organisationIds: readonly Id[],
): Promise<readonly Target[] | Refusal> {
  const { areas } = await loadAreas(w, w.committeeId)
  const found: Target[] = []
  for (const id of new Set(areaIds)) {
    const area = areas.find((one) => one.id === id && existsOn(one, w.today))
    if (!area) return refuse('legislation.not_assignable', { field: 'areaIds' })
    found.push({ areaId: id, organisationId: null, name: areaName(area, w.today) })
  }
  for (const id of new Set(organisationIds)) {
    const organisation = await findOrganisation(w, w.committeeId, id)
    if (!organisation) return refuse('legislation.not_assignable', { field: 'organisationIds' })
    found.push({ areaId: null, organisationId: id, name: organisation.name })
  }
  return found
}

const keyOf = ({ areaId, organisationId }: Pick<Target, 'areaId' | 'organisationId'>): string =>
  `${areaId} ${organisationId}`

/** Gives the work to areas and member organisations; once opinions are taken, the draft is open to them at once. */
export const assignConsultation = action({
  name: 'legislation.assign',
  permission: permissions.keep,
  input: z.object({
    id: zId,
    areaIds: zIds.optional(),
    organisationIds: zIds.optional(),
    dueOn: zMaybe(zDay).optional(),
  }),
  load: async (w, { id, areaIds = [], organisationIds = [], dueOn = null }) => {
    const found = await openConsultation(w, id)
    if (isRefusal(found)) return found
    const over = cannotAssign(found.facts)
    if (over) return over
    const targets = await targetsOf(w, areaIds, organisationIds)
    if (isRefusal(targets)) return targets
    const there = new Set(standing(found.facts.assignments).map(keyOf))
    const fresh = targets.filter((one) => !there.has(keyOf(one)))
    if (fresh.length === 0) return refuse('legislation.nobody_new', { field: 'areaIds' })
    const { replyByOn, receivedOn } = found.facts.consultation
    const due = dueOn ?? (await collectBy(w, w.committeeId, replyByOn, receivedOn))
    if (due < receivedOn) return refuse('legislation.due_before_receipt', { field: 'dueOn' })
    return { ...found, fresh, due }
  },
  run: async (w, { id }, { fresh, due, ...found }) => {
    for (const one of fresh) await insertAssignment(w, { consultationId: id, ...one, dueOn: due })
    if (stageOf(found.facts, null) === 'open') {
      const opened = await openTo(
        w,
        found,
        fresh.map((one) => ({ ...one, dueOn: due })),
        w.today,
      )
      if (isRefusal(opened)) return opened
    }
    const { subject, data } = tellOf(found)
    return done({ output: { id, count: fresh.length }, subject, data: { ...data, count: fresh.length, dueOn: due } })
  },
})

/** Opens the draft to who gathers opinions, until the day they hand in; who has it open already keeps it. */
export async function openTo(
  w: Writing,
  { draft }: OpenConsultation,
  targets: readonly (Target & { readonly dueOn: Day })[],
  on: Day,
): Promise<null | Refusal> {
  const open = (await sharesOf(w, draft.id)).filter((one) => ['open', 'coming'].includes(shareState(one, w.today)))
  const there = new Set(open.map(keyOf))
  for (const { areaId, organisationId, dueOn } of targets) {
    if (there.has(keyOf({ areaId, organisationId }))) continue
    const input = { draftId: draft.id, areaId, organisationId, fromOn: on, untilOn: maxDay(dueOn, on) }
    const shared = await within(w, shareDraft, input)
    if (isRefusal(shared)) return shared
  }
  return null
}

/** Takes the work from one of them; the draft is closed to it. What it handed in stays. */
export const unassignConsultation = action({
  name: 'legislation.unassign',
  permission: permissions.keep,
  input: z.object({ id: zId, assignmentId: zId, reason: zText(500) }),
  load: async (w, { id, assignmentId }) => {
    const found = await openConsultation(w, id)
    if (isRefusal(found)) return found
    const over = cannotAssign(found.facts)
    if (over) return over
    const assignment = standing(found.facts.assignments).find((one) => one.id === assignmentId)
    return assignment ? { ...found, assignment } : refuse('legislation.not_found', { kind: 'missing' })
  },
  run: async (w, { assignmentId, reason }, { assignment, ...found }) => {
    await supersedeAssignment(w, assignmentId, reason)
    const share = (await sharesOf(w, found.draft.id)).find(
      (one) => keyOf(one) === keyOf(assignment) && ['open', 'coming'].includes(shareState(one, w.today)),
    )
    const closed = share ? await within(w, endShare, { id: share.id, reason }) : null
    if (isRefusal(closed)) return closed
    const { subject, data } = tellOf(found)
    return done({
      output: { id: found.facts.consultation.id },
      subject,
      data: { ...data, name: assignment.name, reason },
    })
  },
})
