import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import { zDay, zId, zLine, zMaybe } from '../../platform/input.ts'
import { isRefusal, refuse } from '../../values/refusal.ts'
import { peopleByIds } from '../organisation/index.ts'
import { permissions } from './permissions.ts'
import { lockSession } from './session.store.ts'
import { teamRoles } from './session.ts'
import { whyOver } from './session-rule.ts'
import { replaceTeam, saveSubjectReport } from './session-writing.store.ts'

const blankOr = (max: number) =>
  z
    .union([z.literal(''), zLine(max)])
    .optional()
    .transform((text) => text ?? '')

const zMember = z.object({
  personId: zMaybe(zId)
    .optional()
    .transform((id) => id ?? null),
  name: zLine(120),
  position: blankOr(200),
  organisation: blankOr(200),
  role: z.enum(teamRoles),
})

/** Rows of a form in which no name was typed are not members. */
export const zTeam = z.preprocess((value) => {
  if (!Array.isArray(value)) return value
  return value.filter((row) => typeof row !== 'object' || row === null || (row as { name?: unknown }).name !== '')
}, z.array(zMember).max(40)) as unknown as z.ZodType<readonly z.output<typeof zMember>[]>

/** Who goes: one head, at most one secretary. Names and positions are kept as they are now. */
export const setTeam = action({
  name: 'supervision.set_team',
  permission: permissions.plan,
  input: z.object({ id: zId, team: zTeam }),
  load: async (w, { id, team }) => {
    const facts = await lockSession(w, id)
    if (!facts) return refuse('supervision.not_found', { kind: 'missing' })
    if (team.filter((one) => one.role === 'head').length > 1) return refuse('supervision.two_heads', { field: 'team' })
    const ids = team.flatMap((one) => one.personId ?? [])
    if (new Set(ids).size < ids.length) return refuse('supervision.member_twice', { field: 'team' })
    const people = await peopleByIds(w, w.committeeId, ids)
    if (ids.some((personId) => !people.has(personId))) return refuse('supervision.no_person', { field: 'team' })
    return whyOver(facts) ?? facts
  },
  run: async (w, { id, team }, { session }) => {
    await replaceTeam(w, id, team)
    const data = {
      title: session.title,
      count: team.length,
      head: team.find((one) => one.role === 'head')?.name ?? null,
    }
    return done({ output: { id }, subject: { kind: 'supervision_session', id }, data })
  },
})

/** The supervised body's own report reached the team. */
export const recordSubjectReport = action({
  name: 'supervision.record_subject_report',
  permission: permissions.record,
  input: z.object({ id: zId, agencyId: zId, reportOn: zDay, reference: zMaybe(zLine(120)).optional() }),
  load: async (w, { id, agencyId, reportOn }) => {
    const facts = await lockSession(w, id)
    if (!facts) return refuse('supervision.not_found', { kind: 'missing' })
    if (reportOn > w.today) return refuse('supervision.in_future', { field: 'reportOn' })
    const subject = facts.subjects.find((one) => one.agencyId === agencyId)
    const over = whyOver(facts)
    if (isRefusal(over)) return over
    return subject ? { facts, subject } : refuse('supervision.no_agency', { field: 'agencyId' })
  },
  run: async (w, { id, agencyId, reportOn, reference = null }, { facts, subject }) => {
    await saveSubjectReport(w, subject.id, reportOn, reference)
    const data = { title: facts.session.title, agencyId, reportOn, reference }
    return done({ output: { id }, subject: { kind: 'supervision_session', id }, data })
  },
})
