import type { PublishedModel } from '../../areas/outreach/index.ts'
import { showDay } from '../../values/day.ts'
import { showCount } from '../../values/number.ts'
import { fill } from '../../words/shape.ts'
import { DataTable, DefinitionList, Section, Stack, Stat, StatGrid } from '../parts/index.ts'
import { itemPage } from './frame/item-page.tsx'
import { listPage } from './frame/list-page.tsx'
import { Paragraphs } from './frame/paragraphs.tsx'
import { inVietnamese } from './frame/said.ts'
import type { Shown } from './frame/shelf.ts'
import { modelShelf } from './model-shelf.tsx'
import { Pictures } from './pictures.tsx'

/** One model: how it is done, what it came to, where it was taken up. */
export const modelPages = [
  listPage(modelShelf),
  itemPage<PublishedModel>(modelShelf, {
    Head: ({ c, content }) => <span>{c.words.outreachLabels.modelKinds[content.kind]}</span>,
    summary: ({ asAt }, c) => fill(c.words.outreachPortal.said.asAt, { day: showDay(asAt) }),
    Matter: ModelMatter,
  }),
]

/** What is public of a model; the office sees the same before it publishes. */
export function ModelMatter(shown: Shown<PublishedModel>) {
  const { c, content } = shown
  const { said } = c.words.outreachPortal
  const vi = inVietnamese(c)
  return (
    <Stack loose>
      {content.description ? <Paragraphs c={c} text={content.description} /> : null}
      <StatGrid>
        {content.results.map(({ kind, value }) => (
          <Stat key={kind} label={c.words.outreachLabels.results[kind] ?? kind} value={showCount(value)} />
        ))}
      </StatGrid>
      <DefinitionList
        ruled
        items={[
          { term: said.lead, value: <span lang={vi}>{content.lead}</span> },
          { term: said.areas, value: <span lang={vi}>{content.areas.join(', ') || said.wholeWard}</span> },
          { term: said.startedOn, value: showDay(content.startedOn) },
          { term: said.endedOn, value: content.endedOn && showDay(content.endedOn) },
        ]}
      />
      <Pictures {...shown} photos={content.photos} />
      {content.replications.length > 0 ? (
        <Section title={said.replications}>
          <DataTable
            caption={said.replications}
            captionHidden
            rows={content.replications}
            rowKey={({ place, from }) => `${place} ${from}`}
            stacks={false}
            columns={[
              { key: 'place', head: said.place, cell: ({ place }) => <span lang={vi}>{place}</span> },
              { key: 'from', head: said.since, cell: ({ from }) => showDay(from) },
            ]}
          />
        </Section>
      ) : null}
    </Stack>
  )
}
