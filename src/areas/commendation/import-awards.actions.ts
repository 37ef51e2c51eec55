import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { parseInput, zLine } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { fold } from '../../values/vietnamese.ts'
import { insertAwards } from './award.store.ts'
import { isUpward } from './award-form.ts'
import { awardsFor } from './award-line.actions.ts'
import { type CaseValues, insertCases } from './case.store.ts'
import { whyNoDecision } from './decision.actions.ts'
import { insertDecision, sameDecision } from './decision.store.ts'
import { insertBatch, namesIn, type RowAccount } from './import.store.ts'
import {
  accountOf,
  countsOf,
  inputOfRow,
  type OldAwardRow,
  refusedRow,
  zOldAwardRow,
  zRawRows,
  zUnread,
} from './import-row.actions.ts'
import { type Known, loadKnown } from './known.actions.ts'
import { permissions } from './permissions.ts'
import { prepareCase } from './prepare.actions.ts'
import { insertSteps } from './step.store.ts'

/** Rows of one decision, read and ready. */
interface Sheet {
  readonly first: OldAwardRow
  readonly taken: { readonly row: number; readonly values: CaseValues; readonly certificate: string | null }[]
}

const paperOf = (row: OldAwardRow) => `${row.authority} ${fold(row.numberText)} ${row.decidedOn}`

function read(w: Writing, row: OldAwardRow, known: Known): CaseValues | Refusal {
  const input = inputOfRow(row, known)
  if (isRefusal(input)) return input
  const { authority, decidedOn: on, manner } = row
  const form = ['province', 'central'].some((level) => authority.startsWith(level))
    ? 'merit_certificate'
    : 'commendation_certificate'
  const frame = {
    roundId: null,
    movementId: null,
    manner: manner ?? 'regular',
    form,
    authority,
    on,
    summaryWords: null,
  } as const
  return prepareCase(w, { ...input, authority }, frame, known)
}

/** Writes the rows of one decision: the decision, if it is not there, and whom it names that are not there. */
async function writeSheet(
  w: Writing,
  { first, taken }: Sheet,
): Promise<ReadonlyMap<number, Pick<RowAccount, 'outcome' | 'id'>> | Refusal> {
  const { authority, numberText, decidedOn, abstract, signedBy, signerPosition } = first
  const known = await sameDecision(w, { authority, numberText, decidedOn })
  const wrong = known ? null : await whyNoDecision(w, authority, { numberText, decidedOn })
  if (wrong) return wrong
  const id = known?.id ?? newId()
  const told = { abstract: abstract ?? numberText, signedBy: signedBy ?? '', signerPosition: signerPosition ?? '' }
  const paper = { id, roundId: null, authority, numberText, decidedOn, documentId: null, fromPaper: true }
  if (!known) await insertDecision(w, { ...paper, ...told })
  const keyOf = (kind: string, nameKey: string, areaId: Id | null) => `${kind} ${nameKey} ${areaId}`
  const there = new Map(
    (known ? await namesIn(w, { decisionIds: [id] }) : []).map((one) => [
      keyOf(one.kind, one.nameKey, one.areaId),
      one.id,
    ]),
  )
  const outcomes = new Map<number, Pick<RowAccount, 'outcome' | 'id'>>()
  const fresh: { id: Id; values: CaseValues; certificate: string | null }[] = []
  for (const { row, values, certificate } of taken) {
    const key = keyOf(values.recipient.kind, fold(values.recipient.name), values.recipient.areaId)
    const found = there.get(key)
    const caseId = found ?? newId()
    outcomes.set(row, { outcome: found ? 'there' : 'taken', id: caseId })
    if (found) continue
    there.set(key, caseId)
    fresh.push({ id: caseId, values, certificate })
  }
  await insertCases(w, fresh, decidedOn)
  const paperNumbers = new Map(fresh.flatMap((one) => (one.certificate ? [[one.id, one.certificate] as const] : [])))
  const given = fresh.map(({ id: caseId, values }) => ({ ...values, id: caseId }))
  const giving = { decidedOn, withBonus: false, numbered: false, paperNumbers }
  await insertAwards(w, id, await awardsFor(w, given, giving))
  const stage = isUpward(authority) ? 'granted' : 'decided'
  const ids = fresh.map((one) => one.id)
  await insertSteps(w, 'case', ids, { stage, happenedOn: decidedOn, decisionId: id, reference: numberText })
  return outcomes
}

/** Takes an old book of awards: each row taken, found to be there, or refused with its reason, in one act. */
export const importAwards = action({
  name: 'commendation.import_awards',
  permission: permissions.import,
  input: z.object({ fileName: zLine(255), rows: zRawRows, refused: zUnread }),
  load: async (_, { rows, refused }) =>
    rows.length + refused.length > 0 ? null : refuse('commendation.import_empty', { field: 'file' }),
  run: async (w, { fileName, rows, refused }) => {
    const known = await loadKnown(w, [])
    const lines = new Map<number, RowAccount>()
    const sheets = new Map<string, Sheet>()
    for (const { row, values } of rows) {
      const line = accountOf(row, values)
      const parsed = parseInput(zOldAwardRow, values)
      const made = isRefusal(parsed) ? parsed : read(w, parsed, known)
      lines.set(row, isRefusal(made) ? refusedRow(line, made) : line)
      if (isRefusal(parsed) || isRefusal(made)) continue
      const sheet = sheets.get(paperOf(parsed)) ?? { first: parsed, taken: [] }
      sheet.taken.push({ row, values: made, certificate: parsed.certificateNumber })
      sheets.set(paperOf(parsed), sheet)
    }
    for (const sheet of sheets.values()) {
      const written = await writeSheet(w, sheet)
      for (const { row } of sheet.taken) {
        const line = lines.get(row) ?? accountOf(row, {})
        lines.set(row, isRefusal(written) ? refusedRow(line, written) : { ...line, ...written.get(row) })
      }
    }
    const unread = refused.map((one): RowAccount => ({ ...one, outcome: 'refused', id: null }))
    const account = [...lines.values(), ...unread].sort((a, b) => a.row - b.row)
    const counts = countsOf(account)
    const id = newId()
    await insertBatch(w, { id, kind: 'old_awards', fileName, ...counts, account })
    return done({
      output: { id, ...counts },
      subject: { kind: 'commendation_import', id },
      data: { fileName, ...counts },
    })
  },
})
