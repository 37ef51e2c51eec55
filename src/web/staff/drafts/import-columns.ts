import { channels, type OpinionRow, stances } from '../../../areas/drafts/index.ts'
import type { ReadColumn, RefusedCell, TakenRow } from '../../../print/xlsx/read.ts'
import { fold } from '../../../values/vietnamese.ts'
import type { PageContext } from '../../http/page.ts'

export type Field = keyof OpinionRow
export const fields = [
  'clauseRef',
  'stance',
  'text',
  'proposedWording',
  'authorName',
  'giver',
  'channel',
  'givenOn',
] as const satisfies readonly Field[]

/** Headings as people write them, besides ours: the table that a ministry sends is filled in and comes back. */
const otherHeadings: Readonly<Partial<Record<Field, readonly string[]>>> = {
  clauseRef: ['clause', 'dieu khoan', 'dieu khoan muc', 'vi tri', 'dieu'],
  text: ['opinion', 'noi dung gop y', 'y kien', 'y kien gop y'],
  authorName: ['author', 'nguoi don vi gop y', 'nguoi gop y', 'ho va ten', 'ho ten'],
  proposedWording: ['wording proposed', 'de xuat', 'de xuat sua', 'de xuat sua thanh'],
  giver: ['don vi', 'khu dan cu', 'to dan pho', 'to chuc'],
}

export function opinionColumns(c: PageContext): readonly ReadColumn<Field>[] {
  const { columns } = c.words.opinionPages.table
  return fields.map((key) => ({
    key,
    headers: [columns[key], ...(otherHeadings[key] ?? [])],
    kind: key === 'givenOn' ? ('day' as const) : ('text' as const),
    longest: key === 'text' || key === 'proposedWording' ? 20_000 : 300,
  }))
}

/** A row with the codes of what stands in it as labels; a label that is none of ours goes on, to be refused by its name. */
export function opinionRowOf(c: PageContext, { row, values }: TakenRow<Field>) {
  const labels = c.words.draftLabels
  const code = (value: unknown, list: readonly string[], names: Readonly<Record<string, string>>) => {
    const text = fold(String(value ?? ''))
    return text === '' ? '' : (list.find((one) => fold(names[one] ?? '') === text) ?? text)
  }
  const stance = code(values.stance, stances, labels.stances)
  return { row, values: { ...values, stance, channel: code(values.channel, channels, labels.channels) } }
}

/** Faults of cells, gathered into the rows that they are in. */
export function refusedRows(cells: readonly RefusedCell<Field>[]) {
  const rows = Map.groupBy(cells, (cell) => cell.row)
  return [...rows].map(([row, found]) => ({
    row,
    text: found[0]?.text ?? '',
    refusals: found.map(({ key, field, params = {} }) => ({ key, field, params })),
  }))
}
