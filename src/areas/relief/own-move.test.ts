import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { again, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { carryAll, type Drive, openDrive, unnamed } from '../../../tests/support/giving.ts'
import { brokenAmong } from '../../../tests/support/planting.ts'
import {
  type Counter,
  newAccount,
  openStore,
  readAllWaiting,
  sendStatement,
} from '../../../tests/support/statement-files.ts'
import { walkUntil } from '../../../tests/support/walking.ts'
import { foundWard, loadExampleUnits, succeed } from '../../../tests/support/ward.ts'
import { type AnyAction, perform } from '../../platform/action.ts'
import type { Reading } from '../../platform/context.ts'
import { day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal } from '../../values/refusal.ts'
import { accountBook, addPlace, bookInvariants, flowsOf, listVouchers, makeVoucher, placesNow } from '../books/index.ts'
import { decideLines, type Line, listLines, statementInvariants } from '../statements/index.ts'
import * as door from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'dau-an-moves-'))
const text = 'Chuyển nội bộ'
let house: TestDatabase
let desk: Counter
let committeeId: Id
beforeAll(async () => {
  house = await openTestDatabase('2024-03-01T08:00:00+07:00')
  await loadExampleUnits(house.database)
  committeeId = (await foundWard(house.database)).committeeId
  const { accountant } = await openDrive(house.database, committeeId)
  desk = { database: house.database, files: await openStore(folder), accountant }
})
afterAll(async () => {
  await house.close()
  rmSync(folder, { recursive: true, force: true })
})

interface Two extends Drive {
  /** The second account's place in the books. */
  readonly bank2: Id
  readonly first: Id
  readonly second: Id
}

let opened = 0
/** A campaign with two accounts, the first of which holds five million. */
async function openTwo(): Promise<Two> {
  const drive = await openDrive(house.database, committeeId)
  const at = String(++opened).padStart(6, '0')
  const place = { bookId: drive.bookId, kind: 'bank', name: 'Tài khoản thứ hai', bank: 'Vietcombank' }
  const more = { accountNumber: `9900${at}`, openedOn: '2024-01-03' }
  const { id: bank2 } = await succeed(house.database, addPlace, { ...place, ...more }, again(drive.accountant))
  const first = await newAccount(desk, { bank: 'AGR', number: `8600${at}`, placeId: drive.bank })
  const second = await newAccount(desk, { bank: 'VCB', number: `9900${at}`, placeId: bank2 })
  const two = { ...drive, bank2, first, second }
  await send(first, ['01/02/2024,,5000000,ung ho'])
  const [gift] = await linesOf(first)
  const rows = [{ lineId: gift?.id, donorName: 'Bà Thử' }]
  await succeed(house.database, door.receiveFromBank, { campaignId: drive.campaignId, unnamed, rows }, desk.accountant)
  await carryAll(house.database, two, day('2024-02-01'))
  return two
}

async function send(accountId: Id, rows: readonly string[]): Promise<void> {
  const csv = ['STT,Ngày,Ghi nợ,Ghi có,Nội dung', ...rows.map((row, at) => `${at + 1},${row}`)].join('\n')
  await sendStatement(desk, { accountId, bytes: Buffer.from(csv), form: 'csv' })
  await readAllWaiting(desk)
}

const read = <T>(look: (r: Reading) => Promise<T>) => house.database.read(desk.accountant.sight, look)
const act = (what: AnyAction, input: object) => perform(house.database, what, input, again(desk.accountant))
const linesOf = async (accountId: Id): Promise<readonly Line[]> =>
  (await read((r) => listLines(r, { accountId }))).rows.toSorted((a, b) => a.n - b.n || (a.day < b.day ? -1 : 1))
const pending = async (accountId: Id) => (await linesOf(accountId)).filter(({ state }) => state === 'pending')
const book = (rows: readonly object[]) => act(door.bookOwnMoves, { rows, text })
const proposed = async (two: Two) => {
  const { pairs, halves } = await read(door.proposeMoves)
  const own = [two.first, two.second]
  return {
    pairs: pairs.filter(({ out }) => own.includes(out.accountId)),
    halves: halves.filter(({ voucher }) => [two.bank, two.bank2].includes(voucher.placeId)),
  }
}
const there = async (two: Two) => {
  const places = await read((r) => placesNow(r, two.bookId))
  return [two.bank, two.bank2].map((id) => places.find((one) => one.placeId === id)?.amount)
}
const sums = async (two: Two) =>
  door.standingOf(await read((r) => flowsOf(r, [two.bookId], { to: day('2024-03-01') }))).money
const broken = () =>
  brokenAmong(house.database, [committeeId], [...bookInvariants, ...statementInvariants, ...door.reliefInvariants])

it('two halves in two statements are proposed by amount and day, and booked once: neither income nor expense', async () => {
  const two = await openTwo()
  await send(two.first, ['02/02/2024,2000000,,chuyen tien sang VCB', '02/02/2024,11000,,Thu phi SMS'])
  await send(two.second, ['03/02/2024,,2000000,nhan tien tu TK khac', '03/02/2024,,300000,ung ho'])
  const { pairs } = await proposed(two)
  expect(pairs).toMatchObject([{ out: { amount: 2_000_000 }, in: { amount: 2_000_000 }, others: 0 }])
  const [pair] = pairs
  expect(await book([{ lineId: pair?.out.id, otherLineId: pair?.in.id }])).toMatchObject({ count: 1, linked: 0 })
  await carryAll(house.database, two, day('2024-02-03'))
  expect(await there(two)).toEqual([3_000_000, 2_000_000])
  expect(await sums(two)).toMatchObject({ received: 5_000_000, other: 0, distributed: 0, balance: 5_000_000 })
  const half = await read((r) => accountBook(r, { placeId: two.bank2, from: day('2024-01-01'), to: day('2024-03-01') }))
  expect(half.rows).toMatchObject([{ received: 2_000_000, paid: 0, purpose: 'own_move' }])
  const lines = [...(await linesOf(two.first)), ...(await linesOf(two.second))]
  expect(lines.filter(({ kind }) => kind === 'own_move').map(({ state }) => state)).toEqual(['linked', 'linked'])
  expect((await proposed(two)).pairs).toEqual([])
  // The gift of the second account is still one.
  expect(await pending(two.second)).toMatchObject([{ kind: 'credit', amount: 300_000 }])
})

it('a reversal frees both halves; they are booked again', async () => {
  const two = await openTwo()
  await send(two.first, ['02/02/2024,700000,,chuyen'])
  await send(two.second, ['02/02/2024,,700000,nhan'])
  const [pair] = (await proposed(two)).pairs
  const rows = [{ lineId: pair?.in.id, otherLineId: pair?.out.id }]
  const { ids } = (await book(rows)) as { ids: readonly Id[] }
  await carryAll(house.database, two, day('2024-02-03'))
  const undo = { id: ids[0], how: 'reverse', datedOn: '2024-02-04', reason: 'Nhầm tài khoản' }
  expect(await act(door.undoBooking, undo)).toMatchObject({ lines: [expect.any(String), expect.any(String)] })
  expect(await pending(two.first)).toMatchObject([{ amount: 700_000, note: 'Nhầm tài khoản' }])
  expect(await pending(two.second)).toMatchObject([{ amount: 700_000, note: 'Nhầm tài khoản' }])
  await carryAll(house.database, two, day('2024-02-04'))
  expect(await there(two)).toEqual([5_000_000, 0])
  expect(await book(rows)).toMatchObject({ count: 1 })
  await carryAll(house.database, two, day('2024-02-05'))
  expect(await there(two)).toEqual([4_300_000, 700_000])
})

it('a half is booked alone; when the other statement comes, its half finds the voucher', async () => {
  const two = await openTwo()
  await send(two.first, ['02/02/2024,400000,,chuyen'])
  const [out] = await pending(two.first)
  expect(await book([{ lineId: out?.id }])).toMatchObject({ key: 'relief.own_move_whereto' })
  expect(await book([{ lineId: out?.id, placeId: two.bank2 }])).toMatchObject({ count: 1, halves: 1 })
  expect((await proposed(two)).halves).toMatchObject([{ line: null, voucher: { side: 'in', placeId: two.bank2 } }])
  await send(two.second, ['05/02/2024,,400000,nhan'])
  const { halves, pairs } = await proposed(two)
  expect([halves[0]?.line?.amount, pairs]).toEqual([400_000, []])
  expect(await book([{ lineId: halves[0]?.line?.id }])).toMatchObject({ count: 0, linked: 1 })
  expect((await proposed(two)).halves).toEqual([])
  // A transfer written by hand is found too, by the act that brings fees and payments into the books.
  const move = { bookId: two.bookId, kind: 'transfer', purpose: 'own_move', placeId: two.bank2, toPlaceId: two.bank }
  const why = { amount: 150_000, datedOn: '2024-02-06', content: 'Chuyển về' }
  await carryAll(house.database, two, day('2024-02-05'))
  await succeed(house.database, makeVoucher, { ...move, ...why }, again(two.accountant))
  await send(two.second, ['06/02/2024,150000,,chuyen ve'])
  await send(two.first, ['06/02/2024,,150000,nhan ve'])
  const [back, came] = [(await pending(two.second))[0], (await pending(two.first))[0]]
  const texts = { fee: 'x', interest: 'x', refunded: 'x', bank: 'x' }
  expect(await act(door.bookBankLines, { ids: [came?.id], texts })).toMatchObject({ key: 'relief.line_is_gift' })
  await act(decideLines, { ids: [came?.id], decision: 'retype', kind: 'own_move' })
  expect(await act(door.bookBankLines, { ids: [came?.id, back?.id], texts })).toMatchObject({ count: 0, linked: 2 })
  await carryAll(house.database, two, day('2024-02-06'))
  expect(await there(two)).toEqual([4_750_000, 250_000])
})

it('what is no transfer is refused by what is wrong with it', async () => {
  const [two, other] = [await openTwo(), await openTwo()]
  await send(two.first, ['02/02/2024,400000,,chuyen', '02/02/2024,11000,,Thu phi SMS', '02/02/2024,900000,,chuyen'])
  await send(other.second, ['02/02/2024,,400000,nhan', '28/02/2024,,900000,nhan'])
  const [out, fee, large] = await pending(two.first)
  const [came, late] = await pending(other.second)
  expect((await proposed(two)).pairs).toEqual([])
  const cases = [
    [{ lineId: out?.id, otherLineId: came?.id }, 'relief.own_move_other_books'],
    [{ lineId: out?.id, placeId: other.bank }, 'relief.own_move_other_books'],
    [{ lineId: out?.id, placeId: two.bank }, 'relief.own_move_same_place'],
    [{ lineId: out?.id, placeId: two.store }, 'relief.wrong_place'],
    [{ lineId: out?.id, otherLineId: late?.id }, 'relief.own_move_differs'],
    [{ lineId: out?.id, otherLineId: large?.id }, 'relief.own_move_differs'],
    [{ lineId: large?.id, otherLineId: late?.id }, 'relief.own_move_apart'],
    [{ lineId: fee?.id, placeId: two.bank2 }, 'relief.own_move_is_fee'],
    [{ lineId: out?.id, otherLineId: out?.id }, 'relief.own_move_twice'],
    [{ lineId: newId(), placeId: two.bank2 }, 'statements.no_line'],
  ] as const
  for (const [row, key] of cases) expect(await book([row])).toMatchObject({ key })
  // Cash drawn from the account is a transfer as well, whole by itself.
  expect(await book([{ lineId: out?.id, placeId: two.cash }])).toMatchObject({ count: 1 })
  await carryAll(house.database, two, day('2024-02-02'))
  expect(await there(two)).toEqual([4_600_000, 0])
})

it('however transfers are booked, sent back and reversed: nothing is earned, lost or counted twice', async () => {
  const step = fc.record({ what: fc.nat(6), which: fc.nat(5), to: fc.nat(2) })
  let reached = 0
  await walkUntil(
    () => reached > 12,
    () =>
      fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 18 }), async (steps) => {
          const two = await openTwo()
          const amounts = [100_000, 200_000, 300_000, 200_000]
          await send(
            two.first,
            amounts.map((amount, at) => `0${at + 2}/02/2024,${amount},,chuyen ${at}`),
          )
          await send(
            two.second,
            amounts.map((amount, at) => `0${at + 2}/02/2024,,${amount},nhan ${at}`),
          )
          for (const { what, which, to } of steps) {
            const [out, into] = [await linesOf(two.first), await linesOf(two.second)].map((all) =>
              all.filter(({ memo }) => !memo.includes('ung ho')),
            )
            const of = (lines: readonly Line[] = []) => lines[which % Math.max(1, lines.length)]?.id
            const vouchers = (await read((r) => listVouchers(r, { bookId: two.bookId, kind: 'transfer' }))).rows
            const id = vouchers[which % Math.max(1, vouchers.length)]?.id ?? newId()
            const undo = { id, datedOn: '2024-02-20', reason: 'x' }
            const tries: readonly (() => Promise<unknown>)[] = [
              () => book([{ lineId: of(out), otherLineId: of(into) }]),
              () => book([{ lineId: of(out), placeId: [two.bank2, two.cash, two.bank][to] }]),
              () => book([{ lineId: of(into), placeId: [two.bank, two.cash, two.bank2][to] }]),
              () => book([{ lineId: of(to ? out : into) }]),
              () => act(door.undoBooking, { ...undo, how: 'reverse' }),
              () => act(door.undoBooking, { ...undo, how: 'withdraw' }),
              () => carryAll(house.database, two, day('2024-02-20')).catch(() => null),
            ]
            if (!isRefusal(await tries[what]?.())) reached++
            const { received, other, distributed, remitted, returned, lost, balance } = await sums(two)
            expect([received, other, distributed, remitted, returned, lost]).toEqual([5_000_000, 0, 0, 0, 0, 0])
            expect(balance).toBe(5_000_000)
          }
          expect(await broken()).toEqual([])
        }),
        { numRuns: 3 },
      ),
  )
  // A walk that got nowhere would prove nothing.
  expect(reached).toBeGreaterThan(12)
}, 90_000)
