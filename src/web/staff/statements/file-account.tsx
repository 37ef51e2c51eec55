import {
  type DuplicateRow,
  type Fault,
  type ImportGate,
  type KeptSummary,
  type RefusedRow,
  type StatementImport,
  showAmount,
} from '../../../areas/statements/index.ts'
import { parseDay, showDay } from '../../../values/day.ts'
import { showCount } from '../../../values/number.ts'
import { fill, type Phrase } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { Badge, type Column, DataTable, DefinitionList, Pager, Section, Stack, type Tone } from '../../parts/index.ts'
import { withQuery } from '../record/address.ts'
import { fileAt, lineAt } from './address.ts'
import { told } from './saying.tsx'

interface Props {
  readonly c: PageContext
  readonly file: StatementImport
  readonly summary: KeptSummary
  readonly duplicates: readonly DuplicateRow[]
}

/** Every row of the file: taken, known, refused with its reason; and whether what the file says of itself holds. */
export function FileAccount({ c, file, summary, duplicates }: Props) {
  const { file: words } = c.words.statementPages
  const { facts, layouts } = c.words.statements
  const { firstDay, lastDay } = summary
  const last = duplicates.at(-1)
  return (
    <Stack loose>
      <Section title={words.wholeAccount}>
        <DefinitionList
          items={[
            { term: facts.layout ?? '', value: layouts[summary.layout] ?? summary.layout },
            { term: facts.days ?? '', value: firstDay && lastDay ? `${showDay(firstDay)} – ${showDay(lastDay)}` : '' },
            { term: facts.pages ?? '', value: showCount(summary.pages) },
            { term: facts.rows ?? '', value: showCount(summary.rows) },
            {
              term: facts.credits ?? '',
              value: `${showAmount(BigInt(summary.credits))} (${showCount(summary.creditCount)})`,
            },
            {
              term: facts.debits ?? '',
              value: `${showAmount(BigInt(summary.debits))} (${showCount(summary.debitCount)})`,
            },
            { term: words.takenRows, value: told(file.takenRows) },
            { term: words.duplicateRows, value: told(file.duplicateRows) },
            { term: words.refusedRows, value: showCount(summary.refusedRows) },
            { term: words.mended, value: summary.mendedRows.join(', ') },
          ]}
        />
      </Section>
      <Section title={words.gates}>
        <DataTable
          caption={words.gates}
          captionHidden
          columns={gateColumns(c)}
          rows={summary.gates}
          rowKey={({ name }) => name}
        />
      </Section>
      {summary.refused.length > 0 ? (
        <Section title={words.refused}>
          <p class="soft">{words.refusedText}</p>
          <DataTable
            caption={words.refused}
            captionHidden
            columns={refusedColumns(c)}
            rows={summary.refused.slice(0, 200)}
            rowKey={(row) => `${row.page} ${row.number} ${row.reason}`}
          />
        </Section>
      ) : null}
      {duplicates.length > 0 ? (
        <Section title={words.duplicates}>
          <DataTable
            caption={words.duplicates}
            captionHidden
            columns={duplicateColumns(c)}
            rows={duplicates}
            rowKey={({ n }) => String(n)}
            href={({ lineId }) => lineAt(lineId)}
          />
          <Pager
            newer={c.query('sau') === '' ? undefined : fileAt(file.id)}
            older={last && duplicates.length === 100 ? withQuery(fileAt(file.id), { sau: String(last.n) }) : undefined}
          />
        </Section>
      ) : null}
    </Stack>
  )
}

/** An amount in groups of three, a day as people write it. */
const readable = (value: string): string =>
  value
    .split('..')
    .map((one) => {
      const day = parseDay(one)
      return day ? showDay(day) : /^-?\d+$/.test(one) ? showAmount(BigInt(one)) : one
    })
    .join(' – ')

const sayFault = (phrase: Phrase, { n, page, expected, found }: Fault): string =>
  fill(phrase, { n, page: page || '–', expected: readable(expected), found: readable(found) })

const tones: Readonly<Record<ImportGate['state'], Tone>> = { held: 'done', failed: 'overdue', silent: 'neutral' }

function gateColumns(c: PageContext): readonly Column<ImportGate>[] {
  const { file: words } = c.words.statementPages
  const { gates, gateStates, fault } = c.words.statements
  return [
    { key: 'gate', head: words.gate, width: 'wide', cell: ({ name }) => gates[name] ?? name },
    {
      key: 'result',
      head: words.result,
      cell: (gate) => (
        <Badge tone={tones[gate.state]}>
          {fill(gateStates[gate.state] ?? '', { checked: gate.checked, faults: gate.faults })}
        </Badge>
      ),
    },
    { key: 'first', head: words.first, cell: ({ first }) => (first[0] ? sayFault(fault, first[0]) : '') },
  ]
}

function refusedColumns(c: PageContext): readonly Column<RefusedRow>[] {
  const { file: words } = c.words.statementPages
  const { reasons } = c.words.statements
  return [
    { key: 'number', head: words.number, width: 'narrow', cell: (row) => row.number ?? '?' },
    { key: 'page', head: words.page, numeric: true, cell: (row) => row.page },
    { key: 'why', head: words.why, width: 'wide', cell: (row) => reasons[row.reason] ?? row.reason },
  ]
}

function duplicateColumns(c: PageContext): readonly Column<DuplicateRow>[] {
  const { file: words } = c.words.statementPages
  return [
    { key: 'line', head: words.line, cell: ({ n }) => `${words.line} ${n}` },
    { key: 'page', head: words.page, numeric: true, cell: ({ page }) => page },
  ]
}
