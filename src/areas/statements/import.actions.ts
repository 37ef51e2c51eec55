import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { isSha256 } from '../../platform/files/index.ts'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { lockAccount } from './account.store.ts'
import { insertException, insertImport, lockImport, saveMapping, saveStage } from './import.store.ts'
import { failedGates, type ImportStage, mappedRoles, openStages, type StatementImport } from './import.ts'
import { permissions } from './permissions.ts'
import { dropBatches, takeWaiting } from './taking.store.ts'

/** By this name the queue knows the work of reading a file. */
export const readStatementTask = 'read_statement'

/** Hands in a file that the file store has taken; it is read in the background. */
export const importStatement = action({
  name: 'statements.import_statement',
  permission: permissions.import,
  input: z.object({
    id: zId.optional(),
    accountId: zId,
    sha256: z.string().refine(isSha256, { message: 'platform.invalid' }),
    name: zLine(255),
    form: z.enum(['pdf', 'xlsx', 'csv']),
    size: z.number().int().min(1),
    fromOn: zMaybe(zDay).optional(),
    toOn: zMaybe(zDay).optional(),
  }),
  load: async (w, { accountId, fromOn, toOn }) => {
    if (fromOn && toOn && toOn < fromOn) return refuse('statements.ends_before', { field: 'toOn' })
    if ((fromOn === null || fromOn === undefined) !== (toOn === null || toOn === undefined))
      return refuse('platform.required', { field: fromOn ? 'toOn' : 'fromOn' })
    const account = await lockAccount(w, accountId)
    if (!account) return refuse('statements.no_account', { kind: 'missing', field: 'accountId' })
    return account
  },
  run: async (w, { id = newId(), fromOn = null, toOn = null, ...file }, { bank, number }) => {
    await insertImport(w, { ...file, id, fromOn, toOn })
    await w.enqueue(readStatementTask, {})
    const data = { bank, ending: number.slice(-3), size: file.size, form: file.form, sha256: file.sha256 }
    return done({ output: { id }, subject: { kind: 'statement_import', id }, data })
  },
})

async function heldImport(w: Writing, id: Id, stages: readonly ImportStage[]): Promise<StatementImport | Refusal> {
  const file = await lockImport(w, id)
  if (!file) return refuse('statements.no_import', { kind: 'missing' })
  return stages.includes(file.stage)
    ? file
    : refuse('statements.not_that_stage', { kind: 'conflict', params: { stage: file.stage } })
}

/** Gives up a file that is not taken in: nothing of it remains but that it was there. */
export const cancelImport = action({
  name: 'statements.cancel_import',
  permission: permissions.import,
  input: z.object({ id: zId }),
  load: async (w, { id }) => heldImport(w, id, openStages),
  run: async (w, { id }, { rowsRead }) => {
    await dropBatches(w, id)
    await saveStage(w, id, 'cancelled')
    return done({ output: { id }, subject: { kind: 'statement_import', id }, data: { rows: rowsRead } })
  },
})

const zColumn = z.coerce.number({ error: 'platform.invalid' }).int().min(0).max(99)

/** Says by hand which column holds what. */
export const mapColumns = action({
  name: 'statements.map_columns',
  permission: permissions.import,
  input: z.object({
    id: zId,
    heading: z.coerce.number({ error: 'platform.invalid' }).int().min(0).max(40),
    columns: z.partialRecord(z.enum(mappedRoles), zMaybe(zColumn)),
  }),
  load: async (w, { id, columns }) => {
    const named = (role: (typeof mappedRoles)[number]) => columns[role] !== null && columns[role] !== undefined
    if (!named('moment')) return refuse('platform.required', { field: 'columns.moment' })
    if (!named('memo')) return refuse('platform.required', { field: 'columns.memo' })
    if (!named('credit') && !named('amount')) return refuse('statements.money_column', { field: 'columns.credit' })
    const used = Object.values(columns).filter((at) => at !== null)
    if (new Set(used).size < used.length) return refuse('statements.column_twice', { field: 'columns' })
    return heldImport(w, id, ['mapping'])
  },
  run: async (w, { id, heading, columns }) => {
    const named = Object.fromEntries(Object.entries(columns).filter(([, at]) => at !== null))
    await dropBatches(w, id)
    await saveMapping(w, id, { heading, columns: named })
    await w.enqueue(readStatementTask, {})
    return done({
      output: { id },
      subject: { kind: 'statement_import', id },
      data: { columns: Object.keys(named).length },
    })
  },
})

/** Takes in a file that was read to its end. One whose gates do not all hold waits for the chair. */
export const takeStatement = action({
  name: 'statements.take_statement',
  permission: permissions.import,
  input: z.object({ id: zId }),
  load: async (w, { id }) => heldImport(w, id, ['read']),
  run: async (w, { id }, file) => {
    const gates = file.summary ? failedGates(file.summary) : []
    const subject = { kind: 'statement_import', id }
    if (gates.length > 0 || !file.summary) {
      await saveStage(w, id, 'gated')
      return done({ output: { id, taken: 0, duplicates: 0 }, subject, data: { gates, taken: null, duplicates: null } })
    }
    await lockAccount(w, file.accountId)
    const counts = await takeWaiting(w, file)
    return done({ output: { id, ...counts }, subject, data: { ...counts, gates } })
  },
})

/** The chair signs for a file that does not hold together, with the reason; then it is taken in. */
export const acceptGates = action({
  name: 'statements.accept_gates',
  permission: permissions.accept,
  input: z.object({ id: zId, reason: zText(1000) }),
  load: async (w, { id }) => {
    const file = await heldImport(w, id, ['gated'])
    return isRefusal(file) || file.summary ? file : refuse('statements.no_import', { kind: 'missing' })
  },
  run: async (w, { id, reason }, file) => {
    const gates = file.summary ? failedGates(file.summary) : []
    await insertException(w, { id: newId(), importId: id, gates, reason })
    await lockAccount(w, file.accountId)
    const counts = await takeWaiting(w, file)
    const data = { ...counts, gates, reason }
    return done({ output: { id, ...counts }, subject: { kind: 'statement_import', id }, data })
  },
})
