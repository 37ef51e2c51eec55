import type { PublishedNews } from '../../areas/outreach/index.ts'
import { type Shown, shelf } from './frame/shelf.ts'

const longest = 160

/** The first words, whole, for whoever is sent the link. */
export function beginningOf(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  if (line.length <= longest) return line
  return `${line.slice(0, line.lastIndexOf(' ', longest))}…`
}

/** News of the committee: what was told to the people and made public, in its own words and pictures. */
export const newsShelf = shelf<PublishedNews>({
  kind: 'communication_item',
  section: 'tin-tuc',
  theme: 'life',
  words: (words) => words.outreachPortal.news,
  day: ({ publishedOn }) => publishedOn,
  Meta: ({ c, content }: Shown<PublishedNews>) => <span>{c.words.outreachLabels.topics[content.topic]}</span>,
  sentence: ({ text }) => beginningOf(text),
  atHome: 3,
  columns: ['slug', 'title', 'topic', 'channel', 'published_on', 'corrected_on', 'text', 'pictures', 'as_at'],
  rows: ({ topic, channelKind, publishedOn, correctedOn, text, photos, asAt }, { slug, title }) => [
    {
      slug,
      title,
      topic,
      channel: channelKind,
      published_on: publishedOn,
      corrected_on: correctedOn,
      text,
      pictures: photos.length,
      as_at: asAt,
    },
  ],
})
