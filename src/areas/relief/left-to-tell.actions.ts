import type { Reading } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal } from '../../values/refusal.ts'
import { advancesOf, isPaid, isPast, listRounds, payoutsOf, type Round } from '../assistance/index.ts'
import { recordedKinds } from '../disclosure/index.ts'
import type { CampaignFacts } from './campaign.ts'
import { closingRecords, type LeftToTell } from './left-to-tell.ts'
import { toTell } from './telling.actions.ts'

const atOnce = 500

/** Rounds out of these books that paid somebody and did not say whom. */
async function roundsUntold(reading: Reading, committeeId: Id, bookId: Id): Promise<readonly string[]> {
  const titles: string[] = []
  for (let after: Round | null = null; ; ) {
    const page: readonly Round[] = await listRounds(reading, committeeId, { bookId, limit: atOnce, after })
    titles.push(...(await untoldAmong(reading, page)))
    after = page.at(-1) ?? null
    if (page.length < atOnce) return titles
  }
}

async function untoldAmong(reading: Reading, rounds: readonly Round[]): Promise<readonly string[]> {
  const silent = rounds.filter((round) => !isPast(round, 'disclosed'))
  const advances = await advancesOf(
    reading,
    silent.map((round) => round.id),
  )
  const payouts = await payoutsOf(
    reading,
    advances.map((one) => one.id),
  )
  const paid = new Set(payouts.filter((one) => isPaid(one.outcome)).map((one) => one.advanceId))
  const ofRounds = new Set(advances.filter((one) => paid.has(one.id)).map((one) => one.roundId))
  return silent.filter((round) => ofRounds.has(round.id)).map((round) => round.title)
}

/** What a campaign has not told everybody yet. */
export async function leftToTell(reading: Reading, { campaign }: CampaignFacts): Promise<LeftToTell> {
  const told = await toTell(reading, campaign.committeeId, { campaignId: campaign.id })
  if (isRefusal(told)) return { isPublic: false, lines: 0, rounds: [], records: closingRecords }
  const kinds = told.scope ? await recordedKinds(reading, told.scope.id) : new Set<string>()
  return {
    isPublic: told.scope !== null,
    lines: told.rows.length + told.back.lines.length + told.more,
    rounds: await roundsUntold(reading, campaign.committeeId, told.bookId),
    records: closingRecords.filter((kind) => !kinds.has(kind)),
  }
}
