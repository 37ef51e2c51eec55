import type { PublishedNews } from '../../areas/outreach/index.ts'
import { showDay } from '../../values/day.ts'
import { fill } from '../../words/shape.ts'
import { DefinitionList, Stack } from '../parts/index.ts'
import { itemPage } from './frame/item-page.tsx'
import { listPage } from './frame/list-page.tsx'
import { Paragraphs } from './frame/paragraphs.tsx'
import type { Shown } from './frame/shelf.ts'
import { newsShelf } from './news-shelf.tsx'
import { Pictures } from './pictures.tsx'

/** Public news: the words as they went out, corrected where they were, with their pictures. */
export const newsPages = [
  listPage(newsShelf),
  itemPage<PublishedNews>(newsShelf, {
    Head: ({ c, content }) => <span>{c.words.outreachLabels.topics[content.topic]}</span>,
    summary: ({ publishedOn }, c) => fill(c.words.outreachPortal.said.publishedOn, { day: showDay(publishedOn) }),
    Matter: NewsMatter,
  }),
]

/** What is public of an item; the office sees the same before it publishes. */
export function NewsMatter(shown: Shown<PublishedNews>) {
  const { c, content } = shown
  const { said } = c.words.outreachPortal
  return (
    <Stack>
      <Paragraphs c={c} text={content.text} />
      <Pictures {...shown} photos={content.photos} />
      <DefinitionList
        items={[
          { term: said.channel, value: c.words.outreachLabels.channels[content.channelKind] },
          { term: said.correctedOn, value: content.correctedOn && showDay(content.correctedOn) },
        ]}
      />
    </Stack>
  )
}
