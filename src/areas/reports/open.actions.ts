import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import { zDay, zId, zLine, zMaybe, zRich, zText } from '../../platform/input.ts'
import { minDay } from '../../values/day.ts'
import { newId } from '../../values/id.ts'
import { parsePeriod } from '../../values/period-text.ts'
import { isRefusal, refuse } from '../../values/refusal.ts'
import { draftDocument, withdrawDocument, zAnnexes, zHead } from '../documents/index.ts'
import { computeReport } from './compute.actions.ts'
import { lockOwn } from './locked.actions.ts'
import { permissions } from './permissions.ts'
import { insertReport, saveWithdrawal } from './report.store.ts'
import { coversPeriod, latestOf, type ReportKind, reportKindNames } from './report.ts'
import { insertEvent, insertVersion } from './version.store.ts'

export const zView = z.enum(['as_was', 'as_is'])
const zKind = z.enum(reportKindNames as [ReportKind, ...ReportKind[]])

/** Opens a report: its first words, drafted as a document of the register, and their figures computed. */
export const openReport = action({
  name: 'reports.open',
  permission: permissions.write,
  input: z.object({
    id: zId.optional(),
    kind: zKind,
    title: zLine(300),
    /** As addresses write it: `2023`, `2023-H1`, `term:2019-02-01..2024-04-15`. */
    period: zLine(60),
    /** The day on which states are judged; the end of the period, or today when that is not yet over. */
    judgedOn: zMaybe(zDay).optional(),
    view: zView.optional(),
    abstract: zText(1000),
    head: zHead,
    body: zRich,
    annexes: zAnnexes.optional(),
  }),
  load: async (w, { kind, period: text, judgedOn }) => {
    const period = parsePeriod(text)
    if (!period) return refuse('reports.no_such_period', { field: 'period' })
    if (!coversPeriod(kind, period)) return refuse('reports.period_of_kind', { field: 'period' })
    if (period.from > w.today) return refuse('reports.period_ahead', { field: 'period' })
    if (judgedOn && judgedOn > w.today) return refuse('reports.judged_ahead', { field: 'judgedOn' })
    return { period, judgedOn: judgedOn ?? minDay(period.to, w.today) }
  },
  run: async (w, input, { period, judgedOn }) => {
    const { id = newId(), kind, title, view = 'as_was', abstract, head, body, annexes = [] } = input
    const drafted = await within(w, draftDocument, {
      typeCode: 'BC',
      abstract,
      head,
      body,
      annexes,
      origin: { kind: 'report', id, label: title },
      form: { key: `reports.${kind}`, version: 1, data: { period: input.period, judgedOn, view } },
    })
    if (isRefusal(drafted)) return drafted
    await insertReport(w, { id, kind, title, period: input.period, from: period.from, to: period.to, view })
    await insertVersion(w, { reportId: id, version: 1, documentId: drafted.id, judgedOn, reason: null })
    const event = { committeeId: w.committeeId, reportId: id, version: 1, editNo: drafted.editNo }
    await insertEvent(w, { ...event, kind: 'opened' })
    const computed = await within(w, computeReport, { id })
    if (isRefusal(computed)) return computed
    const output = { id, documentId: drafted.id, editNo: computed.editNo }
    return done({ output, subject: { kind: 'report', id }, data: { title, kind, period: input.period } })
  },
})

/** Sets aside a report that was opened by mistake; one that was issued stays. */
export const withdrawReport = action({
  name: 'reports.withdraw',
  permission: permissions.write,
  input: z.object({ id: zId, reason: zText(500) }),
  load: async (w, { id }) => {
    const facts = await lockOwn(w, id)
    if (isRefusal(facts)) return facts
    const issued = facts.versions.some(({ events }) => events.some(({ kind }) => kind === 'issued'))
    return issued ? refuse('reports.issued_stays', { kind: 'conflict' }) : facts
  },
  run: async (w, { id, reason }, facts) => {
    await saveWithdrawal(w, id, reason)
    const dropped = await within(w, withdrawDocument, { id: latestOf(facts).documentId, reason })
    if (isRefusal(dropped)) return dropped
    return done({ output: { id }, subject: { kind: 'report', id }, data: { title: facts.report.title, reason } })
  },
})
