import {
  listVouchers,
  needsTreasurer,
  tallyVouchers,
  type VoucherPage,
  type VoucherQuery,
  voucherKinds,
} from '../../../areas/books/index.ts'
import type { Reading } from '../../../platform/context.ts'
import type { PageContext } from '../../http/page.ts'
import { withQuery } from '../record/address.ts'
import { waitingPath } from './address.ts'

/** As many as one press of a button takes. */
const most = 200

export const heaps = ['approve', 'settle', 'settle_bank'] as const
export type HeapOf = (typeof heaps)[number]

/** What each heap holds, and where the address says after which of its vouchers to go on. */
const asked: Readonly<Record<HeapOf, VoucherQuery & { readonly after: string }>> = {
  approve: { state: 'made', after: 'duyet-sau' },
  settle: { state: 'approved', kinds: voucherKinds.filter(needsTreasurer), after: 'thu-chi-sau' },
  settle_bank: {
    state: 'approved',
    kinds: voucherKinds.filter((kind) => !needsTreasurer(kind)),
    after: 'ngan-hang-sau',
  },
}

/** A page of a heap; how many are in it is counted only where a page does not show them all. */
export interface HeapPage extends VoucherPage {
  readonly isFirst: boolean
  readonly count: number
}

export type Waiting = Readonly<Record<HeapOf, HeapPage>>

export async function heapPage(reading: Reading, c: PageContext, heap: HeapOf): Promise<HeapPage> {
  const query = asked[heap]
  const after = c.query(query.after)
  const found = await listVouchers(reading, { ...query, after, limit: most })
  // The last page of a heap is empty once its vouchers are done: the heap is shown from its beginning again.
  if (after !== '' && found.rows.length === 0) {
    const first = await listVouchers(reading, { ...query, after: null, limit: most })
    return counted(reading, query, first, true)
  }
  return counted(reading, query, found, after === '')
}

async function counted(reading: Reading, query: VoucherQuery, found: VoucherPage, isFirst: boolean): Promise<HeapPage> {
  const isWhole = isFirst && found.next === null
  const tally = isWhole ? [] : await tallyVouchers(reading, { ...query, after: null })
  return { ...found, isFirst, count: isWhole ? found.rows.length : tally.reduce((sum, one) => sum + one.count, 0) }
}

/** The page where its heaps stand now, one of them elsewhere. */
export function placeAt(c: PageContext, heap?: HeapOf, after = ''): string {
  const now = Object.fromEntries(
    heaps.map((one) => [asked[one].after, one === heap ? after : c.query(asked[one].after)]),
  )
  return withQuery(waitingPath, now)
}
