import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { parseInput, zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { allRefusals, isRefusal, refuse } from '../../values/refusal.ts'
import { fold } from '../../values/vietnamese.ts'
import { addEvidence, storeFile, zStoredFile } from '../documents/index.ts'
import { type Agency, listAgencies } from '../organisation/index.ts'
import { insertEntry } from './entry.store.ts'
import { outcomes, stances } from './entry.ts'
import { findSame, insertBatch } from './import.store.ts'
import { asRowRefusal, type RowAccount, rowProblem } from './import.ts'
import { factsOfRow, type PlannedRow } from './old-row.ts'
import { permissions } from './permissions.ts'
import { titleOf } from './recommendation.ts'
import { insertDraft, saveIssue } from './recommendation-writing.store.ts'
import { replyTerm } from './reply-term.store.ts'

export const zOldRow = z.object({
  text: zText(4000),
  legalRef: zMaybe(zText(1000)),
  addressee: zLine(300),
  number: zMaybe(zLine(80)),
  issuedOn: zDay,
  replyByOn: zMaybe(zDay),
  receivedOn: zMaybe(zDay),
  answeredOn: zMaybe(zDay),
  answerNumber: zMaybe(zLine(80)),
  stance: zMaybe(z.enum(stances)),
  answerText: zMaybe(zText(10_000)),
  promisedOn: zMaybe(zDay),
  outcome: zMaybe(z.enum(outcomes)),
  closedOn: zMaybe(zDay),
  note: zMaybe(zText(2000)),
})

/** Takes one row of an old register: what was asked and what followed, each on its day, written down today. */
export const importRow = action({
  name: 'recommendations.import_row',
  permission: permissions.import,
  input: z.object({ row: zOldRow, proof: z.object({ fileId: zId, fileName: zLine(255) }).nullable() }),
  load: async (w, { row }) => {
    const addressee = await agencyNamed(w, row.addressee)
    if (!addressee) return refuse('recommendations.no_addressee', { field: 'addressee' })
    const there = await findSame(w, addressee.id, row.issuedOn, row.text)
    if (there) return refuse('recommendations.already_there', { kind: 'conflict', params: { id: there } })
    const term = await replyTerm(w, w.committeeId, row.issuedOn)
    const received = row.receivedOn === null ? null : await replyTerm(w, w.committeeId, row.receivedOn)
    const planned = factsOfRow(row, {
      addressee,
      term,
      received,
      today: w.today,
      now: w.now,
      recordedBy: w.actor.accountId,
    })
    return rowProblem(row, planned.facts, planned.steps, w.today) ?? planned
  },
  run: async (w, { row, proof }, planned: PlannedRow) => {
    const { recommendation } = planned.facts
    const { id, issue } = recommendation
    await insertDraft(w, id, recommendation)
    if (issue) await saveIssue(w, id, { ...issue, replyByOn: row.replyByOn })
    for (const step of planned.steps) await insertEntry(w, step)
    if (proof && row.closedOn !== null && row.outcome === 'resolved') {
      const origin = { kind: 'recommendation', id, label: titleOf(row) }
      const evidence = { origin, caption: proof.fileName, evidenceOn: row.closedOn, fileIds: [proof.fileId] }
      const kept = await within(w, addEvidence, evidence)
      if (isRefusal(kept)) return kept
    }
    const data = { title: titleOf(row), addressee: recommendation.addresseeName, issuedOn: row.issuedOn }
    return done({ output: { id }, subject: { kind: 'recommendation', id }, data })
  },
})

async function agencyNamed(w: Writing, name: string): Promise<Agency | null> {
  const { rows } = await listAgencies(w, { committeeId: w.committeeId, text: name, limit: 200 })
  return rows.find((agency) => fold(agency.name) === fold(name)) ?? null
}

const zRefused = z.object({
  row: z.number().int(),
  text: z.string().max(500),
  refusals: z
    .array(
      z.object({ key: z.string(), field: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }),
    )
    .max(40),
})

/**
 * Takes an old register: each row taken, found to be there, or refused with its reason, in one act. `refused` are rows
 * that could not be read at all; the file itself is kept, as the proof of what was closed in it.
 */
export const importRegister = action({
  name: 'recommendations.import',
  permission: permissions.import,
  input: z.object({
    file: zStoredFile,
    rows: z.array(z.object({ row: z.number().int(), values: z.record(z.string(), z.unknown()) })).max(5000),
    refused: z.array(zRefused).max(5000),
  }),
  load: async (_, { rows, refused }) =>
    rows.length + refused.length > 0 ? null : refuse('recommendations.import_empty', { field: 'file' }),
  run: async (w, { file, rows, refused }) => {
    const kept = await within(w, storeFile, file)
    if (isRefusal(kept)) return kept
    const proof = { fileId: kept.id, fileName: file.name }
    const taken: RowAccount[] = []
    for (const { row, values } of rows) taken.push(await takeRow(w, row, values, proof))
    const unread = refused.map((one): RowAccount => ({ ...one, outcome: 'refused', id: null }))
    const account = [...taken, ...unread].sort((a, b) => a.row - b.row)
    const count = (outcome: RowAccount['outcome']) => account.filter((one) => one.outcome === outcome).length
    const counts = { taken: count('taken'), refused: count('refused'), alreadyThere: count('there') }
    const id = newId()
    await insertBatch(w, { id, fileName: file.name, ...counts, account })
    const data = { fileName: file.name, taken: counts.taken, refused: counts.refused, there: counts.alreadyThere }
    return done({ output: { id, ...counts }, subject: { kind: 'recommendation_import', id }, data })
  },
})

async function takeRow(w: Writing, row: number, values: unknown, proof: { fileId: Id; fileName: string }) {
  const text = String((values as { text?: unknown }).text ?? '').slice(0, 500)
  const account = { row, text, id: null, refusals: [] }
  const parsed = parseInput(zOldRow, values)
  const taken = isRefusal(parsed) ? parsed : await within(w, importRow, { row: parsed, proof })
  if (!isRefusal(taken)) return { ...account, outcome: 'taken' as const, id: taken.id }
  if (taken.key === 'recommendations.already_there')
    return { ...account, outcome: 'there' as const, id: String(taken.params?.id ?? '') }
  return { ...account, outcome: 'refused' as const, refusals: allRefusals(taken).map(asRowRefusal) }
}
