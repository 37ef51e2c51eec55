import type { VoucherFacts } from '../../../areas/books/index.ts'
import {
  type Donation,
  type DonationItem,
  type DonationPart,
  type DonationState,
  donationState,
  goodsOf,
  loadDonations,
  partsOf,
  type Vouched,
  vouchedBy,
  vouchersOf,
} from '../../../areas/relief/index.ts'
import { type JournalEntry, journalOf } from '../../../platform/journal.ts'
import type { Id } from '../../../values/id.ts'
import type { Refusal } from '../../../values/refusal.ts'
import type { PageContext } from '../../http/page.ts'
import { idIn } from '../record/address.ts'
import { noGift } from './address.ts'
import { type AreaChoice, areaChoices } from './area-choices.ts'
import { findRegister, type Register } from './register-data.ts'

/** One gift with all that belongs to it. */
export interface GiftData {
  readonly gift: Donation
  readonly state: DonationState
  readonly vouched: Vouched
  readonly vouchers: ReadonlyMap<Id, VoucherFacts>
  readonly items: readonly DonationItem[]
  readonly parts: readonly DonationPart[]
  readonly register: Register
  readonly areas: readonly AreaChoice[]
  readonly journal: readonly JournalEntry[]
}

export function loadGift(c: PageContext): Promise<GiftData | Refusal> {
  return c.read(async (reading): Promise<GiftData | Refusal> => {
    const [gift] = await loadDonations(reading, [idIn(c)])
    const register = gift ? await findRegister(reading, gift.campaignId ?? gift.bookId) : null
    if (!gift || !register) return noGift
    const vouchers = await vouchersOf(reading, [gift])
    const vouched = vouchedBy(vouchers, gift)
    return {
      gift,
      register,
      vouchers,
      vouched,
      state: donationState(gift, vouched),
      items: (await goodsOf(reading, [gift.id])).get(gift.id) ?? [],
      parts: (await partsOf(reading, [gift.id])).get(gift.id) ?? [],
      areas: await areaChoices(reading, c),
      journal: await journalOf(reading, gift.id),
    }
  })
}
