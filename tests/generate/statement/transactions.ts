import type { Chance } from './chance.ts'
import { drawAmount } from './draw-words.ts'
import { type BankOfMemo, drawMemo } from './memo.ts'
import { hours } from './shape.ts'

/** One movement on the account, as the bank knows it. Whole đồng. */
export interface Movement {
  readonly day: string
  readonly time: string
  readonly document: string
  readonly debit: number
  readonly credit: number
  readonly balance: number
  readonly memo: string
  readonly kind: 'credit' | 'fee' | 'transfer' | 'return'
  readonly payer: string
  readonly payerAccount: string
  readonly reference: string
  /** On the account, but missing from the list that was handed out. */
  readonly unlisted: boolean
}

export interface Account {
  readonly number: string
  readonly holder: string
  readonly opening: number
}

export interface MovementsAsked {
  readonly bank: BankOfMemo
  readonly rows: number
  readonly account: Account
  readonly from: string
  readonly days: number
  /** Share of movements that the list leaves out. */
  readonly unlisted?: number
}

const dayAfter = (from: string, days: number) =>
  new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
const two = (n: number) => String(n).padStart(2, '0')
const channels = { napas: ['5387', '5388', '5390'], other: ['5209', '5214', '5017', '5239', '5245', '5078'] }

/** How many rows each day gets: rising, then falling. */
function spread(rows: number, days: number): number[] {
  const weights = Array.from({ length: days }, (_, day) => 1 + 3 * Math.sin(((day + 1) / (days + 1)) * Math.PI))
  const sum = weights.reduce((a, b) => a + b, 0)
  const counts = weights.map((weight) => Math.floor((rows * weight) / sum))
  counts[0] = (counts[0] ?? 0) + rows - counts.reduce((a, b) => a + b, 0)
  return counts
}

function timesOf(chance: Chance, count: number): string[] {
  const hourly = hours.map((weight, hour) => [hour, weight] as const)
  const seconds: number[] = []
  while (seconds.length < count) {
    const second = chance.weighted(hourly) * 3600 + chance.whole(0, 3599)
    // Bursts: many transfers within one second.
    const burst = chance.in(0.002) ? chance.whole(3, 15) : 1
    for (let i = 0; i < burst && seconds.length < count; i += 1) seconds.push(second)
  }
  return seconds
    .sort((a, b) => a - b)
    .map((at) => `${two(Math.floor(at / 3600))}:${two(Math.floor(at / 60) % 60)}:${two(at % 60)}`)
}

type Outgoing = Pick<Movement, 'kind' | 'memo' | 'debit'>

/** The few that go out: the fee of the month, transfers to where help is given, one gift sent back. */
function outgoing(rows: number, chance: Chance): Map<number, Outgoing> {
  const found = new Map<number, Outgoing>()
  const put = (at: number, one: Outgoing) => found.set(Math.min(rows - 1, at), one)
  put(Math.floor(rows * 0.35), { kind: 'fee', memo: 'THU PHI DICH VU SMS CHU DONG THANG 09/2024', debit: 55_000 })
  for (let i = chance.whole(1, 3); i > 0; i -= 1) {
    const memo = `UBTW MTTQ VN chuyen kinh phi ho tro tinh dot ${i} theo Quyet dinh so ${chance.whole(10, 99)}`
    put(chance.whole(Math.floor(rows * 0.5), rows - 2), {
      kind: 'transfer',
      memo,
      debit: chance.whole(100, 900) * 1_000,
    })
  }
  put(Math.floor(rows * 0.8), { kind: 'return', memo: 'HOAN TRA tien chuyen nham cho nguoi ung ho', debit: 200_000 })
  return found
}

/** The movements in the order of time, without end in memory: one after another. */
export function* drawMovements(asked: MovementsAsked, chance: Chance): Generator<Movement> {
  const { bank, rows, account, from, days, unlisted = 0 } = asked
  const out = outgoing(rows, chance)
  let balance = account.opening
  let [n, lastDocument] = [0, '5214.10000']
  for (const [ahead, count] of spread(rows, days).entries()) {
    const day = dayAfter(from, ahead)
    for (const time of timesOf(chance, count)) {
      const going = out.get(n)
      const memo = drawMemo(bank, chance, { day, time, account: account.number, recipient: account.holder })
      const credit = going ? 0 : drawAmount(chance)
      const debit = going?.debit ?? 0
      balance += credit - debit
      const repeated = !going && memo.trace === null && chance.in(0.07)
      const tail = memo.trace ?? chance.digits(chance.in(0.9) ? 5 : chance.whole(1, 4))
      const prefix = going ? '9915' : chance.one(memo.trace ? channels.napas : channels.other)
      const document = repeated ? lastDocument : `${prefix}.${tail}`
      if (!repeated) lastDocument = document
      yield {
        ...{ day, time, document, debit, credit, balance },
        memo: going?.memo ?? memo.text,
        kind: going?.kind ?? 'credit',
        payer: going ? '' : memo.payer,
        payerAccount: going ? '' : memo.payerAccount,
        reference: `${chance.whole(1000, 9999)}${chance.code(8)}`,
        unlisted: !going && chance.in(unlisted),
      }
      n += 1
    }
  }
}
