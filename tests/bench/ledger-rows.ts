import type { RowToPublish } from '../../src/areas/disclosure/index.ts'
import { addDays, day } from '../../src/values/day.ts'
import { newId } from '../../src/values/id.ts'
import { type Chance, chanceFrom } from '../generate/statement/chance.ts'
import { drawAmount, drawMessage, drawName } from '../generate/statement/draw-words.ts'

const first = day('2024-09-08')
const curve = [1, 14, 224, 333, 336, 427, 256, 124, 80, 60, 40, 30, 24, 18, 12, 9, 7, 5, 4, 3]
const days = curve.map((weight, at) => [addDays(first, at), weight] as const)

/** A public line of a gift by bank, in the shape in which banks and donors write. Nobody's. */
function drawRow(chance: Chance): RowToPublish {
  const name = drawName(chance)
  const trace = chance.in(0.12) ? ` FT24${chance.digits(12)}` : ''
  const phone = chance.in(0.05) ? ` 0${chance.one(['3', '5', '7', '8', '9'])}${chance.digits(8)}` : ''
  const account = chance.in(0.08) ? ` tu ${chance.digits(chance.whole(9, 14))}` : ''
  return {
    id: newId(),
    section: 'received',
    happenedOn: chance.weighted(days),
    channel: 'bank',
    name: chance.in(0.5) ? name : null,
    amount: drawAmount(chance),
    account: chance.digits(13),
    memo: `${drawMessage(chance, name)}${trace}${phone}${account}`,
    references: [`${chance.one(['5387', '5214', '5078'])}.${chance.digits(5)}`],
    source: { kind: 'donation', id: newId() },
  }
}

/** So many lines one act publishes. */
export const inOneAct = 20_000

/** Lines batch by batch; the same seed gives the same lines, but for their ids. */
export function* drawRows(count: number, seed = 1, batch = inOneAct): Generator<readonly RowToPublish[]> {
  const chance = chanceFrom(seed)
  for (let left = count; left > 0; left -= batch)
    yield Array.from({ length: Math.min(batch, left) }, () => drawRow(chance))
}
