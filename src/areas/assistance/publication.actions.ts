import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zId, zLine } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { type Lot, listBooks, lotsOf, worthOf } from '../books/index.ts'
import { openScope, publishRows, scopeOf } from '../disclosure/index.ts'
import { areaName, loadAreas } from '../organisation/index.ts'
import { advancesOf, payoutsOf } from './advance.store.ts'
import type { Payout } from './advance.ts'
import { takenLotsOf } from './advance-lot.store.ts'
import { decisionsOf } from './decision.store.ts'
import { sharedOut } from './goods-account.ts'
import { isPaid, publicReason } from './need.ts'
import { permissions } from './permissions.ts'
import { openRoundHeld } from './round.actions.ts'
import { reach } from './round.store.ts'
import { isPast, type Round } from './round.ts'
import { sharesOf } from './share.store.ts'
import type { Drawable } from './share.ts'

/** How the codes are called where the public reads them: the language files know, and whoever calls brings them. */
const zTexts = z.object({
  reasons: z.record(z.string(), zLine(200)),
  purpose: zLine(200),
  /** The unit of goods that a list names in words: a share, a parcel. */
  unit: zLine(40),
})
type Texts = z.output<typeof zTexts>

interface Told {
  readonly area: string
  readonly texts: Texts
  readonly decision: string | null
  /** Goods out of the store, kind by kind; none where the words are all there is. */
  readonly got: readonly Got[]
}

/** The public lines of one payout: money and goods apart. Name, area, reason and how much; nothing else of a person. */
function rowsFor(payout: Payout, { area, texts, decision, got }: Told) {
  const { id, fullName, happenedOn, amount, goods } = payout
  const same = {
    section: 'given' as const,
    happenedOn: happenedOn as NonNullable<Payout['happenedOn']>,
    name: fullName,
    area,
    purpose: texts.purpose,
    reason: texts.reasons[publicReason(payout.reason)] ?? null,
    decision,
    source: { kind: 'assistance_payout', id },
  }
  const parcel = { name: goods ?? '', unit: texts.unit, quantity: 1000 }
  const words = goods === null || got.length > 0 ? [] : [{ goods: parcel, value: null }]
  const lines = [
    ...(amount > 0 ? [{ amount }] : []),
    ...words,
    ...got.map(({ name, unit, quantity, value }) => ({ goods: { name, unit, quantity }, value })),
  ]
  return lines.map((line, at) => ({ ...same, ...line, id: at === 0 ? id : newId() }))
}

interface Got {
  readonly name: string
  readonly unit: string
  readonly quantity: number
  /** Of what is valued; none where nothing is. */
  readonly value: number | null
}

/** What each signed line got out of the lots that its list gave. */
async function gotBy(w: Writing, round: Round, paid: readonly Payout[]): Promise<ReadonlyMap<string, readonly Got[]>> {
  const taken = await takenLotsOf(w, [...new Set(paid.map((one) => one.advanceId))])
  if (taken.length === 0) return new Map()
  const lots = new Map((await lotsOf(w, [...new Set(taken.map((one) => one.lotId))])).map((lot) => [lot.id, lot]))
  const shares = await sharesOf(w, round.id)
  const by = new Map<string, readonly Got[]>()
  for (const [advanceId, lines] of Map.groupBy(paid, (one) => one.advanceId)) {
    const given = taken.filter((one) => one.advanceId === advanceId && (one.given ?? 0) > 0)
    const own = given.map((one) => ({ ...one, quantity: one.given ?? 0 }))
    for (const [id, drawn] of sharedOut(lines, shares, own)) by.set(id, goodsGot(drawn, lots))
  }
  return by
}

function goodsGot(drawn: readonly Drawable[], lots: ReadonlyMap<string, Lot>): readonly Got[] {
  return [...Map.groupBy(drawn, (one) => one.key).values()].map((parts) => {
    const lot = lots.get(parts[0]?.lotId ?? '')
    const worth = parts.flatMap((one) => worthOf(one.quantity, lots.get(one.lotId)?.unitPrice ?? null) ?? [])
    const quantity = parts.reduce((sum, one) => sum + one.quantity, 0)
    const value = worth.reduce<number>((sum, one) => sum + one, 0)
    return { name: lot?.name ?? '', unit: lot?.unit ?? '', quantity, value: value > 0 ? value : null }
  })
}

/** The public ledger of the round's source; opened with its first line, where nobody has opened it yet. */
async function ledgerOf(w: Writing, { source, openedOn }: Round): Promise<Id | Refusal> {
  const scope = await scopeOf(w, source)
  if (scope) return scope.id
  const [book] = await listBooks(w, { ids: [source.bookId] })
  const { kind, id, label } = source
  const asked = { ledger: book?.ledger ?? 'contribution', title: label, origin: { kind, id, label }, openedOn }
  const opened = await within(w, openScope, asked)
  return isRefusal(opened) ? opened : opened.id
}

/** Publishes who was helped by a settled round, in the ledger of its source: what the law wants public, and no more. */
export const publishRound = action({
  name: 'assistance.publish',
  permission: permissions.publish,
  input: z.object({ id: zId, texts: zTexts }),
  load: async (w, { id }) => {
    const round = await openRoundHeld(w, id)
    if (isRefusal(round)) return round
    if (!isPast(round, 'reconciled')) return refuse('assistance.settle_first', { kind: 'conflict' })
    if (isPast(round, 'disclosed')) return refuse('assistance.published_already', { kind: 'conflict' })
    const advances = await advancesOf(w, id)
    const payouts = await payoutsOf(
      w,
      advances.map((one) => one.id),
    )
    const paid = payouts.filter((one) => isPaid(one.outcome))
    return paid.length === 0 ? refuse('assistance.nobody_paid', { kind: 'conflict' }) : { round, paid }
  },
  run: async (w, { id, texts }, { round, paid }) => {
    const scopeId = await ledgerOf(w, round)
    if (isRefusal(scopeId)) return scopeId
    const { areas } = await loadAreas(w, w.committeeId)
    const names = new Map<Id, string>(areas.map((area) => [area.id, areaName(area, w.today)]))
    const decision = (await decisionsOf(w, id)).at(-1)?.numberText ?? null
    const got = await gotBy(w, round, paid)
    const rows = paid.flatMap((payout) =>
      rowsFor(payout, { area: names.get(payout.areaId) ?? '', texts, decision, got: got.get(payout.id) ?? [] }),
    )
    const made = await within(w, publishRows, { scopeId, rows } as Parameters<typeof publishRows.run>[1])
    if (isRefusal(made)) return made
    await reach(w, round, 'disclosed', w.today)
    const data = { title: round.title, count: paid.length, version: made.version }
    return done({ output: { id, version: made.version }, subject: { kind: 'assistance_round', id }, data })
  },
})
