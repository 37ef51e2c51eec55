import { setTimeout as pause } from 'node:timers/promises'
import { approveVouchers, listVouchers, placesNow, settleVouchers } from '../../areas/books/index.ts'
import { bookBankLines, receiveFromBank } from '../../areas/relief/index.ts'
import {
  addBankAccount,
  findImport,
  importStatement,
  type Line,
  listLines,
  openStages,
  readWaiting,
} from '../../areas/statements/index.ts'
import type { FileStore } from '../../platform/files/index.ts'
import { readCsv } from '../../values/csv.ts'
import { addDays, type Day, showDay } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Diary } from '../diary.ts'
import type { Hand } from '../hand.ts'
import { drive2021 } from './drives.ts'
import { campaignBook, campaignId } from './give.ts'
import { accountant, chair } from './hands.ts'

const unnamed = 'Nhà hảo tâm (ẩn danh)'

/** The bank's own list of the campaign's account: its gifts, and what the bank took and gave. */
function statementText(): string {
  const gifts = drive2021.gifts.flatMap((gift) => (gift.channel === 'bank' ? [gift] : []))
  const last = gifts.at(-1)?.on ?? drive2021.openedOn
  const rows: readonly (readonly [Day, string, number, number, string, string])[] = [
    ...gifts.map((gift): readonly [Day, string, number, number, string, string] => {
      const who = (gift.name ?? '').toUpperCase()
      return [gift.on, gift.ref ?? '', 0, gift.amount ?? 0, `Ung ho phong chong dich ${gift.ref}`, who]
    }),
    [addDays(last, 5), 'P001', 11_000, 0, 'Thu phi quan ly tai khoan', ''],
    [addDays(last, 6), 'L001', 0, 4_118, 'Tra lai tien gui khong ky han', ''],
  ]
  const heading = 'STT,Ngày giao dịch,Số chứng từ,Ghi nợ,Ghi có,Nội dung,Người chuyển'
  return [
    heading,
    ...rows.map(([on, ref, debit, credit, memo, payer], at) =>
      [at + 1, showDay(on), ref, debit || '', credit || '', memo, `"${payer}"`].join(','),
    ),
  ].join('\n')
}

/**
 * Reads what waits until the file is taken in. A program that serves meanwhile reads waiting files as well: whichever of
 * the two has it, the other goes on only when it is there.
 */
async function readStatement(at: Hand, files: FileStore, id: Id): Promise<void> {
  const openTable = async () => readCsv(statementText())
  for (let tries = 0; tries < 600; tries += 1) {
    await readWaiting({ database: at.database, files, openTable, name: at.actor.name }, new Date('2100-01-01'))
    const file = await at.read((reading) => findImport(reading, id))
    if (!file || !openStages.includes(file.stage)) return
    await pause(100)
  }
}

/** The statement of one campaign's account: its gifts are found in it, the fee is booked, the interest still waits. */
export function bankSongCau(diary: Diary, hand: Hand, files: FileStore): void {
  const { key, openedOn, accountNumber } = drive2021
  const [accountId, sentOn] = [hand.id(`bank account ${key}`), addDays(drive2021.gifts.at(-1)?.on ?? openedOn, 12)]
  const holder = 'UB MTTQ VN PHUONG SONG CAU'
  diary.note(
    sentOn,
    addBankAccount,
    async (at: Hand) => {
      const places = await at.read((reading) => placesNow(reading, campaignBook(hand, key)))
      const placeId = places.find(({ kind }) => kind === 'bank')?.placeId
      return { id: accountId, bank: 'AGR', number: accountNumber, holder, placeId, openedOn }
    },
    accountant,
  )
  diary.note(
    sentOn,
    importStatement,
    async () => {
      const { sha256, size } = await files.put(Buffer.from(statementText()), { mime: 'text/csv' })
      const id = hand.id(`bank statement ${key}`)
      return { id, accountId, sha256, size, name: 'so-phu-agribank-2021.csv', form: 'csv' }
    },
    accountant,
  )
  const lines = async (at: Hand) => (await at.read((reading) => listLines(reading, { accountId }))).rows
  diary.note(
    sentOn,
    receiveFromBank,
    async (at: Hand) => {
      await readStatement(at, files, hand.id(`bank statement ${key}`))
      const gifts = new Map(drive2021.gifts.map((gift, n) => [gift.ref, hand.id(`gift ${key} ${n}`)]))
      const found = (await lines(at)).flatMap(({ id, document }) => {
        const donationId = document === null ? undefined : gifts.get(document)
        return donationId ? [{ lineId: id, donationId }] : []
      })
      return { campaignId: campaignId(hand, key), unnamed, rows: found }
    },
    accountant,
  )
  feeBooked(diary, hand, sentOn, lines)
}

/** The bank's fee goes through all hands on the day of the statement. */
function feeBooked(diary: Diary, hand: Hand, sentOn: Day, lines: (at: Hand) => Promise<readonly Line[]>): void {
  diary.note(
    sentOn,
    bookBankLines,
    async (at: Hand) => {
      const ids = (await lines(at)).filter(({ kind }) => kind === 'fee').map(({ id }) => id)
      return { ids, texts: { fee: 'Phí ngân hàng', interest: 'Lãi', refunded: 'Tiền được trả lại', bank: 'Agribank' } }
    },
    accountant,
  )
  const fees = async (at: Hand) => {
    const query = { bookId: campaignBook(hand, drive2021.key), purpose: 'fee' as const }
    const { rows } = await at.read((reading) => listVouchers(reading, query))
    return { ids: rows.map(({ id }) => id), happenedOn: sentOn }
  }
  diary.note(sentOn, approveVouchers, fees, chair)
  diary.note(sentOn, settleVouchers, fees, accountant)
}
