import type { PublishedModel } from '../../areas/outreach/index.ts'
import { showCount } from '../../values/number.ts'
import { type Shown, shelf } from './frame/shelf.ts'
import { beginningOf } from './news-shelf.tsx'

const resultOf = ({ results }: PublishedModel, kind: string): number | null =>
  results.find((one) => one.kind === kind)?.value ?? null

/** Models and works with what they came to; who asked them for help is in none of it. */
export const modelShelf = shelf<PublishedModel>({
  kind: 'model',
  section: 'mo-hinh',
  theme: 'life',
  words: (words) => words.outreachPortal.model,
  day: ({ startedOn }) => startedOn,
  Meta: ({ c, content }: Shown<PublishedModel>) => {
    const households = resultOf(content, 'households')
    return (
      <>
        <span>{c.words.outreachLabels.modelKinds[content.kind]}</span>
        {households === null ? null : (
          <span>{`${showCount(households)} ${c.words.outreachLabels.results.households}`}</span>
        )}
      </>
    )
  },
  sentence: ({ description, lead }) => beginningOf(description ?? lead),
  columns: [
    ...['slug', 'title', 'kind', 'lead', 'areas', 'started_on', 'ended_on', 'households', 'people', 'packages'],
    ...['taken_up', 'as_at'],
  ],
  rows: (content, { slug, title }) => [
    {
      slug,
      title,
      kind: content.kind,
      lead: content.lead,
      areas: content.areas.join('; '),
      started_on: content.startedOn,
      ended_on: content.endedOn,
      households: resultOf(content, 'households'),
      people: resultOf(content, 'people'),
      packages: resultOf(content, 'packages'),
      taken_up: content.replications.length,
      as_at: content.asAt,
    },
  ],
})
