import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import { zId } from '../../platform/input.ts'
import { isRefusal } from '../../values/refusal.ts'
import { editDocument } from '../documents/index.ts'
import { liveWords } from './live.figures.ts'
import { loadFor } from './locked.actions.ts'
import { permissions } from './permissions.ts'
import { insertEvent } from './version.store.ts'

export const zEditNo = z.coerce.number().int().min(1).optional()

/** Computes every live figure of the text again. Words and typed numbers stay; an approval of other numbers falls away. */
export const computeReport = action({
  name: 'reports.compute',
  permission: permissions.write,
  input: z.object({ id: zId, editNo: zEditNo }),
  load: (w, input) => loadFor(w, input, 'computed'),
  run: async (w, { id }, { report, latest, document }) => {
    const { editNo, body: before, annexes: annexed } = document
    const { body, annexes, figures } = await liveWords(w, { ...report, judgedOn: latest.judgedOn }, document)
    const changed = !isDeepStrictEqual([body, annexes], [before, annexed])
    const words = { id: document.id, editNo, body, annexes: [...annexes] }
    const edited = changed ? await within(w, editDocument, words) : { editNo }
    if (isRefusal(edited)) return edited
    const event = { committeeId: w.committeeId, reportId: id, version: latest.version, editNo: edited.editNo }
    await insertEvent(w, { ...event, kind: 'computed' })
    const output = { id, editNo: edited.editNo, figures: figures.length, changed }
    return done({
      output,
      subject: { kind: 'report', id },
      data: { title: report.title, figures: figures.length, changed },
    })
  },
})
