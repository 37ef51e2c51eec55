import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zLine, zMaybe } from '../../platform/input.ts'
import { newId } from '../../values/id.ts'
import { dong } from '../../values/money.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { fold } from '../../values/vietnamese.ts'
import { lockBooks } from '../books/index.ts'
import { findDocument } from '../documents/index.ts'
import { applyChanges, decisionsOf, insertDecision, meansOf } from './decision.store.ts'
import { type Change, changesOf, tooLate } from './decision.ts'
import { goodsMeansOf } from './goods-means.store.ts'
import { goodsWantedBy } from './goods-means.ts'
import { linesOf } from './line.store.ts'
import { permissions } from './permissions.ts'
import { objectionsOf, postingsOf } from './posting.store.ts'
import { commentIsOver } from './posting.ts'
import { openRoundHeld } from './round.actions.ts'
import { reach } from './round.store.ts'
import { isPast, type Round, stageOf } from './round.ts'
import { sharesOf } from './share.store.ts'
import { meaningOf, type Share } from './share.ts'

const zDecision = z.object({
  id: zId.optional(),
  roundId: zId,
  numberText: zLine(60),
  decidedOn: zDay,
  signedBy: zLine(120),
  signerPosition: zLine(200),
  documentId: zMaybe(zId).optional(),
})
type Input = z.output<typeof zDecision>

/**
 * Decides who receives what: what the council last said of each line. A later decision, with a number of its own, is the
 * only way to another amount. No more is decided than the set of books holds, whoever else decides at the same moment.
 */
export const decideRound = action({
  name: 'assistance.decide',
  permission: permissions.decide,
  input: zDecision,
  load: async (w, input) => {
    const round = await openRoundHeld(w, input.roundId)
    if (isRefusal(round)) return round
    const early = await tooEarly(w, round, input)
    if (early) return early
    const { rows } = await linesOf(w, round.id, { limit: 20_000 })
    const unheard = rows.filter((line) => line.ofCouncil === null).length
    if (unheard > 0) return refuse('assistance.council_first', { kind: 'conflict', params: { count: unheard } })
    const changes = changesOf(rows)
    if (changes.length === 0) return refuse('assistance.nothing_to_decide', { kind: 'conflict' })
    const late = tooLate(rows, changes)
    if (late.length > 0) return refuse('assistance.paid_already', { kind: 'conflict', params: { count: late.length } })
    const shares = await sharesOf(w, round.id)
    const short = (await overspent(w, round, changes)) ?? (await goodsWrong(w, round, changes, shares))
    return short ?? { round, changes, shares }
  },
  run: async (w, { id = newId(), documentId = null, ...input }, { round, changes, shares }) => {
    await insertDecision(w, { ...input, id, documentId })
    await applyChanges(w, { id, roundId: round.id }, changes, meaningOf(shares))
    await reach(w, round, 'approved', input.decidedOn)
    const given = changes.filter((one) => one.after !== null)
    const amount = given.reduce((sum, one) => sum + (one.after?.amount ?? 0), 0)
    const data = { title: round.title, numberText: input.numberText, count: given.length, amount }
    return done({
      output: { id, count: given.length, amount },
      subject: { kind: 'assistance_round', id: round.id },
      data,
    })
  },
})

/** What has to be over before a decision: the posting, the objections; and the paper is not entered twice. */
async function tooEarly(
  w: Writing,
  round: Round,
  { numberText, decidedOn, documentId }: Input,
): Promise<Refusal | null> {
  if (decidedOn > w.today) return refuse('assistance.in_future', { field: 'decidedOn' })
  if (isPast(round, 'reconciled')) return refuse('assistance.round_over', { kind: 'conflict' })
  const stage = stageOf(round)
  if (round.purpose !== 'emergency' && !isPast(round, 'posted_for_comment'))
    return refuse(stage === 'needs_listed' ? 'assistance.areas_first' : 'assistance.posting_first', {
      kind: 'conflict',
    })
  const postings = await postingsOf(w, round.id)
  if (postings.length > 0 && !commentIsOver(postings, decidedOn))
    return refuse('assistance.still_posted', { kind: 'conflict', field: 'decidedOn' })
  const open = (await objectionsOf(w, round.id)).filter((one) => one.handledOn === null || one.handledOn > decidedOn)
  if (open.length > 0) return refuse('assistance.objections_open', { kind: 'conflict', params: { count: open.length } })
  const decisions = await decisionsOf(w, round.id)
  if (decisions.some((one) => fold(one.numberText) === fold(numberText)))
    return refuse('assistance.same_decision', { kind: 'conflict', field: 'numberText' })
  const last = decisions.at(-1)?.decidedOn ?? round.openedOn
  if (decidedOn < last) return refuse('assistance.before_last', { field: 'decidedOn', params: { day: last } })
  const document = documentId ? await findDocument(w, documentId) : null
  return documentId && document?.origin?.id !== round.id
    ? refuse('assistance.not_in_round', { field: 'documentId' })
    : null
}

/** Σ decided ≤ what the books hold. The books stay held until the act ends. */
async function overspent(w: Writing, round: Round, changes: readonly Change[]): Promise<Refusal | null> {
  const [book] = await lockBooks(w, [round.source.bookId])
  if (!book) return refuse('assistance.no_book', { kind: 'missing' })
  if (book.closedOn !== null)
    return refuse('assistance.book_closed', { kind: 'conflict', params: { title: book.title } })
  const more = changes.reduce((sum, one) => sum + (one.after?.amount ?? 0) - (one.before?.amount ?? 0), 0)
  const { free } = await meansOf(w, book.id)
  if (more <= Math.max(0, free)) return null
  const params = { free: dong(Math.max(0, free)), wanted: dong(more), missing: dong(more - Math.max(0, free)) }
  return refuse('assistance.not_enough', { kind: 'conflict', params })
}

/** Σ goods decided ≤ what the books hold, kind by kind; goods that nobody has described are only words. The books are held by now. */
async function goodsWrong(
  w: Writing,
  { source: { bookId } }: Round,
  changes: readonly Change[],
  shares: readonly Share[],
): Promise<Refusal | null> {
  if (changes.every(({ after }) => after === null || after.goods === null)) return null
  const { loose, words, short } = goodsWantedBy(changes, shares, await goodsMeansOf(w, bookId))
  if (words !== null)
    return refuse('assistance.goods_undescribed', { kind: 'conflict', params: { words, count: loose } })
  const [first] = short
  if (!first) return null
  const { name, unit, quantity, free } = first
  const params = { name, unit, free, wanted: quantity, missing: quantity - free }
  return refuse('assistance.goods_not_enough', { kind: 'conflict', params })
}
