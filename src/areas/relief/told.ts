import type { Id } from '../../values/id.ts'
import type { VoucherItem } from '../books/index.ts'
import type { RowToPublish } from '../disclosure/index.ts'
import type { Donation, DonationItem } from './donation.ts'
import type { Outflow } from './outflow.ts'

/**
 * The public lines of a gift: money in one, goods line by line, never both. Whoever wishes no name has none; what the sender
 * wrote is handed over whole and masked where it is published.
 */
export function rowsOfGift(
  gift: Donation,
  items: readonly DonationItem[],
  area: string | null,
): readonly RowToPublish[] {
  if (gift.receivedOn === null) return []
  const told = {
    section: 'received' as const,
    happenedOn: gift.receivedOn,
    channel: gift.channel,
    name: gift.showsName ? gift.donorName : null,
    area: gift.showsName ? area : null,
    purpose: gift.conditionText?.slice(0, 200) ?? null,
    source: { kind: 'donation', id: gift.id },
  }
  if (gift.channel === 'in_kind') return items.map((item) => ({ ...told, ...goodsLine(item) }))
  const references = gift.bankRef ? [gift.bankRef] : []
  return [{ ...told, id: gift.id, amount: gift.amount, memo: gift.memoRaw, references }]
}

/** The public lines of what went out in common or upwards. What went back to a donor is told besides, by its voucher. */
export function rowsOfOutflow(one: Outflow, items: readonly VoucherItem[]): readonly RowToPublish[] {
  if (one.kind === 'returned') return []
  const told = {
    section: one.kind === 'remittance_up' ? ('remitted' as const) : ('given' as const),
    happenedOn: one.happenedOn,
    name: one.recipient,
    purpose: one.content.slice(0, 200),
    decision: one.decisionReference,
    source: { kind: 'outflow', id: one.id },
  }
  return one.amount > 0
    ? [{ ...told, id: one.id, amount: one.amount }]
    : items.map((item) => ({ ...told, ...goodsLine(item) }))
}

function goodsLine({
  id,
  name,
  unit,
  quantity,
  unitPrice,
}: Pick<DonationItem, 'id' | 'name' | 'unit' | 'quantity' | 'unitPrice'>) {
  const worth = unitPrice === null ? 0 : Math.round((quantity * unitPrice) / 1000)
  return { id, goods: { name, unit, quantity }, value: worth > 0 ? worth : null }
}

/** Ids under which a gift or an outflow stands in public. */
export function lineIds(
  of: { readonly id: Id; readonly amount: number },
  items: readonly { readonly id: Id }[],
): readonly Id[] {
  return of.amount > 0 ? [of.id] : items.map((item) => item.id)
}
