import type { Writing } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { type DocumentFacts, findDocument } from '../documents/index.ts'
import { lockReport } from './report.store.ts'
import { latestOf, type ReportFacts, type ReportVersion } from './report.ts'
import { allows, type ReportState, type Step, stateOf } from './state.ts'
import { versionsOf } from './version.store.ts'

/** A report with its row locked, in any committee that the actor sees. */
export async function lockSeen(w: Writing, id: Id): Promise<ReportFacts | Refusal> {
  const report = await lockReport(w, id)
  const versions = report ? ((await versionsOf(w, [id])).get(id) ?? []) : []
  if (!report || versions.length === 0) return refuse('reports.not_found', { kind: 'missing' })
  if (report.withdrawnAt !== null) return refuse('reports.withdrawn', { kind: 'conflict' })
  return { report, versions }
}

/** The same, of the actor's own committee. */
export async function lockOwn(w: Writing, id: Id): Promise<ReportFacts | Refusal> {
  const facts = await lockSeen(w, id)
  if ('refusal' in facts || facts.report.committeeId === w.committeeId) return facts
  return refuse('reports.not_found', { kind: 'missing' })
}

/** The latest version with its words, and where it stands. */
export interface Standing extends ReportFacts {
  readonly latest: ReportVersion
  readonly document: DocumentFacts
  readonly state: ReportState
}

/**
 * What a step of the office is about. `editNo` is the state of the words that was read before; when they were edited
 * since, the step is refused.
 */
export async function loadFor(
  w: Writing,
  { id, editNo }: { readonly id: Id; readonly editNo?: number | undefined },
  step: Step,
): Promise<Standing | Refusal> {
  const facts = await lockOwn(w, id)
  if ('refusal' in facts) return facts
  const latest = latestOf(facts)
  const document = await findDocument(w, latest.documentId)
  if (!document) return refuse('reports.not_found', { kind: 'missing' })
  if (editNo !== undefined && editNo !== document.editNo) return refuse('platform.stale', { kind: 'conflict' })
  const state = stateOf({ events: latest.events, editNo: document.editNo })
  if (!allows(state, step)) return refuse('reports.not_in_turn', { kind: 'conflict' })
  return { ...facts, latest, document, state }
}
