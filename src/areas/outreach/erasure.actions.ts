import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import { refuse } from '../../values/refusal.ts'
import { endedKeeping, eraseHelpOf } from './erasure.store.ts'
import { keptUntil } from './freshness.store.ts'
import { isToErase } from './help.ts'
import { modelSubject } from './model.actions.ts'
import { permissions } from './permissions.ts'

/**
 * Shrinks the requests of models that ended long enough ago to counts: names, telephones, addresses and notes are gone for
 * good; days, areas, needs and what became of each stay. The program does it every night; the chair may do it at once
 * for what is due. (Law 91/2025/QH15: data are kept no longer than their purpose asks for.)
 */
export const eraseHelp = action({
  name: 'outreach.erase_help',
  permission: permissions.erase,
  input: z.object({}),
  load: async (w) => {
    const until = await keptUntil(w, w.committeeId)
    const due = (await endedKeeping(w, w.committeeId)).filter(({ endedOn }) => isToErase(endedOn, until, w.today))
    const [first] = due
    return first ? { due, first } : refuse('outreach.nothing_to_erase', { kind: 'conflict' })
  },
  run: async (w, _, { due, first }) => {
    let count = 0
    for (const { id } of due) count += await eraseHelpOf(w, id)
    const data = { models: due.map(({ name }) => name).join(', '), count }
    return done({ output: { count }, subject: modelSubject(first.id), data })
  },
})
