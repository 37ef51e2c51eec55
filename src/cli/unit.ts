import { basename } from 'node:path'
import {
  callCode,
  callName,
  findUnits,
  importColumns,
  importUnits,
  loadUnits,
  previewImport,
  type RawRow,
  type Unit,
  unitKinds,
  unitsByCode,
} from '../areas/organisation/index.ts'
import { perform } from '../platform/action.ts'
import { systemSight } from '../platform/system-caller.ts'
import { readXlsx } from '../print/xlsx/read.ts'
import type { Day } from '../values/day.ts'
import { installationId, isId, newId } from '../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../values/refusal.ts'
import { fold } from '../values/vietnamese.ts'
import { sayRefusal, type Words, wordsIn } from '../words/words.ts'
import { command } from './command.ts'
import { callerAt, type Desk } from './desk.ts'
import { inColumns } from './print.ts'
import { readGiven } from './read-file.ts'
import { zFlag, zOneDay, zPath, zText } from './values.ts'

export const unitSearch = command({
  name: 'unit search',
  needs: 'shared',
  places: ['text'],
  input: { text: zText, on: zOneDay.optional() },
  run: async (desk, { text, on }) => {
    const rows = await desk.place.database.read(systemSight([]), async (reading) => {
      const { hits } = await findUnits(reading, { text, on: on ?? null, limit: 100 })
      const { book } = await loadUnits(
        reading,
        hits.map((hit) => hit.unitId),
      )
      return hits.flatMap(({ unitId, matched }) => {
        const unit = book.get(unitId)
        return unit ? [{ ...told(unit, on ?? reading.today), matched }] : []
      })
    })
    const shown = rows.map((row) => [
      row.code ?? '—',
      row.name,
      desk.words.organisation.unitKinds[row.kind] ?? '',
      row.id,
    ])
    return { lines: shown.length > 0 ? inColumns(shown) : [desk.words.cli.nothing], json: rows }
  },
})

function told(unit: Unit, on: Day) {
  const { id, kind, from, to } = unit
  return { id, kind, name: callName(unit, on), code: callCode(unit, on), from, to }
}

export const unitShow = command({
  name: 'unit show',
  needs: 'shared',
  places: ['unit'],
  input: { unit: zText, on: zOneDay.optional() },
  run: async (desk, { unit: asked, on }) => {
    const shown = await desk.place.database.read(systemSight([]), async (reading) => {
      const day = on ?? reading.today
      const id = isId(asked) ? asked : (await unitsByCode(reading, [asked], day)).get(asked)
      const facts = id === undefined ? null : await loadUnits(reading, [id])
      const unit = id === undefined ? undefined : facts?.book.get(id)
      if (!unit || !facts) return null
      const { names, codes, parents, legalDoc } = unit
      const successions = facts.successions.filter((one) => [one.fromUnitId, one.toUnitId].includes(unit.id))
      return { ...told(unit, day), names, codes, parents, legalDoc, successions }
    })
    if (!shown) return refuse('cli.unknown_unit', { kind: 'missing', field: 'unit', params: { name: asked } })
    const dated = (one: { from: Day | null; to: Day | null }, text: string): string =>
      `  ${one.from ?? '…'} – ${one.to ?? '…'}  ${text}`
    const lines = [
      `${shown.name}  ${shown.code ?? ''}  ${shown.id}`,
      ...shown.names.map((one) => dated(one, one.name)),
      ...shown.codes.map((one) => dated(one, one.code)),
    ]
    return { lines, json: shown }
  },
})

export const unitLoad = command({
  name: 'unit load',
  needs: 'shared',
  places: ['file'],
  flags: ['good-rows', 'preview'],
  input: { file: zPath, 'good-rows': zFlag, preview: zFlag },
  run: async (desk, { file, 'good-rows': goodRows, preview }) => {
    const bytes = await readGiven(file, 'file')
    if (isRefusal(bytes)) return bytes
    const rows = await rowsOf(bytes, desk.words)
    if (isRefusal(rows)) return rows
    const { database } = desk.place
    const account = await database.read(systemSight([installationId]), (reading) =>
      previewImport(reading, installationId, 'unit', rows),
    )
    if (isRefusal(account)) return account
    const refused = account.rows.filter(({ outcome }) => outcome === 'refused')
    const lines = refused.map(
      (row) => `${row.row}: ${row.label}: ${row.reasons.map((why) => sayRefusal(desk.words, why)).join(' ')}`,
    )
    const sums = { taken: account.taken, alreadyThere: account.alreadyThere, refused: account.refused }
    const summary = desk.words.cli.unitsLoaded(sums)
    if (preview) return { lines: [...lines, summary], json: account, code: refused.length > 0 ? 1 : 0 }
    for (const line of lines.slice(0, 50)) desk.note(line)
    const outcome = await carryOut(desk, rows, basename(file), goodRows)
    return isRefusal(outcome) ? outcome : { lines: [desk.words.cli.unitsLoaded(outcome)], json: outcome }
  },
})

function carryOut(desk: Desk, rows: readonly RawRow[], fileName: string, goodRows: boolean) {
  const mode = goodRows ? 'good_rows' : 'all_or_nothing'
  const input = { batchId: newId(), fileName: fileName.slice(0, 200), mode, rows }
  return perform(desk.place.database, importUnits, input, callerAt(desk, installationId))
}

/** The rows as they stand in the sheet; what each is worth, the import judges. */
async function rowsOf(bytes: Uint8Array, words: Words): Promise<readonly RawRow[] | Refusal> {
  const { fields, required } = importColumns('unit')
  const headings = (key: string) =>
    [words, wordsIn('vi'), wordsIn('en')].flatMap((one) => one.organisation.pages.imports.fields.unit?.[key] ?? [])
  const columns = fields.map((key) => ({
    key,
    headers: [...headings(key), key],
    kind: 'text' as const,
    required: required.includes(key),
    longest: 1900,
  }))
  const sheet = await readXlsx(bytes, columns)
  if (isRefusal(sheet)) return { ...sheet, field: 'file' }
  const taken = sheet.rows.map(({ row, values }) => ({
    row,
    cells: Object.fromEntries(
      Object.entries(values).flatMap(([key, value]) =>
        value === null ? [] : [[key, key === 'kind' ? kindCalled(String(value)) : String(value)]],
      ),
    ),
  }))
  const broken = [...Map.groupBy(sheet.refused, (cell) => cell.row)].map(([row, cells]) => ({
    row,
    cells: Object.fromEntries(cells.map((cell) => [cell.field, cell.text])),
  }))
  return [...taken, ...broken].toSorted((a, b) => a.row - b.row)
}

function kindCalled(text: string): string {
  const labels = [wordsIn('vi'), wordsIn('en')].map((one) => one.organisation.unitKinds)
  return unitKinds.find((kind) => labels.some((of) => fold(of[kind] ?? '') === fold(text))) ?? text
}
