import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zFlag, zId, zIds, zLine, zLines, zMaybe, zText } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { zVisibility } from '../documents/index.ts'
import { agenciesByIds, findBody } from '../organisation/index.ts'
import { firstStage, sessionForms } from './form.ts'
import { permissions } from './permissions.ts'
import { lineExists } from './programme.store.ts'
import { insertSession, lockSession, type SessionValues, supersedeSession, updateSession } from './session.store.ts'
import { type SessionFacts, stateOf } from './session.ts'
import { whyOver } from './session-rule.ts'
import { replaceTeam, saveSubjects, saveTopics } from './session-writing.store.ts'
import { insertStep } from './step.store.ts'
import { zTeam } from './team.actions.ts'
import { ownTopics } from './topic.store.ts'
import { isStandardTopic } from './topic.ts'

const described = {
  title: zText(500),
  topics: z.preprocess(
    (value) => (Array.isArray(value) ? value.filter((one) => one !== '') : value),
    z.array(z.string().max(61)).min(1, { message: 'supervision.topic_needed' }).max(10),
  ) as unknown as z.ZodType<readonly string[]>,
  subjectIds: zIds,
  lineId: zMaybe(zId).optional(),
  scope: zMaybe(zText(2000)).optional(),
  purpose: zMaybe(zText(4000)).optional(),
  method: zMaybe(zText(4000)).optional(),
  place: zMaybe(zText(500)).optional(),
  hostId: zMaybe(zId).optional(),
  boardId: zMaybe(zId).optional(),
  requestedBy: zMaybe(zLine(300)).optional(),
  unplanned: zFlag.optional(),
  plannedFrom: zMaybe(zDay).optional(),
  plannedTo: zMaybe(zDay).optional(),
  plannedTime: zMaybe(zLine(120)).optional(),
  outline: zLines(60, 1000).optional(),
  visibility: zVisibility.optional(),
}
const zDescribed = z.object(described)
type Described = z.output<typeof zDescribed>

/** Why what a session points to cannot be pointed to; `null` when all of it is there. */
async function checkTargets(
  w: Writing,
  input: Described,
  form: string,
  had: readonly string[],
): Promise<Refusal | null> {
  const { subjectIds, hostId, boardId, lineId, topics, plannedFrom, plannedTo } = input
  if (plannedFrom && plannedTo && plannedFrom > plannedTo)
    return refuse('supervision.ends_before', { field: 'plannedTo' })
  if (form === 'joint' && !hostId) return refuse('supervision.host_needed', { field: 'hostId' })
  const agencyIds = [...subjectIds, ...(hostId ? [hostId] : [])]
  const agencies = await agenciesByIds(w, w.committeeId, agencyIds)
  if (agencyIds.some((id) => !agencies.has(id))) return refuse('supervision.no_agency', { field: 'subjectIds' })
  if (boardId && !(await findBody(w, w.committeeId, boardId)))
    return refuse('supervision.no_board', { field: 'boardId' })
  if (lineId && !(await lineExists(w, lineId))) return refuse('supervision.no_line', { field: 'lineId' })
  const fresh = topics.filter((code) => !isStandardTopic(code) && !had.includes(code))
  const own = fresh.length === 0 ? [] : await ownTopics(w, [w.committeeId])
  const usable = (code: string) => own.some((topic) => topic.code === code && topic.retiredOn === null)
  return fresh.every(usable) ? null : refuse('supervision.no_topic', { field: 'topics' })
}

function valuesOf(input: Described, form: SessionValues['form']): SessionValues {
  return {
    form,
    title: input.title,
    lineId: input.lineId ?? null,
    scope: input.scope ?? null,
    purpose: input.purpose ?? null,
    method: input.method ?? null,
    place: input.place ?? null,
    hostId: input.hostId ?? null,
    boardId: input.boardId ?? null,
    requestedBy: input.requestedBy ?? null,
    unplanned: input.unplanned ?? false,
    plannedFrom: input.plannedFrom ?? null,
    plannedTo: input.plannedTo ?? null,
    plannedTime: input.plannedTime ?? null,
    outline: input.outline ?? [],
    visibility: input.visibility ?? 'committee',
  }
}

/** Writes down a supervision: planned, a document selected, or an invitation received, by its form. */
export const planSession = action({
  name: 'supervision.plan_session',
  permission: permissions.plan,
  input: zDescribed.extend({
    id: zId.optional(),
    form: z.enum(sessionForms),
    /** The day of the first stage; today when not given. */
    happenedOn: zMaybe(zDay).optional(),
    reference: zMaybe(zLine(120)).optional(),
    team: zTeam.optional(),
  }),
  load: async (w, input) => {
    if (input.happenedOn && input.happenedOn > w.today) return refuse('supervision.in_future', { field: 'happenedOn' })
    return checkTargets(w, input, input.form, [])
  },
  run: async (w, input) => {
    const { id = newId(), form, title, topics, subjectIds, team = [], reference = null } = input
    const stage = firstStage(form)
    const happenedOn = input.happenedOn ?? w.today
    await insertSession(w, id, valuesOf(input, form))
    await saveTopics(w, id, [], [...new Set(topics)])
    await saveSubjects(w, id, [], [...new Set(subjectIds)])
    await replaceTeam(w, id, team)
    await insertStep(w, 'session', id, { stage, happenedOn, reference })
    const data = { title, form, stage, happenedOn }
    return done({ output: { id, stage }, subject: { kind: 'supervision_session', id }, data })
  },
})

/** Changes what is described of a session. What was counted by topic or subject keeps its own record of before. */
export const editSession = action({
  name: 'supervision.edit_session',
  permission: permissions.plan,
  input: zDescribed.extend({ id: zId, editNo: z.coerce.number().int().min(1) }),
  load: async (w, input) => {
    const facts = await openSession(w, input.id)
    if (isRefusal(facts)) return facts
    if (facts.session.editNo !== input.editNo) return refuse('platform.stale', { kind: 'conflict' })
    return (await checkTargets(w, input, facts.session.form, facts.session.topics)) ?? facts
  },
  run: async (w, input, { session, subjects }) => {
    const { id, title } = input
    await updateSession(w, id, session.editNo + 1, valuesOf(input, session.form))
    await saveTopics(w, id, session.topics, [...new Set(input.topics)])
    await saveSubjects(w, id, subjects, [...new Set(input.subjectIds)])
    const output = { id, editNo: session.editNo + 1 }
    return done({ output, subject: { kind: 'supervision_session', id }, data: { title } })
  },
})

/** Takes a session that was entered by mistake out of all counts; the record stays, with the reason. */
export const withdrawSession = action({
  name: 'supervision.withdraw_session',
  permission: permissions.withdraw,
  input: z.object({ id: zId, reason: zText(1000), insteadId: zMaybe(zId).optional() }),
  load: async (w, { id }) => {
    const facts = await lockSession(w, id)
    if (!facts) return refuse('supervision.not_found', { kind: 'missing' })
    return stateOf(facts, null) === 'withdrawn'
      ? refuse('supervision.session_over', { kind: 'conflict', params: { state: 'withdrawn' } })
      : facts
  },
  run: async (w, { id, reason, insteadId = null }, { session }) => {
    await supersedeSession(w, id, insteadId, reason)
    const data = { title: session.title, reason }
    return done({ output: { id }, subject: { kind: 'supervision_session', id }, data })
  },
})

/** The session, locked and still open, or why it takes nothing more. */
export async function openSession(w: Writing, id: Id): Promise<SessionFacts | Refusal> {
  const facts = await lockSession(w, id)
  if (!facts) return refuse('supervision.not_found', { kind: 'missing' })
  return whyOver(facts) ?? facts
}
