import { type Evidence, wholeHead } from '../../../areas/documents/index.ts'
import { type BodyTerm, daysOfTerm } from '../../../areas/organisation/index.ts'
import {
  askedIn,
  findMarks,
  isAsOf,
  type MarksToPublish,
  marksOn,
  marksToPublish,
  onePerRecord,
  photosBehind,
  type TermMark,
  writingFacts,
} from '../../../areas/reports/index.ts'
import type { Reading } from '../../../platform/context.ts'
import type { Day } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { doc, type RichDoc } from '../../../values/rich.ts'
import { namedInProse } from './facts.ts'
import { gathered } from './gathered.ts'
import { figuresOf } from './section.ts'
import { works } from './works.ts'

interface Ask {
  readonly committeeId: Id
  readonly term: BodyTerm
  readonly title: string
  readonly judgedOn: Day
}

type Meanings = Readonly<Record<string, { readonly name: string; readonly definition: string; readonly unit: string }>>

/** The marks of a term as they stood announced on a day. */
export async function marksStanding(
  reading: Reading,
  { committeeId, term, judgedOn }: Omit<Ask, 'title'>,
): Promise<readonly TermMark[]> {
  return marksOn(await findMarks(reading, { committeeIds: [committeeId], termId: term.id }), judgedOn)
}

export interface Written extends MarksToPublish {
  readonly sections: Readonly<Record<Id, RichDoc>>
  /** Photos that prove what the figures of a mark counted, one of each record, by its id. */
  readonly photos: Readonly<Record<Id, readonly Evidence[]>>
}

/** What the public would read of the marks today: their words, and their figures computed. */
export async function marksWritten(reading: Reading, ask: Ask, meanings: Meanings): Promise<Written | Refusal> {
  const { committeeId, term, title, judgedOn } = ask
  const sections = await marksSectioned(reading, ask)
  const bodies = Object.fromEntries(Object.entries(sections).map(([id, body]) => [id, { body, photos: [] }]))
  const given = { term, title, judgedOn, sections: bodies, meanings }
  const made = await marksToPublish(reading, committeeId, given)
  if (isRefusal(made)) return made
  const proofs = await photosBehind(reading, made.figures)
  const photosIn = (body: RichDoc) => {
    const counted = new Set(askedIn(body, judgedOn, isAsOf).map(({ indicatorId }) => indicatorId))
    return onePerRecord([...counted].flatMap((id) => proofs.get(id) ?? []))
  }
  const photos = Object.fromEntries(Object.entries(sections).map(([id, body]) => [id, photosIn(body)]))
  return { ...made, sections, photos }
}

/** The sentences, table and chart of each mark that is written, by its id. */
export async function marksSectioned(
  reading: Reading,
  ask: Omit<Ask, 'title'>,
): Promise<Readonly<Record<Id, RichDoc>>> {
  const { committeeId, term, judgedOn } = ask
  const about = { kind: 'term_marks', period: daysOfTerm(term), judgedOn } as const
  const facts = await writingFacts(reading, { ...about, committeeId, view: 'as_was', named: namedInProse })
  const known = gathered(facts, about, wholeHead({}))
  const told = facts.marks.filter(({ title, text }) => title !== null && text !== null)
  return Object.fromEntries(told.map(({ id, work }) => [id, doc(...figuresOf(known, works[work]))]))
}
