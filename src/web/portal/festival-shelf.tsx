import type { PublishedFestival } from '../../areas/festival/index.ts'
import { festivalDay } from '../../areas/festival/index.ts'
import { showCount, showPercent } from '../../values/number.ts'
import { fill } from '../../words/shape.ts'
import type { Words } from '../../words/words.ts'
import { type Shown, shelf } from './frame/shelf.ts'

/** The festival of a year; its data file has a row for each area, with the sums of the year beside it. */
export const festivalShelf = shelf<PublishedFestival>({
  kind: 'festival_year',
  section: 'ngay-hoi',
  theme: 'life',
  words: (words) => words.portalShelves.festival,
  day: ({ year }) => festivalDay(year),
  Meta: ({ c, content }: Shown<PublishedFestival>) => (
    <>
      <span>{sayCovered(c.words, content)}</span>
      {content.households > 0 ? <span>{sayAttended(c.words, content)}</span> : null}
    </>
  ),
  sentence: (content, words) => `${sayCovered(words, content)}; ${sayAttended(words, content)}.`,
  atHome: 1,
  columns: [
    ...['slug', 'title', 'year', 'area', 'held_on', 'place', 'joint', 'ceremony', 'festivities', 'unity_meal'],
    ...['areas', 'covered', 'households', 'attended', 'as_at'],
  ],
  rows: ({ year, areas, covered, households, attended, asAt, rows }, { slug, title }) =>
    rows.map((row) => ({
      slug,
      title,
      year,
      area: row.area,
      held_on: row.heldOn,
      place: row.place,
      joint: row.joint,
      ceremony: row.ceremony,
      festivities: row.festivities,
      unity_meal: row.unityMeal,
      areas,
      covered,
      households,
      attended,
      as_at: asAt,
    })),
})

/** '21/21 khu dân cư tổ chức' */
export function sayCovered(words: Words, { covered, areas }: PublishedFestival): string {
  return fill(words.portalRecords.festival.covered, { covered: showCount(covered), areas: showCount(areas) })
}

/** '1.812/2.100 hộ dự (86,3%)' */
export function sayAttended(words: Words, { attended, households }: PublishedFestival): string {
  return fill(words.portalRecords.festival.attended, {
    attended: showCount(attended),
    households: showCount(households),
    share: showPercent(attended, households) ?? '',
  })
}
