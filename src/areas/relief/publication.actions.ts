import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zId, zMaybe } from '../../platform/input.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { listBooks, loadVouchers, placesOf } from '../books/index.ts'
import { openScope, publishRows, withdrawReversed } from '../disclosure/index.ts'
import { receptionEndedOn } from './campaign.ts'
import { tellEnds } from './ends.actions.ts'
import { tellFundEnd } from './fund.actions.ts'
import { permissions } from './permissions.ts'
import { originOf, type Told, toTell } from './telling.actions.ts'
import { markTold } from './told.store.ts'

async function scopeFor(w: Writing, told: Told): Promise<Id | Refusal> {
  if (told.scope) return told.scope.id
  const { campaign, title, bookId } = told
  const account = (await placesOf(w, [bookId])).find((one) => one.kind === 'bank')
  const call = campaign?.campaign.respondsToCall
  const opened = campaign?.steps.find((step) => step.stage === 'opened' && !step.supersededAt)?.happenedOn
  const [book] = await listBooks(w, { ids: [bookId] })
  const made = await within(w, openScope, {
    ledger: campaign ? 'contribution' : 'poor_fund',
    title,
    origin: { ...originOf(campaign, bookId), label: title },
    openedOn: opened ?? book?.openedOn ?? w.today,
    callTitle: call?.label ?? null,
    callOn: call?.on ?? null,
    accountBank: account?.bank ?? null,
    accountNumber: account?.bank ? account.accountNumber : null,
    receptionEndsOn: campaign ? receptionEndedOn(campaign) : null,
  })
  return isRefusal(made) ? made : made.id
}

/**
 * Makes public what a campaign, or the Fund, received and gave out since the last time, line by line, and takes back the lines
 * of what was reversed (Decree 93/2021/NĐ-CP, article 14).
 */
export const publishCampaign = action({
  name: 'relief.publish_campaign',
  permission: permissions.publish,
  input: z.object({ campaignId: zMaybe(zId).optional(), bookId: zMaybe(zId).optional() }),
  load: async (w, input) => {
    const told = await toTell(w, w.committeeId, input)
    if (isRefusal(told)) return told
    return told.rows.length + told.back.lines.length === 0 && told.scope
      ? refuse('relief.nothing_to_publish', { kind: 'conflict' })
      : told
  },
  run: async (w, _, told) => {
    const scopeId = await scopeFor(w, told)
    if (isRefusal(scopeId)) return scopeId
    const ends = told.campaign ? await tellEnds(w, told.campaign) : await tellFundEnd(w, told.bookId, told.closedOn)
    if (ends) return ends
    const { rows, back, gifts, outflows, title } = told
    if (rows.length > 0) {
      const published = await within(w, publishRows, {
        scopeId,
        rows: rows as Parameters<typeof publishRows.run>[1]['rows'],
      })
      if (isRefusal(published)) return published
      await markTold(
        w,
        'donation',
        gifts.map((one) => one.id),
        'published_at',
      )
      await markTold(
        w,
        'outflow',
        outflows.map((one) => one.id),
        'published_at',
      )
    }
    if (back.lines.length > 0) {
      const [reversal] = await loadVouchers(w, back.reversals)
      const reason = reversal?.voucher.reverseReason?.slice(0, 500) ?? title
      const taken = await within(w, withdrawReversed, { scopeId, ids: [...back.lines], reason })
      if (isRefusal(taken)) return taken
      await markTold(w, 'donation', back.gifts, 'unpublished_at')
      await markTold(w, 'outflow', back.outflows, 'unpublished_at')
    }
    const subject = told.campaign
      ? { kind: 'campaign', id: told.campaign.campaign.id }
      : { kind: 'book', id: told.bookId }
    const data = { title, count: rows.length, back: back.lines.length, more: told.more }
    return done({ output: { scopeId, count: data.count, back: data.back, more: told.more }, subject, data })
  },
})
