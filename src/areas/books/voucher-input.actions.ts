import { z } from 'zod'
import type { Writing } from '../../platform/context.ts'
import { zDay, zDong, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { type Dong, sumDong } from '../../values/money.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { lotsOf } from './stock.store.ts'
import { itemsOf, type NewVoucher } from './voucher.store.ts'
import { isGoods, priceBases, purposes, type VoucherItem, voucherKinds, worthOf } from './voucher.ts'

/** A quantity in thousandths, from a number of units or as people write it: `1.500`, `2,5`. */
export const zQuantity = z.preprocess(
  (value) =>
    typeof value === 'string' ? thousandths(value) : typeof value === 'number' ? Math.round(value * 1000) : value,
  z.number({ message: 'books.not_a_quantity' }).int().min(1, { message: 'books.not_a_quantity' }).max(1e12),
) as unknown as z.ZodType<number>

function thousandths(text: string): number | null {
  const [, whole = '', decimals = ''] = /^((?:\d{1,3}(?:\.\d{3})+|\d+))(?:,(\d{1,3}))?$/.exec(text.trim()) ?? []
  if (whole === '') return null
  return Number(whole.replaceAll('.', '')) * 1000 + Number(decimals.padEnd(3, '0'))
}

/** So many lots one voucher names. */
export const mostItems = 1000

const zItem = z.object({
  lotId: zMaybe(zId).optional(),
  name: zMaybe(zLine(200)).optional(),
  unit: zMaybe(zLine(40)).optional(),
  quantity: zQuantity,
  unitPrice: zMaybe(zDong).optional(),
  priceBasis: zMaybe(z.enum(priceBases)).optional(),
  expiresOn: zMaybe(zDay).optional(),
})

export const zOrigin = z.object({ kind: zLine(60), id: zId, label: zLine(300) })

export const voucherShape = {
  purpose: z.enum(purposes),
  placeId: zId,
  toPlaceId: zMaybe(zId).optional(),
  /** Of goods it is computed from the items. */
  amount: zMaybe(zDong).optional(),
  datedOn: zDay,
  counterparty: zMaybe(zLine(300)).optional(),
  address: zMaybe(zLine(300)).optional(),
  content: zText(1000),
  attached: zMaybe(zLine(200)).optional(),
  /** What the giver bound a gift to. */
  condition: zMaybe(zText(1000)).optional(),
  items: z.array(zItem).max(mostItems).optional(),
}

export const zVoucher = z.object({
  ...voucherShape,
  id: zId.optional(),
  bookId: zId,
  kind: z.enum(voucherKinds),
  origin: zOrigin.optional(),
})

export type VoucherInput = z.output<typeof zVoucher>

export interface Written {
  readonly voucher: NewVoucher
  readonly items: readonly VoucherItem[]
}

/** What is to be kept of a voucher, with its items complete; or why it is not enough. */
export async function written(w: Writing, input: VoucherInput): Promise<Written | Refusal> {
  const items = await itemsFor(w, input)
  if ('refusal' in items) return items
  const { id = newId(), bookId, kind, purpose, placeId, datedOn, content } = input
  const counterparty = input.counterparty ?? null
  if (counterparty === null && purpose !== 'own_move' && purpose !== 'loss' && purpose !== 'surplus')
    return refuse('books.counterparty_needed', { field: 'counterparty' })
  const amount = isGoods(kind) ? totalOf(items.list) : (input.amount ?? (0 as Dong))
  const voucher = {
    id,
    bookId,
    kind,
    purpose,
    placeId,
    toPlaceId: input.toPlaceId ?? null,
    amount,
    datedOn,
    counterparty,
    address: input.address ?? null,
    content,
    attached: input.attached ?? null,
    condition: input.condition ?? null,
    origin: input.origin ?? null,
    reversesId: null,
    reverseReason: null,
  }
  return { voucher, items: items.list }
}

/** The value of what is valued; the rest is told by quantity beside it. */
export function totalOf(items: readonly Pick<VoucherItem, 'quantity' | 'unitPrice'>[]): Dong {
  return sumDong(items.map((item) => worthOf(item.quantity, item.unitPrice)).filter((value) => value !== null))
}

async function itemsFor(
  w: Writing,
  { bookId, kind, items = [] }: VoucherInput,
): Promise<{ list: readonly VoucherItem[] } | Refusal> {
  if (!isGoods(kind)) return items.length > 0 ? refuse('books.no_goods_here', { field: 'items' }) : { list: [] }
  if (items.length === 0) return refuse('books.items_needed', { field: 'items' })
  if (kind === 'goods_in') return incoming(items)
  const lots = new Map((await lotsOf(w, idsOf(items))).map((lot) => [lot.id, lot]))
  const list: VoucherItem[] = []
  for (const [at, item] of items.entries()) {
    const lot = item.lotId ? lots.get(item.lotId) : undefined
    if (lot?.bookId !== bookId) return refuse('books.lot_needed', { field: `items.${at}.lotId` })
    const { name, unit, unitPrice, priceBasis, expiresOn } = lot
    list.push({ id: newId(), lotId: lot.id, name, unit, quantity: item.quantity, unitPrice, priceBasis, expiresOn })
  }
  return { list }
}

function incoming(items: NonNullable<VoucherInput['items']>): { list: readonly VoucherItem[] } | Refusal {
  const list: VoucherItem[] = []
  for (const [at, item] of items.entries()) {
    if (!item.name || !item.unit)
      return refuse('platform.required', { field: `items.${at}.${item.name ? 'unit' : 'name'}` })
    const unitPrice = item.unitPrice ?? null
    const priceBasis = item.priceBasis ?? null
    if ((unitPrice === null) !== (priceBasis === null))
      return refuse('books.price_and_basis', {
        field: `items.${at}.${unitPrice === null ? 'unitPrice' : 'priceBasis'}`,
      })
    const { name, unit, quantity, expiresOn = null } = item
    list.push({ id: newId(), lotId: null, name, unit, quantity, unitPrice, priceBasis, expiresOn })
  }
  return { list }
}

const idsOf = (items: readonly { readonly lotId?: Id | null | undefined }[]): readonly Id[] =>
  items.map((item) => item.lotId).filter((id) => typeof id === 'string')

/** The items of a voucher as its mirror needs them: what came in goes out of the lot that it made. */
export async function itemsToReverse(w: Writing, voucherId: Id): Promise<readonly VoucherItem[]> {
  const items = await itemsOf(w, [voucherId])
  return items.map(({ voucherId: _, ...item }) => ({ ...item, id: newId(), lotId: item.lotId ?? item.id }))
}
