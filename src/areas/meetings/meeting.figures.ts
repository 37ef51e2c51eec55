import type { Reading } from '../../platform/context.ts'
import type { Figure, Question } from '../../values/figure.ts'
import { heldMeetings, type MeetingsAsked, turnouts } from './counted.store.ts'

/** How many conferences an area counts as its own; the areas above define their indicators with it. */
export async function countMeetings(reading: Reading, question: Question, asked: MeetingsAsked): Promise<Figure> {
  const ids = await heldMeetings(reading, question, asked)
  return { numerator: ids.length, denominator: null, ids }
}

/** People present, times spoken or opinions of those conferences, added up. */
export async function sumMeetings(
  reading: Reading,
  question: Question,
  asked: MeetingsAsked,
  what: 'present' | 'spoken' | 'opinions',
): Promise<Figure> {
  const rows = await turnouts(reading, question, asked, what)
  const counted = rows.filter((row) => row.count > 0)
  return {
    numerator: counted.reduce((sum, row) => sum + row.count, 0),
    denominator: null,
    ids: counted.map((row) => row.id),
  }
}
