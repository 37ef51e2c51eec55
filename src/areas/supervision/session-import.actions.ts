import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { parseInput, zLine } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { fold } from '../../values/vietnamese.ts'
import { listAgencies } from '../organisation/index.ts'
import { permissions } from './permissions.ts'
import { planSession } from './session.actions.ts'
import { listSessions } from './session-list.store.ts'

/** A row of the sheet: codes where there are codes, agencies by their names, days as ISO text. */
const zRow = z.object({
  row: z.number().int().min(1),
  title: z.string().max(2000),
  form: z.string().max(60),
  topics: z.array(z.string().max(61)).max(10),
  subjects: z.array(z.string().max(300)).max(30),
  plannedFrom: z.string().max(40),
  plannedTo: z.string().max(40),
  plannedTime: z.string().max(300),
  requestedBy: z.string().max(300),
})

/** What came of one row. */
export interface ImportedRow {
  readonly row: number
  readonly outcome: 'taken' | 'refused' | 'already_there'
  readonly id: Id | null
  readonly refusal: Refusal | null
}

const keyOf = (title: string, from: string) => `${fold(title)}|${from}`

async function takeRow(
  w: Writing,
  { row, subjects, ...rest }: z.output<typeof zRow>,
  agencies: ReadonlyMap<string, Id>,
): Promise<ImportedRow> {
  const subjectIds = subjects.map((name) => agencies.get(fold(name)))
  const refused = (refusal: Refusal): ImportedRow => ({ row, outcome: 'refused', id: null, refusal })
  if (subjectIds.includes(undefined)) return refused(refuse('supervision.no_agency', { field: 'subjects' }))
  const [hostId] = rest.form === 'joint' ? subjectIds : []
  const input = parseInput(planSession.input, { ...rest, id: newId(), subjectIds, hostId: hostId ?? '' })
  if (isRefusal(input)) return refused(input)
  const planned = await within(w, planSession, input)
  return isRefusal(planned) ? refused(planned) : { row, outcome: 'taken', id: planned.id, refusal: null }
}

/** Takes planned sessions from a sheet; every row is accounted for: taken, already there, or refused with its reason. */
export const importSessions = action({
  name: 'supervision.import_sessions',
  permission: permissions.plan,
  input: z.object({
    fileName: zLine(200),
    mode: z.enum(['good_rows', 'all_or_nothing']),
    rows: z.array(zRow).max(1000),
  }),
  load: async (w, { rows }) => {
    if (rows.length === 0) return refuse('supervision.import_empty', { field: 'file' })
    const known = await listSessions(w, { committeeId: w.committeeId, limit: 5000 })
    const agencies = await listAgencies(w, { committeeId: w.committeeId, limit: 200 })
    return {
      there: new Set(known.rows.map((one) => keyOf(one.title, one.listedOn))),
      agencies: new Map(agencies.rows.map((agency) => [fold(agency.name), agency.id])),
    }
  },
  run: async (w, { fileName, mode, rows }, { there, agencies }) => {
    const account: ImportedRow[] = []
    for (const one of rows) {
      const key = keyOf(one.title, one.plannedFrom)
      if (there.has(key)) account.push({ row: one.row, outcome: 'already_there', id: null, refusal: null })
      else account.push(await takeRow(w, one, agencies))
      there.add(key)
    }
    const count = (outcome: ImportedRow['outcome']) => account.filter((one) => one.outcome === outcome).length
    if (mode === 'all_or_nothing' && count('refused') > 0)
      return refuse('supervision.import_refused', { field: 'file', params: { count: count('refused') } })
    const data = { fileName, taken: count('taken'), refused: count('refused'), there: count('already_there') }
    return done({ output: { account, ...data }, subject: { kind: 'supervision_import', id: newId() }, data })
  },
})
