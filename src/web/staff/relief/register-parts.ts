import { flowsOf, type VoucherFacts } from '../../../areas/books/index.ts'
import { scopeOf } from '../../../areas/disclosure/index.ts'
import { findCommittee } from '../../../areas/organisation/index.ts'
import {
  type CampaignState,
  campaignState,
  countUntold,
  type DonationItem,
  type DonationPage,
  type DonationTally,
  type GoodsSum,
  goodsOf,
  goodsReceived,
  type LeftToTell,
  leftToTell,
  listDonations,
  listOutflows,
  type Outflow,
  type Standing,
  standingOf,
  tallyDonations,
  vouchersOf,
} from '../../../areas/relief/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { type JournalEntry, journalOf } from '../../../platform/journal.ts'
import type { Id } from '../../../values/id.ts'
import type { Refusal } from '../../../values/refusal.ts'
import type { PageContext } from '../../http/page.ts'
import { scopePath } from '../../portal/money/address.ts'
import { ledgerPath } from '../ledgers/address.ts'
import { idIn } from '../record/address.ts'
import { missing } from './address.ts'
import { type AreaChoice, areaChoices } from './area-choices.ts'
import { readGiftQuery } from './gift-query.ts'
import { findRegister, type Register } from './register-data.ts'

const parts = ['tong_quan', 'ung_ho', 'phan_bo', 'hien_vat', 'nhat_ky'] as const
export type RegisterPart = (typeof parts)[number]

/** A campaign that is not open has nothing but itself. */
export function partsOf({ book }: Register): readonly RegisterPart[] {
  return book ? parts : ['tong_quan', 'nhat_ky']
}

/** A register with what the part of its page that is open shows. */
export interface RegisterData {
  readonly register: Register
  readonly state: CampaignState | null
  readonly part: RegisterPart
  readonly standing: Standing
  /** Its public page and its page in the office, once something of it is public. */
  readonly publicAt: { readonly page: string; readonly ledger: string } | null
  /** What a campaign whose reception is over has not told everybody yet. */
  readonly left: LeftToTell | null
  readonly tally: DonationTally | null
  readonly waiting: { readonly unvouched: number; readonly pledged: number }
  readonly gifts: DonationPage | null
  readonly items: ReadonlyMap<Id, readonly DonationItem[]>
  readonly vouchers: ReadonlyMap<Id, VoucherFacts>
  readonly areas: readonly AreaChoice[]
  /** Gifts with a voucher that everybody does not read yet. */
  readonly untold: number
  readonly outflows: readonly Outflow[]
  /** Where the next page of them begins. */
  readonly moreOutflows: string | null
  readonly goods: readonly GoodsSum[]
  readonly journal: readonly JournalEntry[]
}

export function loadRegister(c: PageContext): Promise<RegisterData | Refusal> {
  return c.read(async (reading): Promise<RegisterData | Refusal> => {
    const register = await findRegister(reading, idIn(c))
    if (!register) return missing
    const part = partsOf(register).find((one) => one === c.query('muc')) ?? 'tong_quan'
    const { book, campaign } = register
    const nothing = {
      gifts: null,
      items: new Map(),
      vouchers: new Map(),
      areas: [],
      outflows: [],
      moreOutflows: null,
      goods: [],
    }
    const state = campaign ? campaignState(campaign, c.today) : null
    const closes = campaign !== null && part === 'tong_quan' && closing.includes(state ?? 'draft')
    const base = {
      register,
      part,
      state,
      left: closes ? await leftToTell(reading, campaign) : null,
      untold: part === 'tong_quan' && book ? await countUntold(reading, book.id) : 0,
      publicAt: part === 'tong_quan' ? await publicPage(reading, c, register) : null,
      standing: standingOf(book ? await flowsOf(reading, [book.id], { to: c.today }) : []),
      tally: book && part !== 'nhat_ky' ? await tallyDonations(reading, readGiftQuery(c, book.id)) : null,
      waiting: { unvouched: 0, pledged: 0 },
      journal: part === 'nhat_ky' ? await journalOf(reading, register.id) : [],
      ...nothing,
    }
    return book ? { ...base, ...(await partData(reading, c, part, book.id)) } : base
  })
}

const closing: readonly CampaignState[] = ['reception_closed', 'distributing', 'settled']

async function publicPage(reading: Reading, c: PageContext, { campaign, book }: Register) {
  const origin = campaign ? { kind: 'campaign', id: campaign.campaign.id } : { kind: 'book', id: book?.id ?? '' }
  const scope = book ? await scopeOf(reading, origin) : null
  const committee = scope ? await findCommittee(reading, scope.committeeId) : null
  return scope && committee ? { page: scopePath(c, committee, scope), ledger: ledgerPath(scope.id) } : null
}

async function partData(
  reading: Reading,
  c: PageContext,
  part: RegisterPart,
  bookId: Id,
): Promise<Partial<RegisterData>> {
  if (part === 'tong_quan') {
    const [unvouched, pledged] = [
      (await tallyDonations(reading, { bookId, task: 'unvouched' })).count,
      (await tallyDonations(reading, { bookId, task: 'pledged' })).count,
    ]
    return { waiting: { unvouched, pledged } }
  }
  if (part === 'hien_vat') return { goods: await goodsReceived(reading, bookId) }
  if (part === 'phan_bo') {
    const { rows, next } = await listOutflows(reading, bookId, { after: c.query('sau') })
    return { ...(await withVouchers(reading, rows)), moreOutflows: next }
  }
  if (part !== 'ung_ho') return {}
  const gifts = await listDonations(reading, { ...readGiftQuery(c, bookId), after: c.query('sau') })
  return {
    gifts,
    items: await goodsOf(
      reading,
      gifts.rows.filter((one) => one.channel === 'in_kind').map((one) => one.id),
    ),
    vouchers: await vouchersOf(reading, gifts.rows),
    areas: await areaChoices(reading, c),
  }
}

async function withVouchers(reading: Reading, outflows: readonly Outflow[]): Promise<Partial<RegisterData>> {
  return { outflows, vouchers: await vouchersOf(reading, outflows) }
}
