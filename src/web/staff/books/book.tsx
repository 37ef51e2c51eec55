import { addPlace, bookPermissions, closeBook, closePlace, reopenBook } from '../../../areas/books/index.ts'
import { closeFund, reopenFund } from '../../../areas/relief/index.ts'
import type { AnyAction } from '../../../platform/action.ts'
import { showDay } from '../../../values/day.ts'
import { sumDong } from '../../../values/money.ts'
import { fill } from '../../../words/shape.ts'
import { sayJournal } from '../../../words/words.ts'
import { memoryOf } from '../../http/memory.ts'
import { type Act, type PageContext, page, type ViewProps } from '../../http/page.ts'
import { showMoment } from '../../moment.ts'
import { DayInput, Form, JournalList, LinkButton, Notice, PageHead, Stack, SubmitRow, Tabs } from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { ReasonForm } from '../record/reason-form.tsx'
import { carryBook } from './acting.ts'
import { boardPath, bookPath, newVoucherPath } from './address.ts'
import { BookCounts } from './book-counts.tsx'
import { type BookData, bookParts, findBook, loadBook } from './book-data.ts'
import { BookPlaces } from './book-places.tsx'
import { BookSums } from './book-sums.tsx'
import { BookVouchers } from './book-vouchers.tsx'
import { dongText } from './saying.tsx'
import { vouchersAddress } from './voucher-query.ts'

const to = (part?: string) => (c: PageContext) => bookPath(idIn(c), part)

/** The Fund says in public that it is closed: its books are closed by an act of its own. */
const ofLedger =
  (own: AnyAction, fund: AnyAction): Act =>
  async (c, form) => {
    const book = await c.read((reading) => findBook(reading, idIn(c)))
    return carry(book?.ledger === 'poor_fund' ? fund : own, to())(c, form)
  }

/** One set of books: its vouchers, where its money and goods lie, what came in and went out, counts, who did what. */
export const bookPage = page<BookData>({
  path: `${boardPath}/${idPart}`,
  shell: 'staff',
  may: bookPermissions.read,
  title: (data) => data.book.title,
  load: loadBook,
  acts: {
    add_place: carryBook(addPlace, to('noi_giu')),
    close_place: carryBook(closePlace, to('noi_giu')),
    close: ofLedger(closeBook, closeFund),
    reopen: ofLedger(reopenBook, reopenFund),
  },
  view: BookView,
})

function BookView({ data, c }: ViewProps<BookData>) {
  const { book: words, board } = c.words.bookPages
  const { book, part } = data
  return (
    <>
      <PageHead
        title={book.title}
        kicker={c.words.books.ledgers[book.ledger]}
        summary={leftText(c, data)}
        crumbs={[{ label: board.title, href: boardPath }, { label: book.title }]}
        actions={<Actions c={c} data={data} />}
      />
      <Stack>
        <Tabs
          label={words.tabsLabel}
          items={bookParts.map((one) => ({
            href: bookPath(book.id, one === 'phieu' ? undefined : one),
            label: words.tabs[one] ?? one,
            current: one === part,
          }))}
        />
        {book.closedOn === null ? null : <Notice>{fill(words.closed, { day: showDay(book.closedOn) })}</Notice>}
        <Part c={c} data={data} />
      </Stack>
    </>
  )
}

/** What is left in these books, and in how many lots of goods. */
function leftText(c: PageContext, { left }: BookData): string {
  const { book: words } = c.words.bookPages
  const lots = left.reduce((sum, one) => sum + one.lots, 0)
  const money = dongText(c, sumDong(left.map((one) => one.amount)))
  return `${words.left}: ${lots > 0 ? `${money}; ${lots} ${words.lots}` : money}`
}

function Actions({ c, data: { book } }: { readonly c: PageContext; readonly data: BookData }) {
  const { book: words } = c.words.bookPages
  const sheet = (
    <LinkButton href={vouchersAddress(c, book.id, {}, 'phieu.xlsx')} icon="download" download>
      {c.words.records.list.sheet}
    </LinkButton>
  )
  if (book.closedOn !== null || !c.may(bookPermissions.make)) return sheet
  return (
    <>
      <LinkButton href={newVoucherPath(book.id)} icon="add" kind="primary">
        {words.make}
      </LinkButton>
      <LinkButton href={`${bookPath(book.id)}/nhap`} icon="upload">
        {words.import}
      </LinkButton>
      {sheet}
    </>
  )
}

function Part({ c, data }: { readonly c: PageContext; readonly data: BookData }) {
  if (data.part === 'noi_giu') return <BookPlaces c={c} data={data} />
  if (data.part === 'tong_hop') return <BookSums c={c} data={data} />
  if (data.part === 'kiem_ke') return <BookCounts c={c} data={data} />
  if (data.part === 'phieu') return <BookVouchers c={c} data={data} />
  return (
    <>
      <JournalList
        lines={data.journal.map((entry) => ({
          id: String(entry.seq),
          when: showMoment(entry.at),
          at: entry.at.toISOString(),
          actor: entry.actorName,
          sentence: sayJournal(c.words, entry.action, entry.data),
        }))}
      />
      <Closing c={c} data={data} />
    </>
  )
}

function Closing({ c, data: { book } }: { readonly c: PageContext; readonly data: BookData }) {
  const { book: words } = c.words.bookPages
  if (!c.may(bookPermissions.close)) return null
  if (book.closedOn !== null) return <ReasonForm c={c} act="reopen" label={words.reopen} fields={{}} />
  const memory = memoryOf(c)
  return (
    <details class="more" open={memory?.act === 'close'}>
      <summary>{words.close}</summary>
      <Form act="close" clientId={c.formId} memory={memory}>
        <p class="soft">{words.closeText}</p>
        <DayInput name="closedOn" label={words.closedOn} value={c.today} min={book.openedOn} max={c.today} required />
        <SubmitRow primary={words.close} />
      </Form>
    </details>
  )
}
