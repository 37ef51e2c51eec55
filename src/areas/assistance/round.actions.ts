import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { stepsBy } from '../../values/step.ts'
import { listBooks } from '../books/index.ts'
import { permissions } from './permissions.ts'
import { insertRound, lockRound, reach, supersede, updateRound } from './round.store.ts'
import { isPast, type Round, roundPurposes, type Source } from './round.ts'

/** The round, held and standing, or why nothing more is done in it. */
export async function openRoundHeld(w: Writing, id: Id): Promise<Round | Refusal> {
  const round = await lockRound(w, id)
  return round?.supersededAt === null ? round : refuse('assistance.not_found', { kind: 'missing' })
}

const zRound = z.object({
  title: zLine(300),
  purpose: z.enum(roundPurposes),
  bookId: zId,
  openedOn: zDay,
  listBy: zMaybe(zDay).optional(),
  note: zMaybe(zText(2000)).optional(),
})

/** The source as its set of books tells it: the campaign or the Fund that opened them. */
async function sourceOf(w: Writing, { bookId, openedOn, listBy }: z.output<typeof zRound>): Promise<Source | Refusal> {
  if (openedOn > w.today) return refuse('assistance.in_future', { field: 'openedOn' })
  if (listBy && listBy < openedOn) return refuse('assistance.ends_before', { field: 'listBy' })
  const [book] = await listBooks(w, { ids: [bookId] })
  if (!book) return refuse('assistance.no_book', { field: 'bookId' })
  if (book.closedOn !== null)
    return refuse('assistance.book_closed', { kind: 'conflict', field: 'bookId', params: { title: book.title } })
  if (openedOn < book.openedOn)
    return refuse('assistance.before_last', { field: 'openedOn', params: { day: book.openedOn } })
  const origin = book.origin ?? { kind: 'book', id: book.id, label: book.title }
  return { ...origin, bookId }
}

/** Opens a round: from here on areas list who is in need. */
export const openRound = action({
  name: 'assistance.open_round',
  permission: permissions.manage,
  input: zRound.extend({ id: zId.optional() }),
  load: sourceOf,
  run: async (w, { id = newId(), bookId: _, listBy = null, note = null, ...rest }, source) => {
    await insertRound(w, id, { ...rest, listBy, note, source })
    await reach(w, { id, steps: [] }, 'needs_listed', rest.openedOn)
    const data = { title: rest.title, source: source.label }
    return done({ output: { id }, subject: { kind: 'assistance_round', id }, data })
  },
})

export const editRound = action({
  name: 'assistance.edit_round',
  permission: permissions.manage,
  input: zRound.extend({ id: zId, editNo: z.coerce.number().int().min(1) }),
  load: async (w, input) => {
    const round = await openRoundHeld(w, input.id)
    if (isRefusal(round)) return round
    if (round.editNo !== input.editNo) return refuse('platform.stale', { kind: 'conflict' })
    if (isPast(round, 'approved') && input.bookId !== round.source.bookId)
      return refuse('assistance.book_decided', { kind: 'conflict', field: 'bookId' })
    return sourceOf(w, input)
  },
  run: async (w, { id, editNo, bookId: _, listBy = null, note = null, ...rest }, source) => {
    await updateRound(w, id, editNo + 1, { ...rest, listBy, note, source })
    const output = { id, editNo: editNo + 1 }
    return done({ output, subject: { kind: 'assistance_round', id }, data: { title: rest.title } })
  },
})

/** Takes a round off the list that was opened by mistake; one with a decision stays. */
export const withdrawRound = action({
  name: 'assistance.withdraw_round',
  permission: permissions.manage,
  input: z.object({ id: zId, reason: zText(1000) }),
  load: async (w, { id }) => {
    const round = await openRoundHeld(w, id)
    if (isRefusal(round)) return round
    return isPast(round, 'approved') ? refuse('assistance.decided_already', { kind: 'conflict' }) : round
  },
  run: async (w, { id, reason }, { title }) => {
    await supersede(w, 'round', [id], reason)
    return done({ output: { id }, subject: { kind: 'assistance_round', id }, data: { title, reason } })
  },
})

/** Takes back the last stage, as long as no decision rests on it. */
export const undoStage = action({
  name: 'assistance.undo_stage',
  permission: permissions.manage,
  input: z.object({ id: zId, reason: zText(1000) }),
  load: async (w, { id }) => {
    const round = await openRoundHeld(w, id)
    if (isRefusal(round)) return round
    const last = stepsBy(round.steps, null).at(-1)
    const canGo =
      last?.stage === 'reviewed_at_area' || last?.stage === 'posted_for_comment' || last?.stage === 'reconciled'
    return last && canGo ? { round, last } : refuse('assistance.nothing_to_undo', { kind: 'conflict' })
  },
  run: async (w, { id, reason }, { round, last }) => {
    await supersede(w, 'step', [last.id], reason)
    const data = { title: round.title, stage: last.stage, reason }
    return done({ output: { id }, subject: { kind: 'assistance_round', id }, data })
  },
})
