import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import { zId, zText } from '../../platform/input.ts'
import { isRefusal, refuse } from '../../values/refusal.ts'
import { draftDocument, findDocument } from '../documents/index.ts'
import { computeReport } from './compute.actions.ts'
import { lockOwn } from './locked.actions.ts'
import { permissions } from './permissions.ts'
import { latestOf } from './report.ts'
import { mayFollow, stateOf } from './state.ts'
import { insertEvent, insertVersion } from './version.store.ts'

/**
 * Writes an issued report again, with the reason: the same words to begin with, their figures from the records of now.
 * What was issued stays as it was issued.
 */
export const reviseReport = action({
  name: 'reports.revise',
  permission: permissions.write,
  input: z.object({ id: zId, reason: zText(1000) }),
  load: async (w, { id }) => {
    const facts = await lockOwn(w, id)
    if (isRefusal(facts)) return facts
    const latest = latestOf(facts)
    const document = await findDocument(w, latest.documentId)
    if (!document) return refuse('reports.not_found', { kind: 'missing' })
    const state = stateOf({ events: latest.events, editNo: document.editNo })
    if (state === 'locked') return refuse('reports.locked', { kind: 'conflict' })
    return mayFollow(state) ? { ...facts, latest, document } : refuse('reports.not_issued', { kind: 'conflict' })
  },
  run: async (w, { id, reason }, { report, latest, document }) => {
    const { typeCode, abstract, head, body, annexes, origin, form } = document
    const copy = { typeCode, abstract, head, body, annexes: [...annexes], ...(origin && { origin }) }
    const drafted = await within(w, draftDocument, { ...copy, ...(form && { form }) })
    if (isRefusal(drafted)) return drafted
    const version = latest.version + 1
    const { judgedOn } = latest
    await insertVersion(w, { reportId: id, version, documentId: drafted.id, judgedOn, reason })
    const event = { committeeId: w.committeeId, reportId: id, version, editNo: drafted.editNo }
    await insertEvent(w, { ...event, kind: 'opened', note: reason })
    const computed = await within(w, computeReport, { id })
    if (isRefusal(computed)) return computed
    const output = { id, version, documentId: drafted.id }
    return done({ output, subject: { kind: 'report', id }, data: { title: report.title, version, reason } })
  },
})
