import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import { zId } from '../../platform/input.ts'
import { placesLeft, withoutPlaces } from '../../values/place-to-write.ts'
import { isRefusal, refuse } from '../../values/refusal.ts'
import { editDocument } from '../documents/index.ts'
import { zEditNo } from './compute.actions.ts'
import { loadFor } from './locked.actions.ts'
import { permissions } from './permissions.ts'

/** Takes out the places that still wait for words, where the office has nothing to add. */
export const clearPlaces = action({
  name: 'reports.clear_places',
  permission: permissions.write,
  input: z.object({ id: zId, editNo: zEditNo }),
  load: async (w, input) => {
    const facts = await loadFor(w, input, 'computed')
    if (isRefusal(facts)) return facts
    return placesLeft(facts.document.body) > 0 ? facts : refuse('reports.no_places_left', { kind: 'conflict' })
  },
  run: async (w, { id }, { report, document }) => {
    const body = withoutPlaces(document.body)
    const count = placesLeft(document.body) - placesLeft(body)
    const edited = await within(w, editDocument, { id: document.id, editNo: document.editNo, body })
    if (isRefusal(edited)) return edited
    const data = { title: report.title, count }
    return done({ output: { id, editNo: edited.editNo, count }, subject: { kind: 'report', id }, data })
  },
})
