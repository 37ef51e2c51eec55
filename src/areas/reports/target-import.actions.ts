import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { parseInput, zId, zLine } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { fold } from '../../values/vietnamese.ts'
import { permissions } from './permissions.ts'
import { setTarget } from './target.actions.ts'
import { findTargets } from './target.store.ts'

/** A row of the sheet, in codes where there are codes; what it says is read as a form of the page is. */
const zRow = z.looseObject({ row: z.number().int().min(1), text: z.string().max(2000) })

export interface ImportedTarget {
  readonly row: number
  readonly outcome: 'taken' | 'refused' | 'already_there'
  readonly id: Id | null
  readonly refusal: Refusal | null
}

/** Takes the targets of a resolution from a sheet; every row is accounted for: taken, already there, or refused with its reason. */
export const importTargets = action({
  name: 'reports.import_targets',
  permission: permissions.write,
  input: z.object({ termId: zId, fileName: zLine(200), rows: z.array(zRow).max(300) }),
  load: async (w, { termId, rows }) => {
    if (rows.length === 0) return refuse('reports.import_empty', { field: 'file' })
    const known = await findTargets(w, { committeeIds: [w.committeeId], termId })
    return new Set(known.flatMap(({ versions: [newest] }) => (newest ? [fold(newest.text)] : [])))
  },
  run: async (w, { termId, fileName, rows }, known) => {
    const there = new Set(known)
    const account: ImportedTarget[] = []
    for (const { row, ...said } of rows) {
      const key = fold(said.text)
      const one = there.has(key) ? null : await takeRow(w, { ...said, termId })
      account.push({ row, ...(one ?? { outcome: 'already_there', id: null, refusal: null }) })
      there.add(key)
    }
    const count = (outcome: ImportedTarget['outcome']) => account.filter((one) => one.outcome === outcome).length
    const data = { fileName, taken: count('taken'), refused: count('refused'), there: count('already_there') }
    return done({ output: { account, ...data }, subject: { kind: 'target_import', id: newId() }, data })
  },
})

async function takeRow(w: Writing, said: Readonly<Record<string, unknown>>): Promise<Omit<ImportedTarget, 'row'>> {
  const refused = (refusal: Refusal) => ({ outcome: 'refused', id: null, refusal }) as const
  const input = parseInput(setTarget.input, said)
  if (isRefusal(input)) return refused(input)
  const set = await within(w, setTarget, input)
  return isRefusal(set) ? refused(set) : { outcome: 'taken', id: set.id, refusal: null }
}
