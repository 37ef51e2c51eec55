import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { sessionForms } from './form.ts'
import { permissions } from './permissions.ts'
import { insertProgramme, lockProgramme, lockYear, replaceLines, updateProgramme } from './programme.store.ts'
import { isOpenProgramme, type ProgrammeFacts, type ProgrammeLine, programmeState } from './programme.ts'
import { insertStep } from './step.store.ts'
import { stepsBy } from './step.ts'

const blankOr = (max: number) =>
  z
    .union([z.literal(''), zLine(max)])
    .optional()
    .transform((text) => text ?? '')
const orNull = <T>(inner: z.ZodType<T>) =>
  zMaybe(inner)
    .optional()
    .transform((value) => value ?? null)

const zProgrammeLine = z.object({
  lineId: zMaybe(zId)
    .optional()
    .transform((id) => id ?? newId()),
  title: zText(500),
  form: z.enum(sessionForms),
  topics: z.preprocess(
    (value) => [value ?? []].flat().filter((code) => code !== ''),
    z.array(z.string().max(61)).max(10),
  ) as unknown as z.ZodType<readonly string[]>,
  subjects: blankOr(500),
  lead: blankOr(200),
  plannedTime: blankOr(120),
  plannedFrom: orNull(zDay),
  plannedTo: orNull(zDay),
})

/** Rows of a form in which no title was typed are not lines. */
const zProgrammeLines = z.preprocess((value) => {
  if (!Array.isArray(value)) return value
  return value.filter((row) => typeof row !== 'object' || row === null || (row as { title?: unknown }).title !== '')
}, z.array(zProgrammeLine).max(60)) as unknown as z.ZodType<readonly ProgrammeLine[]>

const content = { title: zText(500), purpose: zMaybe(zText(4000)).optional(), lines: zProgrammeLines }

/** A title is needed for each line, and a line stands once in a version. */
function checkLines(lines: readonly ProgrammeLine[]): Refusal | null {
  const turned = lines.findIndex((line) => line.plannedFrom && line.plannedTo && line.plannedFrom > line.plannedTo)
  if (turned >= 0) return refuse('supervision.ends_before', { field: `lines.${turned}.plannedTo` })
  const twice = new Set(lines.map((line) => line.lineId)).size < lines.length
  return twice ? refuse('supervision.line_twice', { field: 'lines' }) : null
}

/** Begins the programme of a year. There is one at a time; a change after issue is an amendment. */
export const draftProgramme = action({
  name: 'supervision.draft_programme',
  permission: permissions.plan,
  input: z.object({
    ...content,
    id: zId.optional(),
    year: z.coerce.number().int().min(1990).max(2200),
    draftedOn: zMaybe(zDay).optional(),
  }),
  load: async (w, { year, lines, draftedOn }) => {
    if (draftedOn && draftedOn > w.today) return refuse('supervision.in_future', { field: 'draftedOn' })
    const versions = await lockYear(w, year)
    if (versions.some((one) => programmeState(one, null) !== 'withdrawn'))
      return refuse('supervision.programme_exists', { kind: 'conflict', field: 'year', params: { year } })
    return checkLines(lines) ?? { version: versions.length + 1 }
  },
  run: async (w, input, { version }) => {
    const { id = newId(), year, title, purpose = null, lines } = input
    await insertProgramme(w, { id, year, version, title, purpose, amendReason: null })
    await replaceLines(w, id, lines)
    await insertStep(w, 'programme', id, { stage: 'draft', happenedOn: input.draftedOn ?? w.today })
    const data = { year, title, count: lines.length }
    return done({ output: { id }, subject: { kind: 'supervision_programme', id }, data })
  },
})

export const editProgramme = action({
  name: 'supervision.edit_programme',
  permission: permissions.plan,
  input: z.object({ ...content, id: zId, editNo: z.coerce.number().int().min(1) }),
  load: async (w, { id, editNo, lines }) => {
    const facts = await lockProgramme(w, id)
    if (!facts) return refuse('supervision.not_found', { kind: 'missing' })
    const state = programmeState(facts, null)
    if (!isOpenProgramme(state)) return refuse('supervision.programme_signed', { kind: 'conflict', params: { state } })
    if (facts.programme.editNo !== editNo) return refuse('platform.stale', { kind: 'conflict' })
    return checkLines(lines) ?? facts
  },
  run: async (w, { id, title, purpose = null, lines }, { programme }) => {
    const editNo = programme.editNo + 1
    await updateProgramme(w, id, editNo, { title, purpose })
    await replaceLines(w, id, lines)
    const data = { year: programme.year, title, count: lines.length }
    return done({ output: { id, editNo }, subject: { kind: 'supervision_programme', id }, data })
  },
})

/** The next version of an issued programme, with the reason; it takes its place on the day it is issued. */
export const amendProgramme = action({
  name: 'supervision.amend_programme',
  permission: permissions.issue_programme,
  input: z.object({ id: zId, versionId: zId.optional(), reason: zText(1000), draftedOn: zMaybe(zDay).optional() }),
  load: async (w, { id, draftedOn }) => {
    if (draftedOn && draftedOn > w.today) return refuse('supervision.in_future', { field: 'draftedOn' })
    const facts = await lockProgramme(w, id)
    if (!facts) return refuse('supervision.not_found', { kind: 'missing' })
    return mayAmend(w, id, facts)
  },
  run: async (w, input, { facts, version }) => {
    const { programme, lines } = facts
    const id = input.versionId ?? newId()
    const { year, title, purpose } = programme
    await insertProgramme(w, { id, year, version, title, purpose, amendReason: input.reason })
    await replaceLines(w, id, lines)
    await insertStep(w, 'programme', id, { stage: 'draft', happenedOn: input.draftedOn ?? w.today, note: input.reason })
    const data = { year, version, reason: input.reason }
    return done({ output: { id, version }, subject: { kind: 'supervision_programme', id }, data })
  },
})

async function mayAmend(w: Writing, id: Id, facts: ProgrammeFacts) {
  const versions = await lockYear(w, facts.programme.year)
  const state = programmeState(facts, null, versions)
  const open = versions.some((one) => one.programme.id !== id && isOpenProgramme(programmeState(one, null)))
  if (state !== 'issued' || open)
    return refuse('supervision.programme_not_amendable', { kind: 'conflict', params: { state } })
  return { facts, version: Math.max(...versions.map((one) => one.programme.version)) + 1 }
}

/** Takes a draft off the desk. */
export const withdrawProgramme = action({
  name: 'supervision.withdraw_programme',
  permission: permissions.sign,
  input: z.object({ id: zId, happenedOn: zDay, reason: zText(1000) }),
  load: async (w, { id, happenedOn }) => {
    const facts = await lockProgramme(w, id)
    if (!facts) return refuse('supervision.not_found', { kind: 'missing' })
    const state = programmeState(facts, null)
    if (!isOpenProgramme(state)) return refuse('supervision.programme_signed', { kind: 'conflict', params: { state } })
    if (happenedOn > w.today) return refuse('supervision.in_future', { field: 'happenedOn' })
    const last = stepsBy(facts.steps, null).at(-1)?.happenedOn
    return last && happenedOn < last
      ? refuse('supervision.before_last_step', { field: 'happenedOn', params: { last } })
      : facts
  },
  run: async (w, { id, happenedOn, reason }, { programme }) => {
    await insertStep(w, 'programme', id, { stage: 'withdrawn', happenedOn, note: reason })
    const data = { year: programme.year, reason }
    return done({ output: { id }, subject: { kind: 'supervision_programme', id }, data })
  },
})
