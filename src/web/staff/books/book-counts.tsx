import { bookPermissions, type Count } from '../../../areas/books/index.ts'
import { showDay } from '../../../values/day.ts'
import { showDong } from '../../../values/money.ts'
import type { PageContext } from '../../http/page.ts'
import { Badge, DataTable, EmptyState, LinkButton, Section } from '../../parts/index.ts'
import { countPath, newCountPath } from './address.ts'
import type { BookData } from './book-data.ts'

/** Kiểm kê: what was counted, against what the books said on that day. */
export function BookCounts({ c, data: { book, counts, places } }: { c: PageContext; data: BookData }) {
  const { counts: words } = c.words.bookPages
  const names = new Map(places.map((one) => [one.id, one.name]))
  const difference = (one: Count) => (one.counted ?? 0) - (one.booked ?? 0)
  return (
    <Section
      title={words.title}
      aside={
        c.may(bookPermissions.count) && book.closedOn === null && places.length > 0 ? (
          <LinkButton href={newCountPath(book.id)} icon="add">
            {words.make}
          </LinkButton>
        ) : null
      }
    >
      <DataTable
        caption={words.title}
        captionHidden
        rows={counts}
        rowKey={(one) => one.id}
        href={(one) => countPath(book.id, one.id)}
        empty={<EmptyState title={words.empty}>{words.emptyText}</EmptyState>}
        columns={[
          { key: 'place', head: words.place, width: 'wide', cell: (one) => names.get(one.placeId) },
          { key: 'day', head: words.countedOn, cell: (one) => showDay(one.countedOn) },
          {
            key: 'counted',
            head: words.countedLot,
            numeric: true,
            cell: (one) => (one.counted === null ? '' : showDong(one.counted)),
          },
          {
            key: 'booked',
            head: words.booked,
            numeric: true,
            cell: (one) => (one.booked === null ? '' : showDong(one.booked)),
          },
          {
            key: 'difference',
            head: words.difference,
            cell: (one) =>
              one.counted === null ? (
                ''
              ) : difference(one) === 0 ? (
                <Badge tone="done">{words.none}</Badge>
              ) : (
                <Badge tone="overdue">{showDong(difference(one) as never)}</Badge>
              ),
          },
        ]}
      />
    </Section>
  )
}
