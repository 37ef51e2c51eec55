import { countsOf, flowsOf, goodsOut } from '../../../areas/books/index.ts'
import {
  besidesOf,
  goodsOf,
  goodsReceived,
  listDonations,
  type Outflow,
  receptionEndedOn,
  standingOf,
  tallyDonations,
  wholeOutflows,
} from '../../../areas/relief/index.ts'
import type { Reading } from '../../../platform/context.ts'
import type { GoldenLine } from '../../../print/forms/relief/golden-book.ts'
import type { StatementFacts } from '../../../print/forms/relief/statement.ts'
import { showDay } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'
import { type Dong, dong } from '../../../values/money.ts'
import { wordsIn } from '../../../words/words.ts'
import type { PageContext } from '../../http/page.ts'
import { areaChoices } from './area-choices.ts'
import { helpedLines } from './helped-lines.ts'
import type { Register } from './register-data.ts'
import { itemText } from './saying.tsx'

/** So many lines a paper lists; a larger register is published as rows, and its paper points there. */
export const mostLines = 5000

/** The gifts of a register as its papers list them, oldest first: those that were posted and not reversed. */
export async function goldenLines(
  reading: Reading,
  c: PageContext,
  register: Register,
): Promise<{ readonly lines: readonly GoldenLine[]; readonly more: number }> {
  if (!register.book) return { lines: [], more: 0 }
  const query = { bookId: register.book.id, task: 'posted' as const }
  const { rows, next } = await listDonations(reading, { ...query, limit: mostLines })
  const more = next === null ? 0 : (await tallyDonations(reading, query)).count - rows.length
  const received = rows.toReversed()
  const goods = await goodsOf(
    reading,
    received.filter((one) => one.channel === 'in_kind').map((one) => one.id),
  )
  const areas = new Map((await areaChoices(reading, c)).map((one) => [one.id, one.name]))
  const lines = received.map((gift) => ({
    gift,
    address: [gift.donorAddress, gift.donorAreaId ? areas.get(gift.donorAreaId) : null].filter(Boolean).join(', '),
    goods: (goods.get(gift.id) ?? []).map(itemText).join('; '),
  }))
  return { lines, more }
}

/** What went out and stands, oldest first. */
async function standingOutflows(reading: Reading, bookId: Id): Promise<readonly Outflow[]> {
  const all: Outflow[] = []
  for await (const some of wholeOutflows(reading, bookId)) all.push(...some)
  return all.filter((one) => one.reversalId === null).toReversed()
}

export async function statementFacts(
  reading: Reading,
  c: PageContext,
  register: Register,
): Promise<StatementFacts | null> {
  const { book, campaign, title, places } = register
  if (!book) return null
  const flows = await flowsOf(reading, [book.id], { to: c.today })
  const sum = (kind: string) =>
    dong(
      flows
        .filter((one) => one.kind === kind && one.purpose === 'contribution')
        .reduce((all, one) => all + one.amount, 0),
    )
  const call = campaign?.campaign.respondsToCall
  const names = new Map(places.map((one) => [one.id, one.name]))
  const besides = await besidesOf(reading, book.id)
  const golden = await goldenLines(reading, c, register)
  const counts = (await countsOf(reading, book.id)).filter((one) => one.counted !== null)
  return {
    title,
    call: call ? `${call.label}, ${showDay(call.on)}` : null,
    period: campaign ? { from: campaign.campaign.receivesFrom, to: receptionEndedOn(campaign) } : null,
    standing: standingOf(flows),
    byCash: sum('receipt'),
    byBank: sum('bank_in'),
    goods: await goodsReceived(reading, book.id),
    goodsGiven: (await goodsOut(reading, book.id, c.today)).filter((one) => one.purpose === 'distribution'),
    donors: (await tallyDonations(reading, { bookId: book.id })).donors,
    givers: golden.lines,
    moreGivers: golden.more,
    helped: await helpedLines(reading, c, book.id),
    outflows: await standingOutflows(reading, book.id),
    // What is printed is Vietnamese in either language of the screen.
    useNames: wordsIn('vi').reliefLabels.usePurposes,
    besides: besides.slice(-mostLines),
    moreBesides: Math.max(0, besides.length - mostLines),
    purposeNames: wordsIn('vi').moneyPages.besides,
    counts: counts.map((one) => ({
      place: names.get(one.placeId) ?? '',
      counted: one.counted as Dong,
      booked: (one.booked ?? 0) as Dong,
      on: one.countedOn,
    })),
    madeAt: c.house.clock.now(),
  }
}
