import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import { usePartWords } from './words.ts'

export interface Column<Row> {
  /** Short and unique within the table. */
  key: string
  head: string
  cell: (row: Row) => ComponentChildren
  /** Amounts and counts: aligned at the end, never broken. */
  numeric?: boolean | undefined
  width?: 'narrow' | 'medium' | 'wide' | undefined
  /** Link that sorts by this column; `now` when the table is sorted by it. */
  sort?: { href: string; now?: 'ascending' | 'descending' | undefined } | undefined
  /** Cell of the last line, e.g. a sum. */
  foot?: ComponentChildren
}

interface Pick<Row> {
  name: string
  value: (row: Row) => string
  label: (row: Row) => string
  /** Ticked from the beginning. */
  picked?: (row: Row) => boolean
}

export interface DataTableProps<Row> {
  /** What the table lists; read aloud first, shown above unless `captionHidden`. */
  caption: string
  captionHidden?: boolean | undefined
  /** The first column names the row. */
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Record that the first cell opens. */
  href?: ((row: Row) => string | undefined) | undefined
  /** Ticks for an act on several rows; the table must stand in a form. */
  pick?: Pick<Row> | undefined
  /** What stands in place of the rows when there are none. */
  empty?: ComponentChildren
  /** False keeps columns also on a phone (few short columns). */
  stacks?: boolean | undefined
}

/** A list as a register page: columns on a wide screen, one card a record on a phone. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden, columns, rows, rowKey, empty, stacks = true, pick } = props
  if (rows.length === 0 && empty) return <>{empty}</>
  const feet = columns.some(({ foot }) => foot !== undefined)
  return (
    <div class="table-frame">
      <table class={classes('table', stacks && 'table-stacks')}>
        <caption>{captionHidden ? <span class="visually-hidden">{caption}</span> : caption}</caption>
        <thead>
          <tr>
            {pick ? <PickHead /> : null}
            {columns.map((column) => (
              <Head key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={rowKey(row)} row={row} table={props} />
          ))}
        </tbody>
        {feet ? <Foot columns={columns} picks={pick !== undefined} /> : null}
      </table>
    </div>
  )
}

function PickHead() {
  return (
    <th class="narrow" scope="col">
      <span class="visually-hidden">{usePartWords().pick}</span>
    </th>
  )
}

function Head<Row>({ column }: { column: Column<Row> }) {
  const { head, sort } = column
  return (
    <th class={columnClass(column)} scope="col" aria-sort={sort?.now}>
      {sort ? (
        <a class="sort" href={sort.href}>
          {head}
          {sort.now ? <Icon name={sort.now === 'ascending' ? 'up' : 'down'} /> : null}
        </a>
      ) : (
        head
      )}
    </th>
  )
}

function Line<Row>({ row, table: { columns, href, pick } }: { row: Row; table: DataTableProps<Row> }) {
  const [first, ...rest] = columns
  const target = href?.(row)
  return (
    <tr>
      {pick ? (
        <td class="pick narrow">
          <input
            type="checkbox"
            name={pick.name}
            value={pick.value(row)}
            checked={pick.picked?.(row)}
            aria-label={pick.label(row)}
          />
        </td>
      ) : null}
      {first ? (
        <th scope="row" class={columnClass(first)}>
          {target ? (
            <a class="row-link" href={target}>
              {first.cell(row)}
            </a>
          ) : (
            first.cell(row)
          )}
        </th>
      ) : null}
      {rest.map((column) => (
        <td key={column.key} class={columnClass(column)} data-label={column.head}>
          {asOne(column.cell(row))}
        </td>
      ))}
    </tr>
  )
}

/** Content of several parts stays one thing where a row is a card and its label stands beside it. */
function asOne(content: ComponentChildren): ComponentChildren {
  return typeof content === 'object' && content !== null ? <div class="cell">{content}</div> : content
}

function Foot<Row>({ columns, picks }: { columns: readonly Column<Row>[]; picks: boolean }) {
  const [first, ...rest] = columns
  return (
    <tfoot>
      <tr>
        {picks ? <td /> : null}
        {first ? (
          <th scope="row" class={columnClass(first)}>
            {first.foot}
          </th>
        ) : null}
        {rest.map((column) => (
          <td key={column.key} class={columnClass(column)} data-label={column.head}>
            {column.foot}
          </td>
        ))}
      </tr>
    </tfoot>
  )
}

function columnClass<Row>({ numeric, width }: Column<Row>): string | undefined {
  return classes(numeric && 'numeric', width)
}
