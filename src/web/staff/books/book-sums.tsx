import { type AccountSum, purposes } from '../../../areas/books/index.ts'
import { showDay } from '../../../values/day.ts'
import { type Dong, dong, showDong } from '../../../values/money.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { Columns, DayInput, FilterBar, KeyValueTable, LinkButton, Section, Stack } from '../../parts/index.ts'
import { withQuery } from '../record/address.ts'
import { bookPath } from './address.ts'
import { type BookData, periodIn } from './book-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: BookData
}

const sum = (sums: readonly AccountSum[], of: (one: AccountSum) => number, takes: (one: AccountSum) => boolean): Dong =>
  dong(sums.reduce((total, one) => total + (takes(one) ? of(one) : 0), 0))

/** What each source gave and each use took, goods that are valued among them; what was moved within is neither. */
export function totalsOf(sums: readonly AccountSum[]) {
  const own = purposes.filter((one) => one !== 'own_move')
  const net = own.map((purpose) => ({
    purpose,
    amount: sum(
      sums,
      (one) => one.credit - one.debit,
      (one) => one.account === purpose,
    ),
  }))
  return {
    received: net.filter((one) => one.amount > 0),
    used: net.filter((one) => one.amount < 0).map((one) => ({ ...one, amount: dong(-one.amount) })),
    left: sum(
      sums,
      (one) => one.debit - one.credit,
      (one) => one.account === 'place',
    ),
  }
}

/** Sổ chi tiết: received by source, used by purpose, what is left, in a period. */
export function BookSums({ c, data: { book, sums, before } }: Props) {
  const { sums: words } = c.words.bookPages
  const names = c.words.books.purposes
  const { received, used, left } = totalsOf(sums)
  const opening = totalsOf(before).left
  const { from, to } = periodIn(c)
  const total = (rows: readonly { amount: Dong }[]) => dong(rows.reduce((all, one) => all + one.amount, 0))
  const lines = (rows: readonly { purpose: string; amount: Dong }[]) => [
    ...rows.map((one) => ({ label: names[one.purpose] ?? one.purpose, value: showDong(one.amount) })),
    { label: words.total, value: showDong(total(rows)), total: true },
  ]
  return (
    <Section
      title={words.title}
      aside={
        <LinkButton
          href={withQuery(`${bookPath(book.id)}/chi-tiet.xlsx`, { tu: from ?? '', den: to })}
          icon="download"
          small
          download
        >
          {words.sheet}
        </LinkButton>
      }
    >
      <Stack>
        <FilterBar action={bookPath(book.id)} hidden={{ muc: 'tong_hop' }}>
          <DayInput name="tu" label={words.from} value={c.query('tu')} />
          <DayInput name="den" label={words.to} value={c.query('den')} />
        </FilterBar>
        <Columns>
          <KeyValueTable caption={words.received} rows={lines(received)} />
          <KeyValueTable caption={words.used} rows={lines(used)} />
        </Columns>
        <KeyValueTable
          caption={words.left}
          rows={[
            ...(from === null
              ? []
              : [{ label: fill(words.opening, { day: showDay(from) }), value: showDong(opening) }]),
            { label: words.received, value: showDong(total(received)) },
            { label: words.used, value: showDong(total(used)) },
            { label: words.left, value: showDong(dong(opening + left)), total: true },
          ]}
        />
        <p class="soft">{words.note}</p>
      </Stack>
    </Section>
  )
}
