import type { Reading } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import { type VoucherLine, wholeVoucherList } from '../books/index.ts'
import { type RowToPublish, standsInPublic } from '../disclosure/index.ts'
import { besides, isAdded, moneyKinds, rowOfBesides } from './besides.ts'

export interface BesidesToTell {
  readonly rows: readonly RowToPublish[]
  /** Public lines whose vouchers were reversed since. */
  readonly back: readonly Id[]
  readonly reversals: readonly Id[]
}

/** Fees, interest and money returned of a set of books that were posted, oldest first, and by what some were reversed. */
async function postedBesides(reading: Reading, bookId: Id) {
  const asked = { bookId, purposes: besides, kinds: moneyKinds, state: 'settled' as const }
  const posted: VoucherLine[] = []
  for await (const some of wholeVoucherList(reading, asked)) posted.push(...some)
  const reversals = new Map(posted.flatMap(({ reversesId, id }) => (reversesId ? [[reversesId, id] as const] : [])))
  return { own: posted.filter(({ reversesId }) => reversesId === null).toReversed(), reversals }
}

/** A voucher beside gifts and help, as papers list it. */
export interface BesidesLine extends VoucherLine {
  readonly isAdded: boolean
}

/** What stands in the books beside gifts and help, oldest first. */
export async function besidesOf(reading: Reading, bookId: Id): Promise<readonly BesidesLine[]> {
  const { own, reversals } = await postedBesides(reading, bookId)
  return own.filter(({ id }) => !reversals.has(id)).map((line) => ({ ...line, isAdded: isAdded(line.purpose) }))
}

/** What of it is not public yet, and what was reversed since it was told. */
export async function besidesToTell(reading: Reading, bookId: Id): Promise<BesidesToTell> {
  const { own, reversals } = await postedBesides(reading, bookId)
  const standing = await standsInPublic(
    reading,
    own.map(({ id }) => id),
  )
  const back = own.filter(({ id }) => reversals.has(id) && standing.get(id) === true).map(({ id }) => id)
  return {
    rows: own.filter(({ id }) => !reversals.has(id) && !standing.has(id)).map(rowOfBesides),
    back,
    reversals: back.flatMap((id) => reversals.get(id) ?? []),
  }
}
