import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zId, zLine } from '../../platform/input.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { mostRows, openScope, publishRows, scopeOf, withdrawReversed } from '../disclosure/index.ts'
import { areaName, loadAreas } from '../organisation/index.ts'
import { publicBenefit } from './benefit-public.ts'
import {
  benefitsToTakeBack,
  benefitsToTell,
  insertBenefitPublications,
  markBenefitsTakenBack,
} from './benefit-publication.store.ts'
import { openBenefitHeld } from './benefit-round.actions.ts'
import type { BenefitRound } from './benefit-round.ts'
import { permissions } from './permissions.ts'
import { findPolicy } from './policy.store.ts'
import type { Policy } from './policy.ts'

const mostTakenBack = 2000

/** The third ledger: a round of its own, of the State's money, beside what people gave and beside the Fund. */
async function ledgerOf(w: Writing, round: BenefitRound, policy: Policy): Promise<Id | Refusal> {
  const origin = { kind: 'benefit_round', id: round.id, label: round.title }
  const there = await scopeOf(w, origin)
  if (there) return there.id
  // The instrument is cited with its own day.
  const call = { callTitle: policy.instrument.slice(0, 300) }
  const scope = { ledger: 'state_benefit' as const, title: round.title, origin, openedOn: round.openedOn, ...call }
  const opened = await within(w, openScope, scope)
  return isRefusal(opened) ? opened : opened.id
}

/**
 * Publishes whom the State supported in a round that the Front helped to review: by policy, group and level, with names cut
 * short; and takes back the lines of cases that were taken off the list since. Some thousands at a time.
 */
export const publishBenefits = action({
  name: 'assistance.publish_benefits',
  permission: permissions.publish,
  input: z.object({
    id: zId,
    /** How levels and people are said to the public. */
    texts: z.object({
      levels: z.object({ month: zLine(120), day: zLine(120), once: zLine(120) }),
      people: zLine(60),
    }),
  }),
  load: async (w, { id }) => {
    const round = await openBenefitHeld(w, id)
    if (isRefusal(round)) return round
    const policy = await findPolicy(w, w.committeeId, round.policyId)
    if (!policy) return refuse('assistance.no_policy', { kind: 'missing' })
    const cases = await benefitsToTell(w, id, mostRows)
    const gone = await benefitsToTakeBack(w, id, mostTakenBack)
    return cases.length + gone.length === 0
      ? refuse('assistance.no_benefit_to_publish', { kind: 'conflict' })
      : { round, policy, cases, gone }
  },
  run: async (w, { id, texts }, { round, policy, cases, gone }) => {
    const scopeId = await ledgerOf(w, round, policy)
    if (isRefusal(scopeId)) return scopeId
    const { areas } = await loadAreas(w, w.committeeId)
    const names = new Map(areas.map((area) => [area.id, areaName(area, w.today)]))
    if (cases.length > 0) {
      const rows = cases.map((one) => ({
        ...publicBenefit(one, policy, names.get(one.areaId) ?? null, texts),
        happenedOn: one.paidOn as Day,
      }))
      const made = await within(w, publishRows, { scopeId, rows })
      if (isRefusal(made)) return made
      await insertBenefitPublications(
        w,
        { roundId: id, scopeId },
        cases.map((one) => one.id),
      )
    }
    for (const [reason, some] of Map.groupBy(gone, (one) => one.reason)) {
      const ids = some.map((one) => one.id)
      const taken = await within(w, withdrawReversed, { scopeId, ids, reason: reason.slice(0, 500) })
      if (isRefusal(taken)) return taken
      await markBenefitsTakenBack(w, ids)
    }
    const told = { count: cases.length, back: gone.length }
    return done({
      output: { id, scopeId, ...told },
      subject: { kind: 'benefit_round', id },
      data: { title: round.title, ...told },
    })
  },
})
