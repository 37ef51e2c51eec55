import { type Dong, dong } from '../../values/money.ts'
import type { Flow } from '../books/index.ts'

/** Where a campaign or the Fund stands: money and goods by their value, each for itself. What both come to is no money. */
export interface Standing {
  readonly money: Sums
  readonly goods: Sums
}

export interface Sums {
  readonly received: Dong
  /** Interest, money returned, what the level above sent, surplus found by a count. */
  readonly other: Dong
  readonly distributed: Dong
  /** To the level above: support to nobody here. */
  readonly remitted: Dong
  readonly returned: Dong
  /** Fees of the bank, loss found by a count. */
  readonly lost: Dong
  readonly balance: Dong
}

const goodsKinds: readonly Flow['kind'][] = ['goods_in', 'goods_out', 'goods_transfer']

/** Sums of flows of one set of books; moves between its own places are nothing. */
export function standingOf(flows: readonly Flow[]): Standing {
  return {
    money: sumsOf(flows.filter((flow) => !goodsKinds.includes(flow.kind))),
    goods: sumsOf(flows.filter((flow) => goodsKinds.includes(flow.kind))),
  }
}

function sumsOf(flows: readonly Flow[]): Sums {
  const of = (...purposes: readonly Flow['purpose'][]): Dong =>
    dong(flows.filter((flow) => purposes.includes(flow.purpose)).reduce((sum, flow) => sum + flow.amount, 0))
  const received = of('contribution')
  const other = of('from_above', 'interest', 'refunded', 'surplus')
  const [distributed, remitted, returned, lost] = [
    of('distribution'),
    of('remittance'),
    of('returned'),
    of('fee', 'loss'),
  ]
  const balance = dong(received + other - distributed - remitted - returned - lost)
  return { received, other, distributed, remitted, returned, lost, balance }
}
