import {
  type Advance,
  type AreaNeeds,
  advancesOf,
  type Decision,
  type Double,
  decisionsOf,
  doublesAmong,
  findRound,
  type LinePage,
  linesOf,
  type Means,
  meansOf,
  meetingsOf,
  type NeedLine,
  needReasons,
  needsByArea,
  type Objection,
  objectionsOf,
  type Payout,
  type Posting,
  payoutsOf,
  postingsOf,
  type ReviewMeeting,
  type Round,
  type ToPay,
  type Unfiled,
  unfiledOf,
  vouchersOf,
  waitingOf,
} from '../../../areas/assistance/index.ts'
import { loadVouchers, type Place, placesOf, type VoucherState, voucherState } from '../../../areas/books/index.ts'
import { type Evidence, evidenceOf } from '../../../areas/documents/index.ts'
import { areaName, loadAreas } from '../../../areas/organisation/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { type JournalEntry, journalOf } from '../../../platform/journal.ts'
import { type Id, isId } from '../../../values/id.ts'
import type { Refusal } from '../../../values/refusal.ts'
import type { PageContext } from '../../http/page.ts'
import { idIn } from '../record/address.ts'
import { missing } from './address.ts'
import { type RoundGoodsData, roundGoods } from './round-goods-data.ts'

export const roundParts = [
  'danh_sach',
  'hien_vat',
  'khu_dan_cu',
  'ho_so',
  'hoi_dong',
  'niem_yet',
  'quyet_dinh',
  'chi_tra',
  'quyet_toan',
  'nhat_ky',
] as const
export type RoundPart = (typeof roundParts)[number]

export type Names = ReadonlyMap<Id, string>

/** Everything that the page of a round shows, whatever part is open. */
export interface RoundData {
  readonly round: Round
  readonly part: RoundPart
  readonly names: Names
  readonly areas: readonly AreaNeeds[]
  readonly lines: LinePage
  readonly means: Means
  readonly meetings: readonly ReviewMeeting[]
  readonly postings: readonly Posting[]
  readonly objections: readonly Objection[]
  readonly decisions: readonly Decision[]
  readonly advances: readonly Advance[]
  readonly payouts: readonly Payout[]
  readonly waiting: readonly ToPay[]
  readonly vouchers: ReadonlyMap<Id, VoucherState>
  readonly places: readonly Place[]
  readonly doubles: readonly Double[]
  readonly all: readonly NeedLine[]
  readonly goods: RoundGoodsData
  readonly unfiled: readonly Unfiled[]
  readonly evidence: readonly Evidence[]
  readonly journal: readonly JournalEntry[]
}

/** Residential areas by their present names. */
export async function namesOfAreas(c: PageContext, reading: Reading, committeeId: Id): Promise<Names> {
  const { areas } = await loadAreas(reading, committeeId)
  return new Map(areas.map((area) => [area.id, areaName(area, c.today)]))
}

export function lineQueryIn(c: PageContext) {
  const area = c.query('khu')
  return {
    text: c.query('q') || null,
    areaId: isId(area) ? area : null,
    reason: needReasons.find((one) => one === c.query('dien')) ?? null,
    after: c.query('sau') || null,
    limit: 100,
  }
}

const whole = { limit: 20_000 }
const none: LinePage = { rows: [], next: null }

export async function loadRoundData(c: PageContext): Promise<RoundData | Refusal> {
  const id = idIn(c)
  const part = roundParts.find((one) => one === c.query('muc')) ?? 'danh_sach'
  return c.read(async (reading) => {
    const round = await findRound(reading, id)
    if (!round || round.supersededAt !== null) return missing
    const advances = await advancesOf(reading, id)
    const vouchers = await loadVouchers(reading, vouchersOf(advances))
    const looksAtAll = part === 'quyet_dinh' || part === 'hoi_dong'
    const readsAll = looksAtAll || part === 'hien_vat'
    const advanceIds = advances.map((one) => one.id)
    const all = readsAll ? (await linesOf(reading, id, whole)).rows : []
    return {
      round,
      part,
      names: await namesOfAreas(c, reading, round.committeeId),
      areas: await needsByArea(reading, id),
      lines: part === 'danh_sach' ? await linesOf(reading, id, lineQueryIn(c)) : none,
      means: await meansOf(reading, round.source.bookId),
      meetings: await meetingsOf(reading, id),
      postings: await postingsOf(reading, id),
      objections: await objectionsOf(reading, id),
      decisions: await decisionsOf(reading, id),
      advances,
      payouts: await payoutsOf(reading, advanceIds),
      waiting: await waitingOf(reading, id),
      vouchers: new Map(vouchers.map((facts) => [facts.voucher.id, voucherState(facts)])),
      places: await placesOf(reading, [round.source.bookId]),
      doubles: looksAtAll ? await doublesAmong(reading, round, all) : [],
      all,
      goods: await roundGoods(reading, round, { part, all, advanceIds }),
      unfiled: part === 'ho_so' ? await unfiledOf(reading, round.committeeId, id) : [],
      evidence: part === 'quyet_toan' ? ((await evidenceOf(reading, [id])).get(id) ?? []) : [],
      journal: part === 'nhat_ky' ? await journalOf(reading, id) : [],
    }
  })
}
