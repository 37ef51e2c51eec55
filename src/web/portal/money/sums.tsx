import type {
  GoodsLine,
  GoodsTold,
  Section as PublicSection,
  Scope,
  Sum,
  Totals,
} from '../../../areas/disclosure/index.ts'
import { showCount, showThousandths } from '../../../values/number.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { type Column, DataTable, FigureBand, Section, Stat } from '../../parts/index.ts'
import { amountText } from './amount.ts'

/** What was received, given and passed on, and what is left by a formula that anybody can follow. */
export function LedgerSums({ c, scope, totals }: { c: PageContext; scope: Scope; totals: Totals }) {
  const { moneyPages: words, disclosure } = c.words
  const { received, added, given, remitted, deducted, balance } = totals
  const isOurs = scope.ledger !== 'state_benefit'
  const noteOf = ({ rows, amount }: Sum) =>
    fill(rows > 0 && amount === 0 ? words.goodsLines : words.lines, { count: showCount(rows) })
  const hasMore = added.rows + deducted.rows > 0
  const formula = fill(hasMore ? words.formulaBesides : words.formula, {
    received: amountText(received.amount),
    added: amountText(added.amount),
    given: amountText(given.amount),
    remitted: amountText(remitted.amount),
    deducted: amountText(deducted.amount),
    balance: amountText(balance),
  })
  const stat = (name: PublicSection, sum: Sum) => (
    <Stat label={words.sections[name] ?? name} value={amountText(sum.amount)} unit={words.dong} note={noteOf(sum)} />
  )
  return (
    <FigureBand
      title={disclosure.ledgers[scope.ledger] ?? ''}
      note={isOurs ? `${formula} ${words.goodsApart}` : undefined}
    >
      {isOurs ? stat('received', received) : null}
      {isOurs && added.rows > 0 ? stat('added', added) : null}
      {stat('given', given)}
      {isOurs && remitted.rows > 0 ? stat('remitted', remitted) : null}
      {isOurs && deducted.rows > 0 ? stat('deducted', deducted) : null}
      {isOurs ? <Stat label={words.balance} value={amountText(balance)} unit={words.dong} /> : null}
    </FigureBand>
  )
}

type Line = Sum & { readonly name: string }

/** Money, and beside it how many lines are goods: those are no đồng, and no nought either. */
function sumText(c: PageContext, { amount, goodsRows }: Sum): string {
  const goods = goodsRows > 0 ? fill(c.words.moneyPages.onlyGoods, { count: goodsRows }) : ''
  return [amount > 0 || goods === '' ? amountText(amount) : '', goods].filter((text) => text !== '').join(' · ')
}

/** Help given, by purpose and by area; each table ends with the sum that stands above. */
export function GivenBy({ c, totals }: { c: PageContext; totals: Totals }) {
  const { moneyPages: words } = c.words
  const { given, byPurpose, byArea } = totals
  if (given.rows === 0) return null
  const purposes = byPurpose.map(({ purpose, ...sum }) => ({ ...sum, name: purpose ?? words.noPurpose }))
  const areas = byArea.map(({ area, ...sum }) => ({ ...sum, name: area ?? words.noArea }))
  const isKnown = byArea.some(({ area }) => area !== null)
  return (
    <div class="ledger-given">
      <Given c={c} title={words.byPurpose} head={words.purpose} lines={purposes} sum={given} />
      {isKnown ? <Given c={c} title={words.byArea} head={words.area} lines={areas} sum={given} /> : null}
    </div>
  )
}

function Given({
  c,
  title,
  head,
  lines,
  sum,
}: {
  c: PageContext
  title: string
  head: string
  lines: readonly Line[]
  sum: Sum
}) {
  const { moneyPages: words } = c.words
  const columns: readonly Column<Line>[] = [
    { key: 'name', head, cell: ({ name }) => name, foot: words.sum },
    { key: 'rows', head: words.rows, numeric: true, cell: ({ rows }) => showCount(rows), foot: showCount(sum.rows) },
    {
      key: 'amount',
      head: words.amount,
      numeric: true,
      cell: (line) => sumText(c, line),
      foot: sumText(c, sum),
    },
  ]
  return (
    <Section title={title}>
      <DataTable
        caption={title}
        captionHidden
        columns={columns}
        rows={lines.slice(0, 60)}
        rowKey={({ name }) => name}
        stacks={false}
      />
    </Section>
  )
}

interface BesidesProps {
  readonly c: PageContext
  readonly totals: Totals
  /** The address of the lines of a section. */
  readonly to: (section: PublicSection) => string
}

/** Fees of the bank, interest, money returned: each with its sum, which counts among no gift and no help. */
export function Besides({ c, totals, to }: BesidesProps) {
  const { moneyPages: words } = c.words
  const { besides } = totals
  const lines = besides.filter(({ rows }) => rows > 0)
  if (lines.length === 0) return null
  const columns: readonly Column<(typeof lines)[number]>[] = [
    { key: 'name', head: words.besidesWhat, cell: ({ purpose }) => words.besides[purpose ?? ''] ?? purpose },
    {
      key: 'rows',
      head: words.rows,
      numeric: true,
      cell: ({ rows, section }) => <a href={to(section)}>{showCount(rows)}</a>,
    },
    {
      key: 'amount',
      head: words.amount,
      numeric: true,
      cell: ({ amount, section }) => `${section === 'added' ? '+' : '−'}${amountText(amount)}`,
    },
  ]
  return (
    <Section title={words.besidesTitle}>
      <DataTable
        caption={words.besidesTitle}
        captionHidden
        columns={columns}
        rows={lines}
        rowKey={({ section, purpose }) => `${section} ${purpose}`}
        stacks={false}
      />
      <p class="soft under-table">{words.besidesText}</p>
    </Section>
  )
}

/** Kinds of goods on the first page of a ledger; the others stand among its lines. */
export const goodsShown = 40

interface GoodsProps {
  readonly c: PageContext
  readonly goods: GoodsTold
  /** The address of all lines. */
  readonly all: string
}

/** Goods by name and quantity, received and given; their value where they have one. */
export function GoodsTable({ c, goods: { lines, more }, all }: GoodsProps) {
  const { moneyPages: words } = c.words
  if (lines.length === 0) return null
  const worthOf = ({ value, unvalued, unit }: GoodsLine) =>
    unvalued === 0
      ? amountText(value)
      : fill(words.partValued, { value: amountText(value), quantity: showThousandths(unvalued), unit })
  const columns: readonly Column<GoodsLine>[] = [
    { key: 'goods', head: words.goodsName, cell: (line) => line.goods },
    { key: 'section', head: words.section, cell: (line) => words.sections[line.section] },
    {
      key: 'quantity',
      head: words.quantity,
      numeric: true,
      cell: (line) => `${showThousandths(line.quantity)} ${line.unit}`,
    },
    {
      key: 'value',
      head: words.value,
      numeric: true,
      cell: (line) => (line.value === 0 ? words.unvalued : worthOf(line)),
    },
  ]
  return (
    <Section title={words.goods}>
      <DataTable
        caption={words.goods}
        captionHidden
        columns={columns}
        rows={lines}
        rowKey={(line) => [line.section, line.goods, line.unit].join(' ')}
      />
      <p class="soft under-table">
        {words.goodsApart}
        {more > 0 ? (
          <>
            {' '}
            <a href={all}>{fill(words.goodsMore, { count: showCount(more) })}</a>
          </>
        ) : null}
      </p>
    </Section>
  )
}
