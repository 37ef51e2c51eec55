import { purposes, voucherKinds } from '../../../areas/books/index.ts'
import type { PageContext } from '../../http/page.ts'
import { DataTable, DayInput, EmptyState, FilterBar, Pager, Select, TextInput } from '../../parts/index.ts'
import { optionsOf } from '../record/saying.tsx'
import { bookPath, voucherPath } from './address.ts'
import type { BookData, Tally } from './book-data.ts'
import { voucherColumns } from './voucher-columns.tsx'
import { isFiltered, vouchersAddress } from './voucher-query.ts'

interface Props {
  readonly c: PageContext
  readonly data: BookData
}

/** The vouchers of a set of books, newest first. */
export function BookVouchers({ c, data: { book, vouchers, tally } }: Props) {
  const { vouchers: words } = c.words.bookPages
  const { list } = c.words.records
  if (!vouchers) return null
  return (
    <div>
      <Filters c={c} bookId={book.id} tally={tally} />
      <DataTable
        caption={words.title}
        captionHidden
        columns={voucherColumns(c)}
        rows={vouchers.rows}
        rowKey={(line) => line.id}
        href={(line) => voucherPath(line.bookId, line.id)}
        empty={
          isFiltered(c) ? (
            <EmptyState title={list.nothing}>{list.nothingText}</EmptyState>
          ) : (
            <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
          )
        }
      />
      <Pager
        newer={c.query('sau') === '' ? undefined : vouchersAddress(c, book.id, {})}
        older={vouchers.next ? vouchersAddress(c, book.id, { sau: vouchers.next }) : undefined}
      />
    </div>
  )
}

function Filters({ c, bookId, tally }: { c: PageContext; bookId: string; tally: readonly Tally[] }) {
  const { vouchers: words } = c.words.bookPages
  const { kinds, purposes: purposeNames } = c.words.books
  return (
    <FilterBar
      action={bookPath(bookId)}
      clearHref={bookPath(bookId)}
      saved={saved(c, bookId, tally)}
      hidden={{ 'tinh-trang': c.query('tinh-trang') }}
    >
      <TextInput name="q" label={words.search} value={c.query('q')} maxLength={200} />
      <Select
        name="loai"
        label={words.kind}
        blank={words.anyKind}
        value={c.query('loai')}
        options={optionsOf(kinds, voucherKinds)}
      />
      <Select
        name="noi-dung"
        label={words.purpose}
        blank={words.anyPurpose}
        value={c.query('noi-dung')}
        options={optionsOf(purposeNames, purposes)}
      />
      <DayInput name="tu" label={words.from} value={c.query('tu')} />
      <DayInput name="den" label={words.to} value={c.query('den')} />
    </FilterBar>
  )
}

function saved(c: PageContext, bookId: string, tally: readonly Tally[]) {
  const { states } = c.words.books
  const count = (known: readonly string[]) =>
    tally.reduce((sum, one) => sum + (known.includes(one.state) ? one.count : 0), 0)
  const all = tally.reduce((sum, one) => sum + one.count, 0)
  const choices = ['made', 'approved', 'settled', 'voided'].map((state) => ({
    state,
    label: states[state] ?? state,
    count: count([state]),
  }))
  return [{ state: '', label: c.words.records.list.all, count: all }, ...choices]
    .filter((one) => one.count > 0 || one.state === c.query('tinh-trang') || one.state === '')
    .map(({ state, ...rest }) => ({
      ...rest,
      href: vouchersAddress(c, bookId, { 'tinh-trang': state }),
      current: c.query('tinh-trang') === state,
    }))
}
