import {
  type Book,
  type BookStanding,
  bookPermissions,
  listBooks,
  standingOfBooks,
} from '../../../areas/books/index.ts'
import { showDay } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'
import { dong, showDong } from '../../../values/money.ts'
import { fill } from '../../../words/shape.ts'
import { type PageContext, page } from '../../http/page.ts'
import { Badge, DataTable, EmptyState, LinkButton, PageHead, Section, Stack } from '../../parts/index.ts'
import { boardPath, bookPath, waitingPath } from './address.ts'

interface BoardData {
  readonly books: readonly Book[]
  readonly standing: ReadonlyMap<Id, BookStanding>
}

/** Sổ sách: the sets of books, each source of money apart, with what lies in them. */
export const boardPage = page<BoardData>({
  path: boardPath,
  shell: 'staff',
  may: bookPermissions.read,
  title: (_, words) => words.bookPages.board.title,
  load: (c) =>
    c.read(async (reading) => {
      const books = await listBooks(reading)
      const standing = await standingOfBooks(
        reading,
        books.map((book) => book.id),
      )
      return { books: books.toReversed(), standing: new Map(standing.map((one) => [one.bookId, one])) }
    }),
  view: ({ data: { books, standing }, c }) => {
    const { board: words } = c.words.bookPages
    const byLedger = [...Map.groupBy(books, (book) => book.ledger)]
    const waiting = [...standing.values()].reduce((sum, one) => sum + one.open, 0)
    return (
      <>
        <PageHead
          title={words.title}
          summary={words.summary}
          actions={
            <>
              <LinkButton href={waitingPath} icon="waiting">
                {waiting > 0 ? `${words.waiting} (${waiting})` : words.waiting}
              </LinkButton>
              {c.may(bookPermissions.open_book) ? (
                <LinkButton href={`${boardPath}/moi`} icon="add" kind="primary">
                  {words.open}
                </LinkButton>
              ) : null}
            </>
          }
        />
        {books.length === 0 ? <EmptyState title={words.empty}>{words.emptyText}</EmptyState> : null}
        <Stack loose>
          {byLedger.map(([ledger, own]) => (
            <Section key={ledger} title={c.words.books.ledgers[ledger] ?? ledger}>
              <BookTable c={c} title={c.words.books.ledgers[ledger] ?? ledger} books={own} standing={standing} />
            </Section>
          ))}
        </Stack>
      </>
    )
  },
})

interface TableProps extends BoardData {
  readonly c: PageContext
  readonly title: string
}

function BookTable({ c, title, books, standing }: TableProps) {
  const { board: words } = c.words.bookPages
  const { columns: head } = words
  const of = (one: Book) => standing.get(one.id) ?? { amount: dong(0), lots: 0, open: 0 }
  return (
    <DataTable
      caption={title}
      captionHidden
      rows={books}
      rowKey={(one) => one.id}
      href={(one) => bookPath(one.id)}
      columns={[
        { key: 'title', head: head.title, width: 'wide', cell: (one) => one.title },
        { key: 'money', head: head.money, numeric: true, cell: (one) => showDong(of(one).amount) },
        { key: 'lots', head: head.lots, numeric: true, cell: (one) => of(one).lots },
        { key: 'open', head: head.open, numeric: true, cell: (one) => of(one).open },
        {
          key: 'state',
          head: head.state,
          cell: (one) =>
            one.closedOn === null ? (
              <Badge tone="waiting">{words.isOpen}</Badge>
            ) : (
              <Badge>{fill(words.closedOn, { day: showDay(one.closedOn) })}</Badge>
            ),
        },
      ]}
    />
  )
}
