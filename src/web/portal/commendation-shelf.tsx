import type { PublishedCommendation } from '../../areas/commendation/index.ts'
import { showDay } from '../../values/day.ts'
import { fill } from '../../words/shape.ts'
import type { Words } from '../../words/words.ts'
import { type Shown, shelf } from './frame/shelf.ts'

/** Decisions of commendation; its data file counts recipients, whose names stand on the page of the decision alone. */
export const commendationShelf = shelf<PublishedCommendation>({
  kind: 'commendation',
  section: 'khen-thuong',
  theme: 'life',
  words: (words) => words.portalShelves.commendation,
  day: ({ decidedOn }) => decidedOn,
  Meta: ({ c, content }: Shown<PublishedCommendation>) => (
    <>
      <span>{c.words.portalRecords.commendation.levels[content.level]}</span>
      <span>{sayCounts(c.words, content)}</span>
      <span>{content.numberText}</span>
    </>
  ),
  sentence: (content, words) =>
    fill(words.portalRecords.commendation.sentence, {
      number: content.numberText,
      day: showDay(content.decidedOn),
      counts: sayCounts(words, content),
    }),
  filters: [
    { name: 'ward', facts: () => ({ level: ['ward'] }) },
    { name: 'city', facts: () => ({ level: ['city'] }) },
    { name: 'province', facts: () => ({ level: ['province'] }) },
    { name: 'central', facts: () => ({ level: ['central'] }) },
  ],
  atHome: 2,
  columns: [
    ...['slug', 'title', 'number', 'decided_on', 'year', 'authority', 'level', 'collectives', 'individuals'],
    ...['families', 'unnamed', 'as_at'],
  ],
  rows: ({ numberText, decidedOn, year, authority, level, counts, unnamed, asAt }, { slug, title }) => [
    {
      slug,
      title,
      number: numberText,
      decided_on: decidedOn,
      year,
      authority,
      level,
      collectives: counts.collective,
      individuals: counts.individual,
      families: counts.family,
      unnamed: unnamed.collective + unnamed.individual + unnamed.family,
      as_at: asAt,
    },
  ],
})

/** '9 tập thể, 5 cá nhân'. */
export function sayCounts(words: Words, { counts }: PublishedCommendation): string {
  const { counted } = words.portalRecords.commendation
  const told = [
    counts.collective > 0 && fill(counted.collective, { count: counts.collective }),
    counts.family > 0 && fill(counted.family, { count: counts.family }),
    counts.individual > 0 && fill(counted.individual, { count: counts.individual }),
  ]
  return told.filter(Boolean).join(', ')
}
