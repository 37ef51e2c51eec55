import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import type { Day } from '../../values/day.ts'
import { newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { loadVouchers, voucherState } from '../books/index.ts'
import { insertSupports, supersedeSupportsOf } from '../households/index.ts'
import { openAdvanceHeld } from './advance.actions.ts'
import { payoutsOf, saveMarks } from './advance.store.ts'
import type { Advance, Payout } from './advance.ts'
import { isPaid, payoutOutcomes } from './need.ts'
import { permissions } from './permissions.ts'
import type { Round } from './round.ts'

const zMark = z.object({
  id: zId,
  outcome: zMaybe(z.enum(payoutOutcomes)).optional(),
  happenedOn: zMaybe(zDay).optional(),
  proxyName: zMaybe(zLine(200)).optional(),
  proxyPaper: zMaybe(zLine(300)).optional(),
  witness: zMaybe(zLine(200)).optional(),
  note: zMaybe(zText(500)).optional(),
})
type Mark = z.output<typeof zMark>

/** What does not go together on one line. */
function wrongMark(mark: Mark, at: number, since: Day, today: Day): Refusal | null {
  const field = (name: string) => `rows.${at}.${name}`
  const on = mark.happenedOn ?? today
  if (on > today) return refuse('assistance.in_future', { field: field('happenedOn') })
  if (on < since) return refuse('assistance.before_last', { field: field('happenedOn'), params: { day: since } })
  if (mark.outcome === 'proxy' && !mark.proxyName) return refuse('assistance.proxy_name', { field: field('proxyName') })
  if (mark.outcome === 'proxy' && !mark.proxyPaper)
    return refuse('assistance.proxy_paper', { field: field('proxyPaper') })
  const needsWhy = mark.outcome === 'no_longer' || mark.outcome === 'refused'
  return needsWhy && !mark.note ? refuse('assistance.why_needed', { field: field('note') }) : null
}

/** The day from which the money and goods of a list were in the hand of who pays; none while they are not. */
async function inHandSince(w: Writing, { voucherId, goodsVoucherId, advancedOn }: Advance): Promise<Day | null> {
  const ids = [voucherId, goodsVoucherId].filter((id) => id !== null)
  const vouchers = await loadVouchers(w, ids)
  if (vouchers.some((voucher) => voucherState(voucher) !== 'settled')) return null
  const days = vouchers.flatMap(({ steps }) => steps.find((step) => step.stage === 'settled')?.happenedOn ?? [])
  return days.reduce((last, on) => (on > last ? on : last), advancedOn)
}

/** What became of lines of a list: signed, signed by somebody for them, absent, no longer entitled, refused. */
export const markPayouts = action({
  name: 'assistance.mark_payouts',
  permission: permissions.mark,
  input: z.object({ advanceId: zId, rows: z.array(zMark).min(1).max(2000) }),
  load: async (w, { advanceId, rows }) => {
    const facts = await openAdvanceHeld(w, advanceId)
    if (isRefusal(facts)) return facts
    const since = await inHandSince(w, facts.advance)
    if (since === null) return refuse('assistance.money_not_out', { kind: 'conflict' })
    const payouts = new Map((await payoutsOf(w, [advanceId])).map((one) => [one.id, one]))
    for (const [at, mark] of rows.entries()) {
      if (!payouts.has(mark.id)) return refuse('assistance.not_in_round', { field: `rows.${at}.outcome` })
      const wrong = wrongMark(mark, at, since, w.today)
      if (wrong) return wrong
    }
    return { ...facts, payouts }
  },
  run: async (w, { advanceId, rows }, { round, payouts }) => {
    const marks = rows.map((row) => {
      const outcome = row.outcome ?? null
      const isProxy = outcome === 'proxy'
      return {
        id: row.id,
        outcome,
        happenedOn: outcome === null ? null : (row.happenedOn ?? w.today),
        proxyName: isProxy ? (row.proxyName ?? null) : null,
        proxyPaper: isProxy ? (row.proxyPaper ?? null) : null,
        witness: row.witness ?? null,
        note: row.note ?? null,
      }
    })
    await saveMarks(w, marks)
    await keepHistory(w, round, marks, payouts)
    const count = (outcome: string) => marks.filter((one) => one.outcome === outcome).length
    const data = {
      title: round.title,
      paid: count('paid') + count('proxy'),
      absent: count('absent'),
      count: marks.length,
    }
    return done({
      output: { id: advanceId, count: marks.length },
      subject: { kind: 'assistance_round', id: round.id },
      data,
    })
  },
})

/** What was received stands in the history of the household; what was marked otherwise is taken out of it again. */
async function keepHistory(
  w: Writing,
  round: Round,
  marks: readonly Pick<Payout, 'id' | 'outcome' | 'happenedOn'>[],
  payouts: ReadonlyMap<string, Payout>,
): Promise<void> {
  const before = marks.filter((mark) => isPaid(payouts.get(mark.id)?.outcome ?? null)).map((mark) => mark.id)
  await supersedeSupportsOf(w, 'assistance_payout', before, round.title)
  const received = marks.flatMap(({ id, outcome, happenedOn }) => {
    const payout = payouts.get(id)
    if (!payout || !isPaid(outcome) || happenedOn === null) return []
    const { householdId, memberId, amount, goods } = payout
    return [
      {
        id: newId(),
        householdId,
        memberId,
        receivedOn: happenedOn,
        kind: amount > 0 ? ('cash' as const) : ('goods' as const),
        amount: amount > 0 ? amount : null,
        goods,
        source: round.source.label.slice(0, 300),
        origin: { kind: 'assistance_payout', id, label: round.title.slice(0, 300) },
      },
    ]
  })
  if (received.length > 0) await insertSupports(w, received)
}
