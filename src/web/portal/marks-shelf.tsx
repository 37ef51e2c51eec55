import type { PublishedMarks } from '../../areas/reports/index.ts'
import { showDay } from '../../values/day.ts'
import { fill } from '../../words/shape.ts'
import { type Shown, shelf } from './frame/shelf.ts'

/** The marks of a term as they were announced, with their figures. */
export const marksShelf = shelf<PublishedMarks>({
  kind: 'term_marks',
  section: 'dau-an',
  theme: 'accounts',
  words: (words) => words.portalShelves.term_marks,
  day: ({ judgedOn }) => judgedOn,
  Meta: ({ c, content }: Shown<PublishedMarks>) => <span>{fill(c.words.portal.marks.told, countsOf(content))}</span>,
  sentence: (content, { portal }) =>
    fill(portal.marks.sentence, { ...countsOf(content), number: content.termNumber, day: showDay(content.judgedOn) }),
  columns: ['title', 'term', 'position', 'mark', 'work', 'announced_on', 'text', 'photos', 'judged_on'],
  rows: ({ title, termNumber, judgedOn, marks }) =>
    marks.map((mark) => ({
      title,
      term: termNumber,
      position: mark.position,
      mark: mark.title,
      work: mark.work,
      announced_on: mark.announcedOn,
      text: mark.text,
      photos: mark.photos.length,
      judged_on: judgedOn,
    })),
})

export function countsOf({ marks }: Pick<PublishedMarks, 'marks'>) {
  return { all: marks.length, told: marks.filter(({ text }) => text !== null).length }
}
