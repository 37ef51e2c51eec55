import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { checkPaper, paperShape, visibilities } from '../documents/index.ts'
import { type Draft, findDraft } from '../drafts/index.ts'
import { findAgency, findBody } from '../organisation/index.ts'
import {
  type ExerciseValues,
  insertExercise,
  lockExercise,
  supersedeExercise,
  updateExercise,
} from './exercise.store.ts'
import { type ExerciseFacts, exerciseState, firstStages } from './exercise.ts'
import { legalKindOf, whyExerciseOver } from './exercise-rule.ts'
import { criticismForms, legalKinds } from './form.ts'
import { permissions } from './permissions.ts'
import { planLineExists } from './plan.store.ts'
import { insertStep } from './step.store.ts'

const described = {
  title: zMaybe(zLine(300)).optional(),
  form: z.enum(criticismForms),
  /** Left out: told by the level of the draft. */
  legalKind: zMaybe(z.enum(legalKinds)).optional(),
  /** Left out: as what it is by law. */
  reportedAs: zMaybe(z.enum(legalKinds)).optional(),
  lineId: zMaybe(zId).optional(),
  bodyId: zMaybe(zId).optional(),
  /** Left out: the drafting body of the draft. */
  addresseeId: zMaybe(zId).optional(),
  requestedBy: zMaybe(zLine(300)).optional(),
  collectUntil: zMaybe(zDay).optional(),
  visibility: z.enum(visibilities).optional(),
}
const zDescribed = z.object(described)
type Described = z.infer<typeof zDescribed>

/** What is described, completed from the draft; or what in it is not there. */
async function complete(w: Writing, input: Described, draft: Draft): Promise<ExerciseValues | Refusal> {
  const addresseeId = input.addresseeId ?? draft.bodyId
  const agency = addresseeId ? await findAgency(w, w.committeeId, addresseeId) : null
  if (addresseeId && !agency) return refuse('criticism.no_agency', { field: 'addresseeId' })
  const body = input.bodyId ? await findBody(w, w.committeeId, input.bodyId) : null
  if (input.bodyId && body?.kind !== 'advisory_group') return refuse('criticism.no_group', { field: 'bodyId' })
  if (input.lineId && !(await planLineExists(w, input.lineId))) return refuse('criticism.no_line', { field: 'lineId' })
  const legalKind = input.legalKind ?? legalKindOf(draft.level)
  return {
    draftId: draft.id,
    title: input.title ?? draft.title,
    form: input.form,
    legalKind,
    reportedAs: input.reportedAs ?? legalKind,
    lineId: input.lineId ?? null,
    bodyId: body?.id ?? null,
    addresseeId: agency?.id ?? null,
    addresseeName: agency?.name ?? draft.bodyName,
    requestedBy: input.requestedBy ?? null,
    collectUntil: input.collectUntil ?? draft.opinionsByOn,
    visibility: input.visibility ?? 'committee',
  }
}

async function standingDraft(w: Writing, draftId: Id): Promise<Draft | Refusal> {
  const draft = await findDraft(w, draftId)
  return draft && draft.supersession === null ? draft : refuse('criticism.no_draft', { field: 'draftId' })
}

/** The exercise, locked, or why it takes nothing more. */
export async function openExercise(w: Writing, id: Id): Promise<ExerciseFacts | Refusal> {
  const facts = await lockExercise(w, id)
  if (!facts) return refuse('criticism.not_found', { kind: 'missing' })
  return whyExerciseOver(facts, w.today) ?? facts
}

/** Begins the criticism of a draft: proposed by the Front, or asked for by the body whose dossier came. */
export const proposeExercise = action({
  name: 'criticism.propose_exercise',
  permission: permissions.plan,
  input: zDescribed.extend({
    id: zId.optional(),
    draftId: zId,
    stage: z.enum(firstStages),
    happenedOn: zMaybe(zDay).optional(),
    ...paperShape,
  }),
  load: async (w, input) => {
    const draft = await standingDraft(w, input.draftId)
    if (isRefusal(draft)) return draft
    if (input.happenedOn && input.happenedOn > w.today) return refuse('criticism.in_future', { field: 'happenedOn' })
    const values = await complete(w, input, draft)
    if (isRefusal(values)) return values
    return (await checkPaper(w, input.documentId)) ?? { values, draft }
  },
  run: async (w, input, { values, draft }) => {
    const { id = newId(), stage } = input
    const usual = stage === 'dossier_received' ? draft.receivedOn : w.today
    const happenedOn = input.happenedOn ?? usual
    await insertExercise(w, id, values)
    await insertStep(w, 'exercise', id, {
      stage,
      happenedOn,
      documentId: input.documentId ?? (stage === 'dossier_received' ? draft.documentId : null),
      reference: input.reference ?? (stage === 'dossier_received' ? draft.reference : null),
    })
    const data = { title: values.title, form: values.form, legalKind: values.legalKind, stage, happenedOn }
    return done({ output: { id }, subject: { kind: 'criticism_exercise', id }, data })
  },
})

export const editExercise = action({
  name: 'criticism.edit_exercise',
  permission: permissions.plan,
  input: zDescribed.extend({ id: zId, editNo: z.coerce.number().int().min(1) }),
  load: async (w, input) => {
    const facts = await openExercise(w, input.id)
    if (isRefusal(facts)) return facts
    if (facts.exercise.editNo !== input.editNo) return refuse('platform.stale', { kind: 'conflict' })
    const draft = await findDraft(w, facts.exercise.draftId)
    const values = draft && (await complete(w, input, draft))
    if (!values) return refuse('criticism.no_draft', { kind: 'conflict' })
    return isRefusal(values) ? values : { exercise: facts.exercise, values }
  },
  run: async (w, { id }, { exercise, values }) => {
    const editNo = exercise.editNo + 1
    await updateExercise(w, id, editNo, values)
    const data = { title: values.title, legalKind: values.legalKind, reportedAs: values.reportedAs }
    return done({ output: { id, editNo }, subject: { kind: 'criticism_exercise', id }, data })
  },
})

/** Takes out one that was entered by mistake; the draft, its opinions and conferences stay where they are. */
export const withdrawExercise = action({
  name: 'criticism.withdraw_exercise',
  permission: permissions.withdraw,
  input: z.object({ id: zId, reason: zText(1000) }),
  load: async (w, { id }) => {
    const facts = await lockExercise(w, id)
    if (!facts) return refuse('criticism.not_found', { kind: 'missing' })
    const state = exerciseState(facts, w.today)
    return state === 'withdrawn' ? refuse('criticism.exercise_over', { kind: 'conflict', params: { state } }) : facts
  },
  run: async (w, { id, reason }, { exercise }) => {
    await supersedeExercise(w, id, reason)
    return done({
      output: { id },
      subject: { kind: 'criticism_exercise', id },
      data: { title: exercise.title, reason },
    })
  },
})
