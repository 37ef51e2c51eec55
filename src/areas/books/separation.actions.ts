import type { Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { listWaivers } from '../identity/index.ts'
import type { VoucherFacts } from './voucher.ts'
import { handsBefore } from './voucher-rule.ts'

/** The roles that each hand stands for, by which a waiver is looked up. */
const roleOf = { maker: 'ward_accountant', approver: 'ward_chair', treasurer: 'ward_treasurer' } as const

/**
 * Who makes a voucher does not approve it nor hand the money over. Where the actor already had a hand in one, a recorded
 * waiver of the two roles must be in force on the day; the step keeps its id, and the statement shows it.
 */
export async function waiverFor(
  w: Writing,
  found: readonly VoucherFacts[],
  stage: 'approved' | 'settled',
  on: Day,
): Promise<ReadonlyMap<Id, Id> | Refusal> {
  const own = roleOf[stage === 'approved' ? 'approver' : 'treasurer']
  const given = new Map<Id, Id>()
  const mine = found.flatMap((facts) =>
    handsBefore(facts, stage)
      .filter(({ accountId }) => accountId === w.actor.accountId)
      .map(({ hand }) => ({ voucher: facts.voucher, role: roleOf[hand] })),
  )
  if (mine.length === 0) return given
  const waivers = await listWaivers(w, w.committeeId, { accountId: w.actor.accountId, from: on, to: on })
  for (const { voucher, role } of mine) {
    const pair = [role, own].sort().join()
    const waiver = waivers.find((one) => [one.roleA, one.roleB].sort().join() === pair)
    if (!waiver)
      return refuse('books.same_person', {
        kind: 'forbidden',
        params: { voucher: voucher.numberText ?? voucher.content, role },
      })
    given.set(voucher.id, waiver.id)
  }
  return given
}
