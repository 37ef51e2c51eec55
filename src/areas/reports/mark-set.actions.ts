import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import type { Reading, Writing } from '../../platform/context.ts'
import { zDay, zId, zLine, zRich, zText } from '../../platform/input.ts'
import type { Day } from '../../values/day.ts'
import { figureInTable } from '../../values/figure-text.ts'
import type { Id } from '../../values/id.ts'
import { periodText } from '../../values/period-text.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { disclosureInput, disclosureOf, emptyRich, publish } from '../documents/index.ts'
import { type BodyTerm, daysOfTerm, findTerm } from '../organisation/index.ts'
import type { Computed } from './computed.ts'
import { openable, shownRecords } from './figure-set.ts'
import { recordsOf } from './indicators.figures.ts'
import { liveWords } from './live.figures.ts'
import { findMarks } from './mark.store.ts'
import { isTold, marksOn, type TermMark } from './mark.ts'
import type { MarkPhoto, MarksTold, PublishedMark, PublishedMarks } from './mark-set.ts'
import { permissions } from './permissions.ts'
import { photosBehind } from './photo.figures.ts'
import { publishedFigure } from './publication.ts'

const kind = 'term_marks'
const mostPhotos = 6

const zMeaning = z.object({ name: zLine(300), definition: zText(2000), unit: zLine(60) })
const zPhoto = z.object({ fileId: zId, caption: zLine(300) })

/** What is written around a mark's figures, and which of the photos behind them everybody may see. */
const zSection = z.object({ body: zRich, photos: z.array(zPhoto).max(mostPhotos).default([]) })

const input = z.object({
  termId: zId,
  title: zLine(200),
  /** The day on which states are judged, and marks stand as announced. */
  judgedOn: zDay,
  /** By the id of the mark; one that is not written yet has none. */
  sections: z.record(zId, zSection),
  /** What each figure means, by indicator. */
  meanings: z.record(z.string(), zMeaning),
  ...disclosureInput,
})

/**
 * Makes the marks of a term public: each as announced, with its figures frozen and open to those of their records that
 * are public themselves. The same term again is the next version of the same set.
 */
export const publishMarks = action({
  name: 'reports.publish_marks',
  permission: permissions.publish,
  input,
  load: async (w, given) => {
    const { termId, judgedOn } = given
    const term = await findTerm(w, w.committeeId, termId)
    if (!term) return refuse('reports.no_term', { field: 'termId' })
    if (judgedOn > w.today) return refuse('reports.judged_ahead', { field: 'judgedOn' })
    const made = await marksToPublish(w, w.committeeId, { ...given, term })
    return isRefusal(made) ? made : { made, records: await behind(w, made.figures) }
  },
  run: async (w, { termId, title, ...decided }, { made: { content }, records }) => {
    const subject = { kind, id: termId }
    const fileIds = content.marks.flatMap(({ photos }) => photos.map(({ fileId }) => fileId))
    const words = { title, content: { ...content }, fileIds, records: [...records] }
    const published = await within(w, publish, { subject, ...words, ...disclosureOf(decided) })
    if (isRefusal(published)) return published
    const { version } = published
    return done({ output: published, subject, data: { title, version, count: content.marks.length } })
  },
})

type Given = Pick<z.infer<typeof input>, 'title' | 'judgedOn' | 'sections' | 'meanings'> & { readonly term: BodyTerm }

export interface MarksToPublish {
  readonly content: PublishedMarks
  /** Every figure of the sections, in the order of the text. */
  readonly figures: readonly Computed[]
}

/** What the public would read of the marks of a term; computed as it would be frozen. */
export async function marksToPublish(
  reading: Reading,
  committeeId: Id,
  { term, title, judgedOn, sections, meanings }: Given,
): Promise<MarksToPublish | Refusal> {
  const marks = marksOn(await findMarks(reading, { committeeIds: [committeeId], termId: term.id }), judgedOn)
  if (marks.length === 0) return refuse('reports.no_marks', { field: 'judgedOn' })
  const told = marks.filter((mark) => mark.title !== null && isTold(mark, judgedOn) && sections[mark.id])
  // One question for each figure of all marks together.
  const parts = told.map(({ id }) => ({
    title: '',
    orientation: 'portrait' as const,
    body: sections[id]?.body ?? emptyRich,
  }))
  const whose = { committeeId, view: 'as_was' as const, judgedOn }
  const { annexes, figures } = await liveWords(reading, whose, { body: emptyRich, annexes: parts })
  const photos = await photosOf(
    reading,
    figures,
    told.flatMap(({ id }) => sections[id]?.photos ?? []),
  )
  if (isRefusal(photos)) return photos
  if (!figures.every(({ indicator }) => Object.hasOwn(meanings, indicator.id))) return refuse('reports.no_definition')
  const counted = new Set(figures.map(({ indicator }) => indicator.id))
  const body: MarksTold = {
    sections: Object.fromEntries(told.map(({ position }, at) => [position, annexes[at]?.body ?? emptyRich])),
    figures: figures.map(frozen),
    meanings: Object.fromEntries(Object.entries(meanings).filter(([id]) => counted.has(id))),
  }
  const shown = marks.map((mark) => markShown(mark, judgedOn, sections[mark.id]?.photos ?? [], photos))
  const facts = { title, termNumber: term.number, period: periodText(daysOfTerm(term)), judgedOn }
  return { content: { ...facts, marks: shown, body }, figures }
}

function markShown(
  mark: TermMark,
  judgedOn: Day,
  chosen: readonly z.infer<typeof zPhoto>[],
  known: ReadonlyMap<Id, Day>,
): PublishedMark {
  const { position, title, work, announcedOn } = mark
  const text = isTold(mark, judgedOn) ? mark.text : null
  const photos = chosen.flatMap(({ fileId, caption }): MarkPhoto[] => {
    const takenOn = known.get(fileId)
    return takenOn && text !== null ? [{ fileId, caption, takenOn }] : []
  })
  return { position, title, work, announcedOn, text, photos }
}

/** The days of the photos chosen: each must prove something that one of the figures counted. */
async function photosOf(
  reading: Reading,
  figures: readonly Computed[],
  chosen: readonly z.infer<typeof zPhoto>[],
): Promise<ReadonlyMap<Id, Day> | Refusal> {
  if (chosen.length === 0) return new Map()
  const proofs = [...(await photosBehind(reading, figures)).values()].flat()
  const known = new Map(proofs.flatMap(({ file, evidenceOn }) => (file ? [[file.id, evidenceOn] as const] : [])))
  return chosen.every(({ fileId }) => known.has(fileId)) ? known : refuse('reports.no_such_photo', { field: 'photos' })
}

function frozen({ asked, indicator, figure }: Computed): MarksTold['figures'][number] {
  const value = figureInTable(indicator, figure)
  const told = publishedFigure({ ...asked, figure, value, name: '', definition: '', unit: '' })
  const { name: _name, definition: _definition, unit: _unit, ...rest } = told
  return { ...rest, records: new Set(openable(indicator, figure.ids)).size }
}

/** The records of each figure, under its place. */
async function behind(w: Writing, figures: readonly Computed[]) {
  const all = new Map<string, Id[]>()
  for (const { indicator, figure } of figures) {
    const ids = openable(indicator, figure.ids)
    all.set(indicator.id, [...(all.get(indicator.id) ?? []), ...ids])
  }
  const named = await recordsOf(w, all)
  return figures.map(({ indicator, figure }, at) => ({
    part: String(at + 1),
    ids: [...shownRecords(openable(indicator, figure.ids), named)],
  }))
}
