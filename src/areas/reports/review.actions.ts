import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zId, zText } from '../../platform/input.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { lockSeen } from './locked.actions.ts'
import { permissions } from './permissions.ts'
import { latestOf, type ReportFacts, type ReportVersion } from './report.ts'
import { allows, type Step, stateOf } from './state.ts'
import { insertEvent } from './version.store.ts'

interface Submitted extends ReportFacts {
  readonly latest: ReportVersion
  readonly editNo: number
}

/** What the level above acts on: the latest version that was sent to it. Later words of the office are not its matter. */
async function loadSubmitted(w: Writing, id: Id, step: Step): Promise<Submitted | Refusal> {
  const facts = await lockSeen(w, id)
  if (isRefusal(facts)) return facts
  const latest = latestOf(facts)
  const sent = latest.events.find((event) => event.kind === 'submitted')
  if (!sent || !allows(stateOf({ events: latest.events, editNo: sent.editNo }), step))
    return refuse('reports.not_in_turn', { kind: 'conflict' })
  return { ...facts, latest, editNo: sent.editNo }
}

async function take(w: Writing, { report, latest, editNo }: Submitted, kind: Step, note: string | null) {
  const { committeeId, id, title } = report
  const { version } = latest
  await insertEvent(w, { committeeId, reportId: id, version, kind, editNo, note })
  return done({ output: { id }, subject: { kind: 'report', id }, data: { title, version, ...(note && { note }) } })
}

/** Sends it back with what is to be done; the office answers with a new version. */
export const returnReport = action({
  name: 'reports.return',
  permission: permissions.review,
  input: z.object({ id: zId, note: zText(2000) }),
  load: (w, { id }) => loadSubmitted(w, id, 'returned'),
  run: (w, { note }, facts) => take(w, facts, 'returned', note),
})

export const acceptReport = action({
  name: 'reports.accept',
  permission: permissions.review,
  input: z.object({ id: zId }),
  load: (w, { id }) => loadSubmitted(w, id, 'accepted'),
  run: (w, _, facts) => take(w, facts, 'accepted', null),
})

/** Closes the books on an accepted report: no further version follows. */
export const lockAccepted = action({
  name: 'reports.lock',
  permission: permissions.review,
  input: z.object({ id: zId }),
  load: (w, { id }) => loadSubmitted(w, id, 'locked'),
  run: (w, _, facts) => take(w, facts, 'locked', null),
})
