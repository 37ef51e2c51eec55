import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDong, zId, zLine, zMaybe } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { type Dong, dong, sumDong } from '../../values/money.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { placesOf } from '../books/index.ts'
import {
  allocate,
  allocationsTo,
  type Line,
  listAccounts,
  lockLines,
  partsOfMemo,
  type Share,
  shownMemo,
} from '../statements/index.ts'
import { donationTarget } from './bank.ts'
import { type Came, cannotCome, takePledged } from './bank-pledge.actions.ts'
import { keepDonations, readyDonations } from './donation.actions.ts'
import { bankRefsKnown, lockDonations } from './donation.store.ts'
import type { Donation } from './donation.ts'
import type { DonationInput } from './donation-input.actions.ts'
import { donorKinds } from './donor.ts'
import { permissions } from './permissions.ts'
import { type OpenTarget, targetFor } from './target.actions.ts'

const zRow = z.object({
  lineId: zId,
  /** A gift that is written down already: the line is its money. */
  donationId: zMaybe(zId).optional(),
  donorKind: z.enum(donorKinds).optional(),
  donorName: zMaybe(zLine(200)).optional(),
  donorAreaId: zMaybe(zId).optional(),
  /** A part of the line; the whole of what is left of it unless told. */
  amount: zMaybe(zDong).optional(),
})
type Row = z.output<typeof zRow>

const zReceive = z.object({
  campaignId: zMaybe(zId).optional(),
  bookId: zMaybe(zId).optional(),
  unnamed: zLine(120),
  rows: z.array(zRow).min(1, { message: 'statements.choose_lines' }).max(1000),
})

interface Chosen {
  readonly row: Row
  readonly line: Line
  readonly amount: Dong
}

/** The lines of the rows, held, each with what of it is meant. */
async function chosenLines(w: Writing, rows: readonly Row[]): Promise<readonly Chosen[] | Refusal> {
  const found = await lockLines(w, [...new Set(rows.map(({ lineId }) => lineId))])
  const lines = new Map(found.map((line) => [line.id, line]))
  const left = new Map(found.map(({ id, amount, allocated }) => [id, amount - allocated]))
  const chosen: Chosen[] = []
  for (const row of rows) {
    const line = lines.get(row.lineId)
    if (!line) return refuse('statements.no_line', { kind: 'missing' })
    const amount = row.amount ?? dong(left.get(line.id) ?? 0)
    left.set(line.id, (left.get(line.id) ?? 0) - amount)
    chosen.push({ row, line, amount })
  }
  return chosen
}

/** The place of these books that the line's account is, none where the account names no books; of other books it is refused. */
async function placesOfLines(w: Writing, chosen: readonly Chosen[], { target }: OpenTarget) {
  const accounts = await listAccounts(w, [...new Set(chosen.map(({ line }) => line.accountId))])
  const own = new Set((await placesOf(w, [target.bookId])).map(({ id }) => id))
  const odd = accounts.find(({ placeId }) => placeId !== null && !own.has(placeId))
  return odd
    ? refuse('relief.account_of_other_books', { field: 'target', params: { ending: odd.number.slice(-4) } })
    : new Map(accounts.map(({ id, placeId }) => [id, placeId]))
}

/** References by which donors find their transfer; one that stands in the register, or twice here, tells nobody apart. */
async function referencesOf(w: Writing, chosen: readonly Chosen[], places: ReadonlyMap<Id, Id | null>) {
  const told = chosen.map(({ line }) => ({
    placeId: places.get(line.accountId) ?? null,
    bankRef: line.reference ?? partsOfMemo(line.memo).reference,
  }))
  const known = new Set(await bankRefsKnown(w, told))
  return told.map(({ placeId, bankRef }) => {
    const key = `${placeId}|${bankRef}`
    if (bankRef === null || placeId === null || known.has(key)) return null
    known.add(key)
    return bankRef
  })
}

/** The gifts that the lines are, as they would be typed. */
function giftsOf(
  chosen: readonly Chosen[],
  places: ReadonlyMap<Id, Id | null>,
  references: readonly (string | null)[],
): readonly DonationInput[] {
  return chosen.map(({ row, line, amount }, at): DonationInput => {
    const donorName = row.donorName ?? null
    return {
      ...{ id: newId(), channel: 'bank', amount, receivedOn: line.day, donorName },
      donorKind: row.donorKind ?? (donorName === null ? 'anonymous' : 'individual'),
      donorAreaId: row.donorAreaId ?? null,
      placeId: places.get(line.accountId) ?? null,
      bankRef: references[at] ?? null,
      // The words of a stranger go on only without numbers of people.
      memoRaw: shownMemo(line.memo).slice(0, 500) || null,
      origin: { kind: 'bank_line', id: line.id, label: line.document ?? line.day },
    }
  })
}

/** Gifts that are there already, held. */
async function giftsLinked(w: Writing, linked: readonly Chosen[]): Promise<ReadonlyMap<Id, Donation>> {
  const ids = [...new Set(linked.flatMap(({ row }) => row.donationId ?? []))]
  return new Map((ids.length === 0 ? [] : await lockDonations(w, ids)).map((one) => [one.id, one]))
}

/** Gifts that are there already take no more than what no line stands behind yet. */
async function cannotLink(
  w: Writing,
  linked: readonly Chosen[],
  donations: ReadonlyMap<Id, Donation>,
  { target }: OpenTarget,
): Promise<Refusal | null> {
  const ids = [...donations.keys()]
  const covered = new Map<Id, number>()
  for (const { targetId, amount } of await allocationsTo(w, donationTarget, ids))
    covered.set(targetId, (covered.get(targetId) ?? 0) + amount)
  for (const { row, amount } of linked) {
    const donation = donations.get(row.donationId ?? '')
    const isBank = donation?.channel === 'bank' || donation?.channel === 'online'
    if (
      !donation ||
      donation.supersededAt !== null ||
      donation.reversalId !== null ||
      donation.bookId !== target.bookId
    )
      return refuse('relief.no_donation', { kind: 'missing' })
    if (!isBank) return refuse('relief.not_by_bank', { kind: 'conflict', params: { name: donation.donorName ?? '' } })
    const sum = (covered.get(donation.id) ?? 0) + amount
    if (sum > donation.amount)
      return refuse('relief.line_exceeds_gift', {
        kind: 'conflict',
        params: { name: donation.donorName ?? '', amount: donation.amount },
      })
    covered.set(donation.id, sum)
  }
  return null
}

/**
 * Makes gifts of lines of a bank statement, one of each, or says which gift a line is the money of. Lines, gifts and vouchers
 * are written together or not at all; every line is allocated to the last đồng, or waits with what is left.
 */
export const receiveFromBank = action({
  name: 'relief.receive_from_bank',
  permission: permissions.account,
  input: zReceive,
  load: async (w, { campaignId, bookId, rows }) => {
    const open = await targetFor(w, { campaignId, bookId })
    if (isRefusal(open)) return open
    const chosen = await chosenLines(w, rows)
    if (isRefusal(chosen)) return chosen
    const [linked, fresh] = [chosen.filter(({ row }) => row.donationId), chosen.filter(({ row }) => !row.donationId)]
    const donations = await giftsLinked(w, linked)
    const refused = await cannotLink(w, linked, donations, open)
    if (refused) return refused
    const places = await placesOfLines(w, chosen, open)
    if (isRefusal(places)) return places
    const promised = linked.filter(({ row }) => donations.get(row.donationId ?? '')?.receivedOn === null)
    const references = await referencesOf(w, [...fresh, ...promised], places)
    const came = promised.map(
      ({ row, line, amount }, at): Came => ({
        ...{ donation: donations.get(row.donationId ?? '') as Donation, amount, on: line.day },
        ...{ placeId: places.get(line.accountId) ?? null, bankRef: references[fresh.length + at] ?? null },
      }),
    )
    const broken = cannotCome(came, open.campaign)
    if (broken) return broken
    const gifts = giftsOf(fresh, places, references)
    const ready = await readyDonations(w, gifts, open)
    return isRefusal(ready) ? ready : { linked, fresh, gifts, ready, came }
  },
  run: async (w, { unnamed, campaignId, bookId }, { linked, fresh, gifts, ready, came }) => {
    const refused = (await keepDonations(w, ready, unnamed)) ?? (await takePledged(w, came, unnamed))
    if (refused) return refused
    const shareOf = ({ line, amount }: Chosen, targetId: Id): Share => ({
      ...{ lineId: line.id, targetKind: donationTarget, targetId, amount },
    })
    const shares = [
      ...fresh.map((one, at) => shareOf(one, gifts[at]?.id ?? '')),
      ...linked.map((one) => shareOf(one, one.row.donationId ?? '')),
    ]
    const odd = await allocate(w, shares, { side: 'credit' })
    if (odd) return odd
    const amount = sumDong(shares.map((share) => share.amount))
    return done({
      output: { ids: gifts.flatMap(({ id }) => id ?? []), linked: linked.length, amount },
      subject: { kind: 'campaign', id: campaignId ?? bookId ?? w.committeeId },
      data: { count: fresh.length, linked: linked.length, amount },
    })
  },
})
