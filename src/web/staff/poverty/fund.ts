import { type Book, listBooks, type Place, placesOf, standingOfBooks } from '../../../areas/books/index.ts'
import { scopeOf } from '../../../areas/disclosure/index.ts'
import { lastPublished, promisedFrom, unpublished } from '../../../areas/poverty/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { type Dong, dong } from '../../../values/money.ts'

/** The Fund's open books, with what lies there and what was promised of it. */
export interface FundStanding {
  readonly book: Book
  readonly left: Dong
  readonly promised: Dong
  readonly free: Dong
  /** Handed over and not public yet. */
  readonly toPublish: number
  readonly publishedAt: Date | null
}

export async function fundsOf(reading: Reading): Promise<readonly FundStanding[]> {
  const books = (await listBooks(reading, { ledger: 'poor_fund' })).filter((one) => one.closedOn === null)
  const standing = await standingOfBooks(
    reading,
    books.map((one) => one.id),
  )
  // A ward has one Fund; more than one set of its books is open only while one follows another.
  return Promise.all(
    books.slice(-3).map(async (book) => {
      const left = standing.find((one) => one.bookId === book.id)?.amount ?? dong(0)
      const promised = await promisedFrom(reading, book.id)
      const scope = await scopeOf(reading, { kind: 'book', id: book.id })
      const toPublish = (await unpublished(reading, book.id)).length
      const publishedAt = scope ? await lastPublished(reading, scope.id) : null
      return { book, left, promised, free: dong(left - promised), toPublish, publishedAt }
    }),
  )
}

/** Places that money is paid out of: the account and the safe before what somebody holds for another end. */
export async function payPlaces(reading: Reading, bookId: string): Promise<readonly Place[]> {
  const open = (await placesOf(reading, [bookId])).filter((one) => one.closedOn === null)
  return ['bank', 'cash', 'advance'].flatMap((kind) => open.filter((one) => one.kind === kind))
}
