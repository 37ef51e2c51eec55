import type { Reading } from '../../platform/context.ts'
import type { Figure, Indicator, Question } from '../../values/figure.ts'
import type { Id } from '../../values/id.ts'
import { type Settled, settledMoney } from '../books/index.ts'
import { type CountedGift, giftsCounted, unvaluedLines } from './counted.store.ts'

type Worth = (gift: CountedGift) => number

const cash: Worth = ({ amount }) => amount
const goods: Worth = ({ goodsValue }) => goodsValue
/** Told as a value that both come to, never as money. */
const both: Worth = (gift) => gift.amount + gift.goodsValue

function summed(gifts: readonly CountedGift[], worth: Worth): Figure {
  const counted = gifts.filter((gift) => worth(gift) > 0)
  const numerator = counted.reduce((sum, gift) => sum + worth(gift), 0)
  return { numerator, denominator: null, ids: counted.map((gift) => gift.id) }
}

const gift = { kind: 'sum', version: 1, timing: 'period', unit: 'dong', recordKind: 'donation' } as const

const sumOf = (id: string, worth: Worth): Indicator<Reading> => ({
  ...gift,
  id,
  compute: async (reading, question) => summed(await giftsCounted(reading, question), worth),
  byArea: async (reading, question) => {
    const ofAreas = (await giftsCounted(reading, question)).filter((one) => one.areaId !== null)
    const groups = Map.groupBy(ofAreas, (one) => one.areaId as Id)
    return new Map([...groups].map(([areaId, gifts]) => [areaId, summed(gifts, worth)]))
  },
})

/** The first gift of each donor; of those who wish to be nobody each gift is one. */
async function donors(reading: Reading, question: Question): Promise<Figure> {
  const seen = new Set<Id>()
  const ids = (await giftsCounted(reading, question)).flatMap(({ id, donorId }) => {
    if (donorId !== null && seen.has(donorId)) return []
    if (donorId !== null) seen.add(donorId)
    return [id]
  })
  return { numerator: ids.length, denominator: null, ids }
}

async function unvalued(reading: Reading, question: Question): Promise<Figure> {
  const gifts = (await giftsCounted(reading, question)).filter((one) => one.channel === 'in_kind')
  const ids = await unvaluedLines(
    reading,
    gifts.map((one) => one.id),
  )
  return { numerator: ids.length, denominator: null, ids }
}

const moneyOf = (id: string, counts: (one: Settled) => boolean, sign: 1 | -1, timing: 'period' | 'as_of') => ({
  ...gift,
  timing,
  recordKind: 'voucher',
  id,
  compute: async (reading: Reading, { committeeIds, period, asAt, knownAt }: Question): Promise<Figure> => {
    const to = asAt < period.to ? asAt : period.to
    const from = timing === 'period' ? period.from : null
    const asked = { committeeIds, ledger: 'contribution' as const, from, to, knownAt }
    const settled = (await settledMoney(reading, asked)).filter(counts)
    const sum = settled.reduce((total, one) => total + one.amount * (sign === 1 ? signOf(one) : 1), 0)
    return { numerator: sum, denominator: null, ids: settled.map((one) => one.id) }
  },
})

const comesIn: readonly Settled['purpose'][] = ['contribution', 'from_above', 'interest', 'refunded', 'surplus']
const signOf = ({ purpose }: Settled): 1 | -1 => (comesIn.includes(purpose) ? 1 : -1)

/** What relief counts. Money, goods by value and goods by quantity are never one another; State benefits are none of it. */
export const reliefIndicators: readonly Indicator<Reading>[] = [
  sumOf('donations_cash_received', cash),
  sumOf('donations_in_kind_value', goods),
  {
    ...gift,
    kind: 'count',
    id: 'donations_in_kind_unvalued',
    unit: 'line_of_goods',
    recordKind: 'donation_item',
    compute: unvalued,
  },
  sumOf('donations_total_value', both),
  { ...gift, kind: 'count', id: 'donors', unit: 'donor', compute: donors },
  moneyOf('contributions_distributed', ({ purpose }) => purpose === 'distribution', -1, 'period'),
  moneyOf('contributions_remitted_up', ({ purpose }) => purpose === 'remittance', -1, 'period'),
  moneyOf('contributions_balance', () => true, 1, 'as_of'),
]
