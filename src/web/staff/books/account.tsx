import {
  type AccountAsked,
  type AccountBook,
  type AccountRow,
  accountBook,
  type Book,
  bookPermissions,
  holdsGoods,
  type Place,
  placesOf,
  type StockBook,
  type StockRow,
  stockBook,
} from '../../../areas/books/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { type Day, parseDay, showDay, yearOf } from '../../../values/day.ts'
import { showDong } from '../../../values/money.ts'
import type { Refusal } from '../../../values/refusal.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import {
  type Column,
  DataTable,
  DayInput,
  EmptyState,
  FilterBar,
  LinkButton,
  PageHead,
  Pager,
  Stack,
  Stat,
  StatGrid,
} from '../../parts/index.ts'
import { idIn, idPart, withQuery } from '../record/address.ts'
import { accountPath, boardPath, bookPath, missing, newCountPath, partPart, voucherPath } from './address.ts'
import { findBook } from './book-data.ts'
import { quantityText } from './saying.tsx'

export interface AccountData {
  readonly book: Book
  readonly place: Place
  readonly from: Day
  readonly to: Day
  readonly money: AccountBook | null
  readonly goods: readonly StockRow[]
  /** Where the next page begins. */
  readonly next: string | null
}

/** The period of the address; without one the year up to today. A paper and a sheet ask for the whole of it. */
export function loadAccount(c: PageContext, which: 'page' | 'whole' = 'page'): Promise<AccountData | Refusal> {
  return c.read(async (reading) => {
    const book = await findBook(reading, idIn(c))
    const place = book && (await placesOf(reading, [book.id])).find((one) => one.id === idIn(c, 'part'))
    if (!book || !place) return missing
    const to = parseDay(c.query('den')) ?? c.today
    const from = parseDay(c.query('tu')) ?? (`${yearOf(to)}-01-01` as Day)
    const asked = { placeId: place.id, from, to, after: which === 'page' ? c.query('sau') : '' }
    const isStore = holdsGoods(place)
    const money = isStore ? null : await (which === 'page' ? accountBook : wholeAccount)(reading, asked)
    const goods = isStore ? await (which === 'page' ? stockBook : wholeStock)(reading, asked) : null
    const next = money?.next ?? goods?.next ?? null
    return { book, place, from, to, money, goods: goods?.rows ?? [], next }
  })
}

async function wholeAccount(reading: Reading, asked: AccountAsked): Promise<AccountBook> {
  const first = await accountBook(reading, { ...asked, limit: 5000 })
  const rows = [...first.rows]
  let last = first
  while (last.next !== null) {
    last = await accountBook(reading, { ...asked, after: last.next, limit: 5000 })
    rows.push(...last.rows)
  }
  return { ...first, rows, closing: last.closing, next: null }
}

async function wholeStock(reading: Reading, asked: AccountAsked): Promise<StockBook> {
  const rows: StockRow[] = []
  for (let after: string | null = ''; after !== null; ) {
    const page: StockBook = await stockBook(reading, { ...asked, after, limit: 5000 })
    rows.push(...page.rows)
    after = page.next
  }
  return { rows, next: null }
}

export function accountTitle(c: PageContext, { kind }: Place): string {
  const { account: words } = c.words.bookPages
  const titles = {
    cash: words.cashTitle,
    bank: words.bankTitle,
    advance: words.advanceTitle,
    warehouse: words.storeTitle,
    hand_store: words.handStoreTitle,
  }
  return titles[kind]
}

/** Sổ quỹ tiền mặt, sổ tiền gửi, sổ tạm ứng, sổ kho: what moved in one place, and what lay there after each move. */
export const accountPage = page<AccountData>({
  path: `${boardPath}/${idPart}/noi/${partPart}`,
  shell: 'staff',
  may: bookPermissions.read,
  title: (data) => data.place.name,
  load: (c) => loadAccount(c),
  view: AccountView,
})

function AccountView({ data, c }: ViewProps<AccountData>) {
  const { account: words, board } = c.words.bookPages
  const { book, place, from, to, money, next } = data
  const at = accountPath(book.id, place.id)
  const period = { tu: from, den: to }
  return (
    <>
      <PageHead
        title={place.name}
        kicker={accountTitle(c, place)}
        summary={[place.bank, place.accountNumber].filter(Boolean).join(', ') || undefined}
        crumbs={[
          { label: board.title, href: boardPath },
          { label: book.title, href: bookPath(book.id, 'noi_giu') },
          { label: place.name },
        ]}
        actions={
          <>
            {c.may(bookPermissions.count) && book.closedOn === null ? (
              <LinkButton href={withQuery(newCountPath(book.id), { noi: place.id })}>{words.count}</LinkButton>
            ) : null}
            {(['xlsx', 'pdf', 'docx'] as const).map((file) => (
              <LinkButton
                key={file}
                href={withQuery(`${at}/so.${file}`, period)}
                icon={file === 'pdf' ? 'print' : 'download'}
                download
              >
                {{ xlsx: c.words.records.list.sheet, pdf: 'PDF', docx: 'Word' }[file]}
              </LinkButton>
            ))}
          </>
        }
      />
      <Stack>
        <FilterBar action={at} clearHref={at} submit={words.show}>
          <DayInput name="tu" label={words.from} value={from} />
          <DayInput name="den" label={words.to} value={to} />
        </FilterBar>
        {money ? (
          <StatGrid>
            <Stat label={words.opening} value={showDong(money.opening)} unit={c.words.bookPages.money.unit} />
            <Stat label={words.closing} value={showDong(money.closing)} unit={c.words.bookPages.money.unit} />
          </StatGrid>
        ) : null}
        <Rows c={c} data={data} />
        <Pager
          newer={c.query('sau') === '' ? undefined : withQuery(at, period)}
          older={next ? withQuery(at, { ...period, sau: next }) : undefined}
        />
      </Stack>
    </>
  )
}

function Rows({ c, data: { book, money, goods } }: { readonly c: PageContext; readonly data: AccountData }) {
  const { account: words } = c.words.bookPages
  const empty = <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
  const href = (one: AccountRow | StockRow) => voucherPath(book.id, one.voucherId)
  return money ? (
    <DataTable
      caption={words.cashTitle}
      captionHidden
      rows={money.rows}
      rowKey={(one) => one.id}
      href={href}
      empty={empty}
      columns={moneyColumns(c)}
    />
  ) : (
    <DataTable
      caption={words.storeTitle}
      captionHidden
      rows={goods}
      rowKey={(one) => one.id}
      href={href}
      empty={empty}
      columns={goodsColumns(c)}
    />
  )
}

const some = (amount: number, show: (amount: never) => string): string => (amount === 0 ? '' : show(amount as never))

export function sayRow(c: PageContext, one: AccountRow): string {
  const { reversal } = c.words.bookPages.vouchers
  return [one.counterparty, one.isReversal ? `${reversal}: ${one.content}` : one.content].filter(Boolean).join(' – ')
}

function moneyColumns(c: PageContext): readonly Column<AccountRow>[] {
  const head = c.words.bookPages.account.columns
  return [
    { key: 'number', head: head.number, cell: (one) => one.numberText ?? '' },
    { key: 'day', head: head.day, width: 'narrow', cell: (one) => showDay(one.postedOn) },
    { key: 'content', head: head.content, width: 'wide', cell: (one) => sayRow(c, one) },
    { key: 'received', head: head.received, numeric: true, cell: (one) => some(one.received, showDong) },
    { key: 'paid', head: head.paid, numeric: true, cell: (one) => some(one.paid, showDong) },
    { key: 'balance', head: head.balance, numeric: true, cell: (one) => showDong(one.balance) },
  ]
}

function goodsColumns(c: PageContext): readonly Column<StockRow>[] {
  const head = c.words.bookPages.account.columns
  return [
    { key: 'number', head: head.number, cell: (one) => one.numberText ?? '' },
    { key: 'day', head: head.day, width: 'narrow', cell: (one) => showDay(one.postedOn) },
    { key: 'goods', head: head.goods, width: 'wide', cell: (one) => `${one.name} (${one.unit})` },
    { key: 'content', head: head.content, cell: (one) => one.counterparty ?? '' },
    { key: 'in', head: head.quantityIn, numeric: true, cell: (one) => some(one.quantityIn, quantityText) },
    { key: 'out', head: head.quantityOut, numeric: true, cell: (one) => some(one.quantityOut, quantityText) },
    { key: 'left', head: head.left, numeric: true, cell: (one) => quantityText(one.left) },
  ]
}
