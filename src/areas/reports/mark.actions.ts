import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { daysOfTerm, findTerm } from '../organisation/index.ts'
import { findMarks, insertMarks, lockMarks, type NewMark } from './mark.store.ts'
import { marksOn, markWorks, type TermMark } from './mark.ts'
import { permissions } from './permissions.ts'

const zWork = z.enum(markWorks)
const zMark = z.object({ title: zMaybe(zLine(300)), work: zWork })

/** Announces the marks of a term, in their order; some may be announced by their number alone. */
export const announceMarks = action({
  name: 'reports.announce_marks',
  permission: permissions.write,
  input: z.object({ termId: zId, announcedOn: zDay, marks: z.array(zMark).min(1).max(30) }),
  load: async (w, { termId, announcedOn }) => {
    const term = await findTerm(w, w.committeeId, termId)
    if (!term) return refuse('reports.no_term', { field: 'termId' })
    if (announcedOn > w.today) return refuse('reports.marks_ahead', { field: 'announcedOn' })
    if (announcedOn < daysOfTerm(term).from) return refuse('reports.marks_before', { field: 'announcedOn' })
    return { taken: placesTaken(await lockMarks(w, termId)), number: term.number }
  },
  run: async (w, { termId, announcedOn, marks }, { taken, number }) => {
    const first = Math.max(0, ...taken) + 1
    const made = marks.map(
      ({ title, work }, at): NewMark => ({
        id: newId(),
        revision: 1,
        termId,
        position: first + at,
        title,
        work,
        announcedOn,
        text: null,
        writtenOn: null,
        withdrawn: false,
        reason: null,
      }),
    )
    await insertMarks(w, made)
    const output = { ids: made.map(({ id }) => id) }
    return done({ output, subject: { kind: 'term', id: termId }, data: { count: made.length, number } })
  },
})

/** Writes the title or the text of a mark, or moves it: its next revision. */
export const changeMark = action({
  name: 'reports.change_mark',
  permission: permissions.write,
  input: z.object({
    id: zId,
    revision: z.coerce.number().int().min(1),
    position: z.coerce.number().int().min(1).max(99),
    title: zMaybe(zLine(300)),
    work: zWork,
    text: zMaybe(zText(5000)).optional(),
    /** The day of the text; today when it is new. */
    writtenOn: zMaybe(zDay).optional(),
  }),
  load: async (w, { id, revision, position, title, text, writtenOn }) => {
    const mark = await openMark(w, id, revision)
    if (isRefusal(mark)) return mark
    if (text && !title) return refuse('reports.mark_title', { field: 'title' })
    if (writtenOn && writtenOn > w.today) return refuse('reports.marks_ahead', { field: 'writtenOn' })
    const others = (await lockMarks(w, mark.termId)).filter((one) => one.id !== id)
    return placesTaken(others).includes(position) ? refuse('reports.mark_place', { field: 'position' }) : mark
  },
  run: async (w, { id, position, title, work, text = null, writtenOn }, mark) => {
    const written = text === null ? null : (writtenOn ?? (text === mark.text ? mark.writtenOn : null) ?? w.today)
    const next = { ...mark, revision: mark.revision + 1, position, title, work, text, writtenOn: written }
    await insertMarks(w, [next])
    return done({ output: { id }, subject: { kind: 'term_mark', id }, data: { position, title: title ?? '' } })
  },
})

/** Takes a mark back; that it was announced stays written. */
export const withdrawMark = action({
  name: 'reports.withdraw_mark',
  permission: permissions.write,
  input: z.object({ id: zId, revision: z.coerce.number().int().min(1), reason: zText(500) }),
  load: async (w, { id, revision }) => {
    const mark = await openMark(w, id, revision)
    if (!isRefusal(mark)) await lockMarks(w, mark.termId)
    return mark
  },
  run: async (w, { id, reason }, mark) => {
    await insertMarks(w, [{ ...mark, revision: mark.revision + 1, withdrawn: true, reason }])
    const data = { position: mark.position, title: mark.title ?? '', reason }
    return done({ output: { id }, subject: { kind: 'term_mark', id }, data })
  },
})

const placesTaken = (revisions: readonly TermMark[]): readonly number[] => {
  const latest = new Map(revisions.map((one) => [one.id, one]))
  return [...latest.values()].filter(({ withdrawn }) => !withdrawn).map(({ position }) => position)
}

/** A mark that stands, in the state in which it was read. */
async function openMark(w: Writing, id: Id, revision: number): Promise<TermMark | Refusal> {
  const revisions = await findMarks(w, { committeeIds: [w.committeeId], ids: [id] })
  const [mark] = marksOn(revisions, w.today)
  if (!mark) return refuse('reports.no_mark', { kind: 'missing' })
  return mark.revision === revision ? mark : refuse('platform.stale', { kind: 'conflict' })
}
