import { reliefPermissions } from '../../../areas/relief/index.ts'
import {
  type BankAccount,
  type Line,
  type LinePage,
  type LineTally,
  listAccounts,
  listLines,
  shownMemo,
  statementPermissions,
  tallyLines,
} from '../../../areas/statements/index.ts'
import { showDay } from '../../../values/day.ts'
import { type Dong, showDong, sumDong } from '../../../values/money.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { type Column, DataTable, EmptyState, Form, LinkButton, PageHead, Pager } from '../../parts/index.ts'
import { withQuery } from '../record/address.ts'
import { boardPath, lineAt, linesPath, movesPath, receivePath } from './address.ts'
import { DecideBar } from './decide-bar.tsx'
import { deciding } from './deciding.ts'
import { LineFilters } from './line-filters.tsx'
import { isFiltered, linesAddress, readLineQuery } from './line-query.ts'
import { StateBadge, signed } from './saying.tsx'

interface LinesData extends LinePage {
  readonly accounts: readonly BankAccount[]
  readonly tallies: readonly LineTally[]
}

/** Giao dịch ngân hàng: every movement, and deciding many at once, by mouse or by keys. */
export const linesPage = page<LinesData>({
  path: linesPath,
  shell: 'staff',
  may: statementPermissions.read,
  islands: ['bank-lines.ts'],
  title: (_, words) => words.statementPages.list.title,
  load: (c) =>
    c.read(async (reading) => {
      const query = readLineQuery(c)
      return {
        ...(await listLines(reading, query, { after: c.query('sau') })),
        accounts: await listAccounts(reading),
        tallies: await tallyLines(reading, { ...query, states: [] }),
      }
    }),
  acts: {
    decide: deciding((c) => linesAddress(c, { sau: c.query('sau') })),
  },
  view: LinesView,
})

function LinesView({ data, c }: ViewProps<LinesData>) {
  const { list: words, ...texts } = c.words.statementPages
  const mayDecide = c.may(statementPermissions.decide)
  const table = (
    <DataTable
      caption={words.caption}
      captionHidden
      columns={lineColumns(c)}
      rows={data.rows}
      rowKey={({ id }) => id}
      href={({ id }) => lineAt(id)}
      pick={
        mayDecide
          ? {
              name: 'ids[]',
              value: ({ id }) => id,
              label: (line) => fill(words.pick, { day: showDay(line.day), amount: showDong(line.amount) }),
            }
          : undefined
      }
      empty={
        isFiltered(c) ? (
          <EmptyState title={words.noneLeft}>{words.noneLeftText}</EmptyState>
        ) : (
          <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
        )
      }
    />
  )
  return (
    <>
      <PageHead
        title={words.title}
        summary={sumsOf(c, data.tallies)}
        crumbs={[{ label: texts.title, href: boardPath }, { label: words.title }]}
        actions={
          <>
            {c.may(reliefPermissions.account) ? (
              <LinkButton href={withQuery(receivePath, { tk: c.query('tk') })} kind="primary">
                {texts.receive.title}
              </LinkButton>
            ) : null}
            {c.may(reliefPermissions.account) ? <LinkButton href={movesPath}>{texts.moves.title}</LinkButton> : null}
            <LinkButton href={linesAddress(c, {}, `${linesPath}.xlsx`)} icon="download" download>
              {words.sheet}
            </LinkButton>
          </>
        }
      />
      <LineFilters c={c} accounts={data.accounts} tallies={data.tallies} />
      {mayDecide && data.rows.length > 0 ? (
        <Form act="decide" id="decide" clientId={c.formId} memory={memoryOf(c)} wide>
          {table}
          <DecideBar c={c} />
        </Form>
      ) : (
        table
      )}
      <Pager
        newer={c.query('sau') === '' ? undefined : linesAddress(c, {})}
        older={data.next ? linesAddress(c, { sau: data.next }) : undefined}
      />
    </>
  )
}

function sumsOf(c: PageContext, tallies: readonly LineTally[]): string {
  const shown = tallies.filter(({ state }) => c.query('tinh-trang') === '' || state === c.query('tinh-trang'))
  return fill(c.words.statementPages.list.sums, {
    count: shown.reduce((sum, { count }) => sum + count, 0),
    credits: showDong(sumDong(shown.map(({ credits }) => credits))),
    debits: showDong(sumDong(shown.map(({ debits }) => debits))),
  })
}

export function lineColumns(c: PageContext): readonly Column<Line>[] {
  const { list: words } = c.words.statementPages
  const { kinds } = c.words.statements
  return [
    { key: 'day', head: words.day, width: 'narrow', cell: (line) => showDay(line.day) },
    { key: 'amount', head: words.amount, numeric: true, cell: (line) => signed(line) },
    { key: 'message', head: words.message, width: 'wide', cell: (line) => shownMemo(line.memo) },
    { key: 'payer', head: words.payer, cell: (line) => line.payer ?? '' },
    { key: 'kind', head: words.kind, width: 'medium', cell: (line) => kinds[line.kind] },
    { key: 'state', head: words.state, cell: (line) => <StateBadge c={c} line={line} /> },
  ]
}

export const leftOf = ({ amount, allocated }: Line): Dong => (amount - allocated) as Dong
