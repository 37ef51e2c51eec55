import { type AreaKind, areaKinds } from '../areas/organisation/index.ts'
import { type ReadColumn, readXlsx, type TakenRow } from '../print/xlsx/read.ts'
import { isRefusal, type Refusal, refuse } from '../values/refusal.ts'
import { fold } from '../values/vietnamese.ts'
import { fill } from '../words/shape.ts'
import { sayRefusal, type Words } from '../words/words.ts'

export interface SheetArea {
  readonly kind: AreaKind
  readonly number: number | null
  readonly name: string
  /** Its row in the file. */
  readonly row: number
}

type Field = 'name' | 'number' | 'kind'
/** The field of the form, and the option of the command, that the file came by. */
const field = 'areasFile'
const mostShown = 20

export function areaColumns(words: Words): readonly ReadColumn<Field>[] {
  const headers = words.organisation.pages.imports.fields.area ?? {}
  const of = (key: Field) => headers[key] ?? []
  return [
    { key: 'name', headers: of('name'), kind: 'text', required: true, longest: 120 },
    { key: 'number', headers: of('number'), kind: 'number' },
    { key: 'kind', headers: of('kind'), kind: 'text', longest: 60 },
  ]
}

/**
 * The residential areas of a sheet, all of them or none: whatever is wrong is told with its row, so that the file can be
 * put right at once. A row without a kind is of the kind chosen in the form.
 */
export async function readAreaSheet(
  bytes: Uint8Array,
  usual: AreaKind,
  words: Words,
): Promise<readonly SheetArea[] | Refusal> {
  const columns = areaColumns(words)
  const reading = await readXlsx(bytes, columns)
  if (isRefusal(reading)) return { ...reading, field }
  const wrong = reading.refused.map(({ row, field: key, ...why }) =>
    refuse('setup.cell', {
      field,
      params: {
        row,
        column: columns.find((one) => one.key === key)?.headers[0] ?? key,
        reason: sayRefusal(words, refuse(why.key, { params: why.params ?? {} })),
      },
    }),
  )
  const areas: SheetArea[] = []
  for (const taken of reading.rows) {
    const area = areaFrom(taken, usual, words, areas)
    if (isRefusal(area))
      wrong.push(refuse('setup.row', { field, params: { row: taken.row, reason: sayRefusal(words, area) } }))
    else areas.push(area)
  }
  if (wrong.length > 0) return allTogether(wrong)
  return areas.length > 0 ? areas : refuse('setup.no_rows', { field })
}

function areaFrom(
  { row, values }: TakenRow<Field>,
  usual: AreaKind,
  words: Words,
  before: readonly SheetArea[],
): SheetArea | Refusal {
  const name = String(values.name ?? '')
  const number = values.number === null ? null : Number(values.number)
  if (number !== null && !(Number.isInteger(number) && number >= 1 && number <= 9999))
    return refuse('organisation.not_a_number')
  const kind = values.kind === null ? usual : kindCalled(String(values.kind), words)
  if (kind === null) {
    const kinds = Object.values(words.organisation.areaKinds).join(', ')
    return refuse('setup.kind_unknown', { params: { kind: String(values.kind), kinds } })
  }
  const twice = before.find((area) => fold(area.name) === fold(name))
  return twice ? refuse('organisation.row_twice', { params: { row: twice.row } }) : { kind, number, name, row }
}

function kindCalled(text: string, words: Words): AreaKind | null {
  const labels = words.organisation.areaKinds
  return areaKinds.find((kind) => kind === text || fold(labels[kind] ?? '') === fold(text)) ?? null
}

function allTogether(wrong: readonly Refusal[]): Refusal {
  const [first = refuse('setup.no_rows', { field }), ...rest] = wrong.slice(0, mostShown)
  const left = wrong.length - mostShown
  const more = left > 0 ? [refuse('setup.more_rows', { field, params: { count: left } })] : []
  return { ...first, also: [...rest, ...more] }
}

/** 'Tổ 1' … as many as there are. */
export function numberedAreas(kind: AreaKind, count: number, words: Words): readonly Omit<SheetArea, 'row'>[] {
  const phrase = words.setup.numbered[kind] ?? '{number}'
  return Array.from({ length: count }, (_, i) => ({ kind, number: i + 1, name: fill(phrase, { number: i + 1 }) }))
}
