import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { parseInput, zDay, zId, zLine } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, refuse } from '../../values/refusal.ts'
import { fold } from '../../values/vietnamese.ts'
import type { CaseValues } from './case.store.ts'
import { insertBatch, namesIn, type RowAccount } from './import.store.ts'
import { accountOf, countsOf, inputOfRow, refusedRow, zNominationRow, zRawRows, zUnread } from './import-row.actions.ts'
import { loadKnown } from './known.actions.ts'
import { frameOf, insertNominated } from './nominate.actions.ts'
import { permissions } from './permissions.ts'
import { prepareCase } from './prepare.actions.ts'
import { openRoundFacts } from './round.actions.ts'

interface Read {
  readonly account: RowAccount[]
  readonly cases: { readonly id: Id; readonly values: CaseValues }[]
}

async function readRows(
  w: Writing,
  roundId: Id,
  rows: z.output<typeof zRawRows>,
  frame: Awaited<ReturnType<typeof frameOf>>,
): Promise<Read> {
  const known = await loadKnown(w, [])
  const keyOf = (values: CaseValues) =>
    `${values.recipient.kind} ${fold(values.recipient.name)} ${values.recipient.areaId} ${values.form}`
  const there = new Map(
    (await namesIn(w, { roundId })).map((one) => [`${one.kind} ${one.nameKey} ${one.areaId} ${one.form}`, one.id]),
  )
  const read: Read = { account: [], cases: [] }
  for (const { row, values } of rows) {
    const line = accountOf(row, values)
    const parsed = parseInput(zNominationRow, values)
    const input = isRefusal(parsed) ? parsed : inputOfRow(parsed, known)
    const made = isRefusal(input) ? input : prepareCase(w, input, frame, known)
    if (isRefusal(made)) {
      read.account.push(refusedRow(line, made))
      continue
    }
    const known_ = there.get(keyOf(made))
    const id = known_ ?? newId()
    read.account.push({ ...line, outcome: known_ ? 'there' : 'taken', id })
    if (known_) continue
    there.set(keyOf(made), id)
    read.cases.push({ id, values: made })
  }
  return read
}

/** Takes a sheet of proposals into a round: each row taken, found to be there, or refused with its reason, in one act. */
export const importNominations = action({
  name: 'commendation.import_nominations',
  permission: permissions.import,
  input: z.object({
    roundId: zId,
    fileName: zLine(255),
    nominatedOn: zDay,
    rows: zRawRows,
    refused: zUnread,
  }),
  load: async (w, { roundId, rows, refused, nominatedOn }) => {
    if (rows.length + refused.length === 0) return refuse('commendation.import_empty', { field: 'file' })
    if (nominatedOn > w.today) return refuse('commendation.in_future', { field: 'nominatedOn' })
    return openRoundFacts(w, roundId)
  },
  run: async (w, { roundId, fileName, nominatedOn, rows, refused }, round) => {
    const { account: read, cases } = await readRows(w, roundId, rows, await frameOf(w, round, nominatedOn))
    await insertNominated(w, cases, nominatedOn)
    const unread = refused.map((one): RowAccount => ({ ...one, outcome: 'refused', id: null }))
    const account = [...read, ...unread].sort((a, b) => a.row - b.row)
    const counts = countsOf(account)
    const id = newId()
    await insertBatch(w, { id, kind: 'nominations', fileName, ...counts, account })
    const data = { fileName, round: round.title, ...counts }
    return done({ output: { id, ...counts }, subject: { kind: 'commendation_round', id: roundId }, data })
  },
})
