import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zId } from '../../platform/input.ts'
import { placesLeft } from '../../values/place-to-write.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { zEditNo } from './compute.actions.ts'
import { loadFor, type Standing } from './locked.actions.ts'
import { permissions } from './permissions.ts'
import type { Step } from './state.ts'
import { insertEvent } from './version.store.ts'

const input = z.object({ id: zId, editNo: zEditNo })

/** Writes the step down and tells the journal. */
async function take(w: Writing, { report, latest, document }: Standing, kind: Step) {
  const { id, title } = report
  const { version } = latest
  await insertEvent(w, { committeeId: w.committeeId, reportId: id, version, kind, editNo: document.editNo })
  return done({ output: { id }, subject: { kind: 'report', id }, data: { title, version } })
}

/** The text as it stands, when no place in it waits for words any more. */
async function loadWritten(w: Writing, given: z.output<typeof input>, step: Step): Promise<Standing | Refusal> {
  const facts = await loadFor(w, given, step)
  if (isRefusal(facts)) return facts
  const count = placesLeft(facts.document.body)
  return count === 0 ? facts : refuse('reports.places_left', { kind: 'conflict', params: { count } })
}

/** The text is written and goes to the chair; no place in it still waits for words. */
export const finishReport = action({
  name: 'reports.finish',
  permission: permissions.write,
  input,
  load: (w, given) => loadWritten(w, given, 'drafted'),
  run: (w, _, facts) => take(w, facts, 'drafted'),
})

/** The chair approves these words; another edit takes the approval away. */
export const approveReport = action({
  name: 'reports.approve',
  permission: permissions.approve,
  input,
  load: (w, given) => loadWritten(w, given, 'approved'),
  run: (w, _, facts) => take(w, facts, 'approved'),
})

/** Sends the issued version to the level above, which sees it from now on. */
export const submitReport = action({
  name: 'reports.submit',
  permission: permissions.submit,
  input: z.object({ id: zId }),
  load: (w, given) => loadFor(w, given, 'submitted'),
  run: (w, _, facts) => take(w, facts, 'submitted'),
})
