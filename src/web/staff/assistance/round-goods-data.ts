import {
  brokenPromises,
  type GoodsMeans,
  goodsMeansOf,
  isPast,
  meaningOf,
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

/** What lines of the list say of goods, and what it stands for. */
export interface SaidGoods {
  readonly words: string
  /** The same said otherwise. */
  readonly also: readonly string[]
  readonly lines: number
  readonly share: Share | null
}

/** What the page of a round shows of its goods. */
export interface RoundGoodsData {
  readonly shares: readonly Share[]
  readonly said: readonly SaidGoods[]
  readonly means: readonly GoodsMeans[]
  /** Goods that the round promised, of which less is left than all rounds promised. */
  readonly broken: readonly GoodsMeans[]
  readonly stock: readonly StockOfLot[]
  readonly lots: readonly TakenLot[]
}

/** What a line says of goods by now: decided, said by the council, proposed. */
function goodsOf({ grant, ofCouncil, goods }: NeedLine): readonly string[] {
  const last = ofCouncil === null ? goods : ofCouncil.outcome === 'agreed' ? ofCouncil.goods : null
  return [...new Set([grant?.goods, last].filter((words) => typeof words === 'string'))]
}

function saidIn(lines: readonly NeedLine[], shares: readonly Share[]): readonly SaidGoods[] {
  const meant = meaningOf(shares)
  const keyOf = (words: string) => meant(words)?.key ?? wordsKey(words)
  const said = Map.groupBy(
    lines.flatMap((line) => goodsOf(line).map((words) => ({ lineId: line.id, words }))),
    ({ words }) => keyOf(words),
  )
  const unsaid = shares.filter((share) => !said.has(share.key))
  return [
    ...[...said.values()].map((all) => {
      const [words = '', ...also] = new Set(all.map((one) => one.words))
      return { words, also, lines: new Set(all.map((one) => one.lineId)).size, share: meant(words) }
    }),
    ...unsaid.map((share) => ({ words: share.words, also: [], lines: 0, share })),
  ]
}

export async function roundGoods(
  reading: Reading,
  round: Round,
  facts: { readonly part: string; readonly all: readonly NeedLine[]; readonly advanceIds: readonly Id[] },
): Promise<RoundGoodsData> {
  const { part, all, advanceIds } = facts
  const shares = await sharesOf(reading, round.id)
  const isOut = isPast(round, 'approved') && !isPast(round, 'reconciled') && shares.some((one) => one.fromStore)
  const broken = isOut ? await brokenPromises(reading, [round.source.bookId]) : []
  const looks = part === 'hien_vat' || part === 'quyet_dinh'
  return {
    shares,
    said: saidIn(all, shares),
    means: looks ? await goodsMeansOf(reading, round.source.bookId) : [],
    broken: broken.filter((one) => one.rounds.some(({ id }) => id === round.id)),
    stock: part === 'hien_vat' ? await stockOf(reading, round.source.bookId) : [],
    lots: part === 'quyet_toan' ? await takenLotsOf(reading, advanceIds) : [],
  }
}
