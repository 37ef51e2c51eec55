import {
  approveVouchers,
  listVouchers,
  needsTreasurer,
  placesNow,
  recordCount,
  settleVouchers,
  stockOf,
} from '../../areas/books/index.ts'
import { recordDisclosure, scopeOf } from '../../areas/disclosure/index.ts'
import {
  archiveCampaign,
  beginDistribution,
  closeReception,
  discloseFinal,
  draftCampaign,
  giveOut,
  openCampaign,
  publishCampaign,
  recordDonations,
  settleCampaign,
} from '../../areas/relief/index.ts'
import { addDays, type Day, day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Diary } from '../diary.ts'
import type { Hand } from '../hand.ts'
import { drive2020, drive2021, type SampleDrive, type SampleGift } from './drives.ts'
import { accountant, chair, treasurer } from './hands.ts'

export const campaignId = (hand: Hand, key: string): string => hand.id(`campaign ${key}`)
export const campaignBook = (hand: Hand, key: string): string => hand.id(`book ${key}`)
const unnamed = 'Nhà hảo tâm (ẩn danh)'

/** The campaigns of the term: one settled and put away, one whose money still helps. */
export function giveSongCau(diary: Diary, hand: Hand): void {
  for (const drive of [drive2020, drive2021]) {
    opened(diary, hand, drive)
    received(diary, hand, drive)
    givenOut(diary, hand, drive)
  }
  settled(diary, hand, drive2020.key)
  const told = [
    [day('2020-05-11'), drive2020.key, ['receipts_statement', 'distribution_statement', 'posting']],
    [day('2021-07-12'), drive2021.key, ['receipts_statement']],
  ] as const
  for (const [on, key, records] of told) {
    diary.note(on, publishCampaign, { campaignId: campaignId(hand, key) }, chair)
    for (const kind of records) diary.note(on, recordDisclosure, closing(hand, key, kind, on), chair)
  }
}

/** A closing statement on the page, and the report on the boards of the ward. */
const closing = (hand: Hand, key: string, kind: string, on: Day) => async (at: Hand) => {
  const scope = await at.read((reading) => scopeOf(reading, { kind: 'campaign', id: campaignId(hand, key) as Id }))
  const hung = { place: 'Trụ sở UBND phường và nhà văn hóa 21 tổ dân phố', untilOn: addDays(on, 30) }
  const id = hand.id(`disclosed ${key} ${kind}`)
  return { id, scopeId: scope?.id, kind, happenedOn: on, ...(kind === 'posting' && hung) }
}

function opened(diary: Diary, hand: Hand, drive: SampleDrive): void {
  const { key, title, purpose, callLabel, calledOn, openedOn, receivesFrom, receivesTo } = drive
  const id = campaignId(hand, key)
  const call = { callBy: 'central_presidium', callLabel, calledOn }
  const facts = { id, title, cause: 'epidemic', purpose, ...call, receivesFrom, receivesTo }
  diary.note(addDays(openedOn, -1), draftCampaign, facts)
  const account = { bank: 'Agribank, chi nhánh Bắc Kạn', accountNumber: drive.accountNumber }
  const names = { cashName: 'Quỹ tiền mặt cuộc vận động', bankName: 'Tài khoản cuộc vận động', storeName: 'Kho phường' }
  const opening = {
    id,
    happenedOn: openedOn,
    reference: drive.plan,
    bookId: campaignBook(hand, key),
    ...account,
    ...names,
  }
  diary.note(openedOn, openCampaign, opening, chair)
}

type Row = { readonly channel: string } & Readonly<Record<string, unknown>>

/** Collections of the areas seven at a time, the other gifts each on its day; their vouchers the day after. */
function received(diary: Diary, hand: Hand, drive: SampleDrive): void {
  const { key, areas, broughtOn, gifts } = drive
  const rowsOn = new Map<Day, Row[]>()
  const add = (on: Day, row: Row) => rowsOn.set(on, [...(rowsOn.get(on) ?? []), row])
  for (const [at, amount] of areas.entries()) {
    const on = broughtOn[Math.floor(at / 7)] as Day
    const area = { donorAreaId: hand.id(`area ${at + 1}`), collectedAreaId: hand.id(`area ${at + 1}`) }
    const who = { donorKind: 'collective', collector: `Trưởng Ban công tác Mặt trận Tổ ${at + 1}`, ...area }
    const id = hand.id(`gift ${key} area ${at + 1}`)
    add(on, { id, ...who, donorName: `Nhân dân Tổ ${at + 1}`, channel: 'cash', amount, receivedOn: on })
  }
  for (const [at, gift] of gifts.entries()) add(gift.on, asRow(gift, hand.id(`gift ${key} ${at}`)))
  for (const [on, rows] of rowsOn) {
    diary.note(on, recordDonations, { campaignId: campaignId(hand, key), unnamed, rows }, accountant)
    const moved = rows.some((row) => row.channel === 'bank')
    carried(diary, hand, key, addDays(on, 1), { moved, handed: rows.some((row) => row.channel !== 'bank') })
  }
}

function asRow({ on, kind, name, channel, amount, goods, ref }: SampleGift, id: string) {
  const items = goods?.map((one) => ({ ...one, priceBasis: 'market_quote' }))
  return {
    id,
    donorKind: kind,
    donorName: name,
    showsName: kind !== 'anonymous',
    channel,
    amount,
    items,
    bankRef: ref,
    receivedOn: on,
  }
}

interface Hands {
  readonly handed: boolean
  readonly moved: boolean
}

/** What was written the day before is approved and handed over, each by its own hand; the same when loaded once more. */
function carried(diary: Diary, hand: Hand, key: string, on: Day, { handed, moved }: Hands): void {
  const [bookId, writtenOn] = [campaignBook(hand, key), addDays(on, -1)]
  const written = (byTreasurer?: boolean) => async (at: Hand) => {
    const query = { bookId, from: writtenOn, to: writtenOn, limit: 500 }
    const { rows } = await at.read((reading) => listVouchers(reading, query))
    const own = rows.filter((row) => byTreasurer === undefined || needsTreasurer(row.kind) === byTreasurer)
    return { ids: own.map((row) => row.id), happenedOn: on }
  }
  diary.note(on, approveVouchers, written(), chair)
  if (handed) diary.note(on, settleVouchers, written(true), treasurer)
  if (moved) diary.note(on, settleVouchers, written(false), accountant)
}

function givenOut(diary: Diary, hand: Hand, { key, closing, allocation, out }: SampleDrive): void {
  const [id, bookId] = [campaignId(hand, key), campaignBook(hand, key)]
  diary.note(closing.on, closeReception, { id, happenedOn: closing.on, reference: closing.paper }, chair)
  diary.note(allocation.on, beginDistribution, { id, happenedOn: allocation.on, reference: allocation.paper }, chair)
  for (const one of out) {
    const input = async (at: Hand) => {
      const places = await at.read((reading) => placesNow(reading, bookId))
      const stock = await at.read((reading) => stockOf(reading, bookId))
      const kind = one.from === 'store' ? 'warehouse' : one.from
      const items = stock
        .filter((lot) => one.goods?.[lot.name] !== undefined)
        .map((lot) => ({ lotId: lot.id, quantity: one.goods?.[lot.name] }))
      return {
        id: hand.id(`outflow ${key} ${one.key}`),
        campaignId: id,
        kind: one.kind,
        usePurpose: one.use,
        recipient: one.to,
        placeId: places.find((place) => place.kind === kind)?.placeId,
        amount: one.amount,
        items,
        happenedOn: one.on,
        content: one.content,
        decisionReference: one.decision,
      }
    }
    diary.note(one.on, giveOut, input, accountant)
  }
  for (const [on, ofDay] of Map.groupBy(out, (one) => one.on)) {
    const [handed, moved] = [ofDay.some((one) => one.from !== 'bank'), ofDay.some((one) => one.from === 'bank')]
    carried(diary, hand, key, addDays(on, 1), { handed, moved })
  }
}

/** Counted, settled, made public and put away. */
function settled(diary: Diary, hand: Hand, key: string): void {
  const [id, bookId] = [campaignId(hand, key), campaignBook(hand, key)]
  const [countedOn, settledOn] = [day('2020-05-04'), day('2020-05-05')]
  for (const kind of ['cash', 'bank'] as const) {
    const count = async (at: Hand) => {
      const place = (await at.read((reading) => placesNow(reading, bookId))).find((one) => one.kind === kind)
      const present = 'Triệu Thị Mai, kế toán\nĐàm Văn Quyết, thủ quỹ\nNông Thị Hạnh, Chủ tịch'
      return { bookId, placeId: place?.placeId, countedOn, counted: place?.amount ?? 0, present }
    }
    diary.note(countedOn, recordCount, count, accountant)
  }
  diary.note(settledOn, settleCampaign, { id, happenedOn: settledOn, reference: '19/BC-MTTQ-BTT' }, accountant)
  const published = day('2020-05-12')
  diary.note(published, discloseFinal, { id, happenedOn: published, reference: '20/BC-MTTQ-BTT' }, chair)
  diary.note(day('2020-06-30'), archiveCampaign, { id, happenedOn: day('2020-06-30') }, chair)
}
