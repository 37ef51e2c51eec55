import { brokenPromises, type GoodsMeans, goodsKey, goodsOfLot } from '../../../areas/assistance/index.ts'
import {
  type Book,
  directionOf,
  handsBefore,
  itemsOf,
  loadVouchers,
  lotsOf,
  type Place,
  placesOf,
  reversalsOf,
  stands,
  type Voucher,
  type VoucherFacts,
  type VoucherItem,
  type VoucherState,
  voucherState,
} from '../../../areas/books/index.ts'
import { listWaivers } from '../../../areas/identity/index.ts'
import { voucherTarget } from '../../../areas/relief/index.ts'
import { allocationsTo, type Line, linesOf } from '../../../areas/statements/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { type JournalEntry, journalOf } from '../../../platform/journal.ts'
import type { Id } from '../../../values/id.ts'
import type { Refusal } from '../../../values/refusal.ts'
import type { PageContext } from '../../http/page.ts'
import type { OriginPlace } from '../origin-place.ts'
import { findOrigin } from '../origins.ts'
import { idIn } from '../record/address.ts'
import { noVoucher } from './address.ts'
import { findBook } from './book-data.ts'

type Waiver = Awaited<ReturnType<typeof listWaivers>>[number]

/** One voucher with all that its page and its paper say. */
export interface VoucherData extends VoucherFacts {
  readonly state: VoucherState
  readonly book: Book
  readonly place: Place | null
  readonly toPlace: Place | null
  readonly items: readonly VoucherItem[]
  readonly reverses: Voucher | null
  readonly reversedBy: Voucher | null
  readonly origin: OriginPlace | null
  /** Goods that it takes out, of which less is left than people were promised. */
  readonly broken: readonly GoodsMeans[]
  /** Movements of accounts that stand behind it. */
  readonly lines: readonly Line[]
  readonly journal: readonly JournalEntry[]
  /** Of the visitor, in force today. */
  readonly waivers: readonly Waiver[]
  /** Waivers by which steps were taken. */
  readonly usedWaivers: ReadonlyMap<Id, Waiver>
}

export function loadVoucher(c: PageContext): Promise<VoucherData | Refusal> {
  return c.read((reading) => voucherData(c, reading, idIn(c), idIn(c, 'part')))
}

async function voucherData(c: PageContext, reading: Reading, bookId: Id, id: Id): Promise<VoucherData | Refusal> {
  const [facts] = await loadVouchers(reading, [id])
  const book = facts?.voucher.bookId === bookId ? await findBook(reading, bookId) : null
  if (!facts || !book) return noVoucher
  const { voucher, steps } = facts
  const places = await placesOf(reading, [bookId])
  const [reversal] = await reversalsOf(reading, [id])
  const others = await loadVouchers(
    reading,
    [voucher.reversesId, reversal?.id].filter((one) => one != null),
  )
  const other = (wanted: Id | null | undefined) => others.find((one) => one.voucher.id === wanted)?.voucher ?? null
  const shares = await allocationsTo(reading, voucherTarget, [id])
  const { committeeId, actor } = c.signedIn
  const items = await itemsOf(reading, [id])
  const used = steps.some((step) => step.waiverId !== null) ? await listWaivers(reading, book.committeeId) : []
  return {
    ...facts,
    state: voucherState(facts),
    book,
    place: places.find((one) => one.id === voucher.placeId) ?? null,
    toPlace: places.find((one) => one.id === voucher.toPlaceId) ?? null,
    items,
    reverses: other(voucher.reversesId),
    reversedBy: other(reversal?.id),
    origin: voucher.origin ? await findOrigin(c, reading, voucher.origin.kind, voucher.origin.id) : null,
    broken: await brokenBy(reading, facts, items),
    lines: await linesOf(reading, [...new Set(shares.map((one) => one.lineId))]),
    journal: await journalOf(reading, id),
    waivers: await listWaivers(reading, committeeId, { accountId: actor.accountId, from: c.today, to: c.today }),
    usedWaivers: new Map(used.map((one) => [one.id, one])),
  }
}

/** What a voucher that takes goods out leaves too little of, as long as it stands. */
async function brokenBy(reading: Reading, facts: VoucherFacts, items: readonly VoucherItem[]) {
  const { kind, reversesId, bookId } = facts.voucher
  const takes = directionOf(kind) === (reversesId === null ? 'out' : 'in')
  if (!takes || !stands(voucherState(facts))) return []
  const ids = items.flatMap((one) => one.lotId ?? [])
  const kinds = new Set((await lotsOf(reading, ids)).map((lot) => goodsKey(goodsOfLot(lot))))
  return (await brokenPromises(reading, [bookId])).filter((one) => kinds.has(one.key))
}

const roleOf = { maker: 'ward_accountant', approver: 'ward_chair', treasurer: 'ward_treasurer' } as const

/** Whether the visitor already had a hand in the voucher, and whether a waiver lets them take the step all the same. */
export function ownHand(c: PageContext, data: VoucherData, stage: 'approved' | 'settled') {
  const own = roleOf[stage === 'approved' ? 'approver' : 'treasurer']
  const { accountId } = c.signedIn.actor
  const mine = handsBefore(data, stage).filter((one) => one.accountId === accountId)
  const covered = mine.every(({ hand }) =>
    data.waivers.some((one) => [one.roleA, one.roleB].sort().join() === [roleOf[hand], own].sort().join()),
  )
  return { hand: mine[0]?.hand ?? null, covered }
}
