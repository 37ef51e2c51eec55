import {
  type GoodsMeans,
  goodsMeansOf,
  type NeedLine,
  type Round,
  type Share,
  sharesOf,
  type TakenLot,
  takenLotsOf,
  wordsKey,
} from '../../../areas/assistance/index.ts'
import { type StockOfLot, stockOf } from '../../../areas/books/index.ts'
import type { Reading } from '../../../platform/context.ts'
import type { Id } from '../../../values/id.ts'

/** A way in which lines of the list say goods, and what it stands for. */
export interface SaidGoods {
  readonly words: string
  readonly lines: number
  readonly share: Share | null
}

/** What the page of a round shows of its goods. */
export interface RoundGoodsData {
  readonly shares: readonly Share[]
  readonly said: readonly SaidGoods[]
  readonly means: readonly GoodsMeans[]
  readonly stock: readonly StockOfLot[]
  readonly lots: readonly TakenLot[]
}

/** What a line says of goods by now: decided, said by the council, proposed. */
function goodsOf({ grant, ofCouncil, goods }: NeedLine): readonly string[] {
  const last = ofCouncil === null ? goods : ofCouncil.outcome === 'agreed' ? ofCouncil.goods : null
  return [...new Set([grant?.goods, last].filter((words) => typeof words === 'string'))]
}

function saidIn(lines: readonly NeedLine[], shares: readonly Share[]): readonly SaidGoods[] {
  const known = new Map(shares.map((share) => [wordsKey(share.words), share]))
  const said = Map.groupBy(lines.flatMap(goodsOf), wordsKey)
  const unsaid = shares.filter((share) => !said.has(wordsKey(share.words)))
  return [
    ...[...said].map(([key, all]) => ({ words: all[0] ?? '', lines: all.length, share: known.get(key) ?? null })),
    ...unsaid.map((share) => ({ words: share.words, lines: 0, share })),
  ]
}

export async function roundGoods(
  reading: Reading,
  round: Round,
  facts: { readonly part: string; readonly all: readonly NeedLine[]; readonly advanceIds: readonly Id[] },
): Promise<RoundGoodsData> {
  const { part, all, advanceIds } = facts
  const shares = await sharesOf(reading, round.id)
  const looks = part === 'hien_vat' || part === 'quyet_dinh'
  return {
    shares,
    said: saidIn(all, shares),
    means: looks ? await goodsMeansOf(reading, round.source.bookId) : [],
    stock: part === 'hien_vat' ? await stockOf(reading, round.source.bookId) : [],
    lots: part === 'quyet_toan' ? await takenLotsOf(reading, advanceIds) : [],
  }
}
