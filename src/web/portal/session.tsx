import { countRecordsPublished, type PublishedItem, recordsPublished } from '../../areas/documents/index.ts'
import { type FindingKind, findingKinds, type PublishedSession } from '../../areas/supervision/index.ts'
import { showDay } from '../../values/day.ts'
import { showCount } from '../../values/number.ts'
import { fill } from '../../words/shape.ts'
import { Beside, DefinitionList, Section, Stack, Timeline } from '../parts/index.ts'
import { itemPage } from './frame/item-page.tsx'
import { ShelfLines } from './frame/lines.tsx'
import { listPage } from './frame/list-page.tsx'
import { Paragraphs } from './frame/paragraphs.tsx'
import { inVietnamese } from './frame/said.ts'
import type { Shown } from './frame/shelf.ts'
import { recommendationShelf } from './recommendation-shelf.tsx'
import { sayTopics, sessionShelf } from './session-shelf.tsx'

interface Asked {
  readonly items: readonly PublishedItem[]
  readonly open: number
}

const part = 'recommendations'

/** One supervision: what was looked at, where, what was found, what was asked for. */
export const sessionPages = [
  listPage(sessionShelf),
  itemPage<PublishedSession, Asked>(sessionShelf, {
    summary: ({ asAt }, c) => fill(c.words.portalRecords.recommendation.asAt, { day: showDay(asAt) }),
    more: async (reading, { committee, item }) => {
      const of = { committeeId: committee.id, publicationId: item.id, parts: [part] }
      const counts = await countRecordsPublished(reading, committee.id, item.id)
      return { items: (await recordsPublished(reading, of)).items, open: counts.get(part) ?? 0 }
    },
    Matter: ({ more, ...shown }) => (
      <Stack loose>
        <SessionMatter {...shown} />
        <Recommendations {...shown} asked={more} />
      </Stack>
    ),
  }),
]

/** What is public of a session by itself; the office sees the same before it publishes. */
export function SessionMatter({ c, content }: Shown<PublishedSession>) {
  const { session: words } = c.words.portalRecords
  const { forms } = c.words.supervisionLabels
  const said = (text: string | null) => (text === null ? null : <span lang={inVietnamese(c)}>{text}</span>)
  const reported = content.reportedOn
    ? [content.reportNumber, showDay(content.reportedOn)].filter(Boolean).join(', ')
    : null
  return (
    <Beside
      aside={
        <Section title={words.sittings}>
          <div lang={inVietnamese(c)}>
            <Timeline
              steps={content.sittings.map(({ on, place }) => ({
                title: place,
                state: 'done',
                day: showDay(on),
                on,
              }))}
            />
          </div>
        </Section>
      }
    >
      <DefinitionList
        ruled
        items={[
          { term: words.form, value: forms[content.form] },
          { term: words.topics, value: said(sayTopics(c, content)) },
          { term: words.subjects, value: said(content.subjects.join('; ')) },
          { term: words.host, value: said(content.host) },
          { term: words.scope, value: said(content.scope) },
          { term: words.place, value: said(content.place) },
          { term: words.reported, value: reported },
        ]}
      />
      <Findings c={c} content={content} />
    </Beside>
  )
}

function Findings({ c, content }: Pick<Shown<PublishedSession>, 'c' | 'content'>) {
  const { session: words } = c.words.portalRecords
  const kinds = findingKinds.filter((kind) => content.findings.some((one) => one.kind === kind))
  if (kinds.length === 0) return null
  const textOf = (kind: FindingKind) =>
    content.findings
      .filter((one) => one.kind === kind)
      .map(({ text }) => text)
      .join('\n')
  return (
    <Section title={words.findings}>
      {kinds.map((kind) => (
        <div key={kind} class="finding">
          <h3>{words.kinds[kind]}</h3>
          <Paragraphs c={c} text={textOf(kind)} />
        </div>
      ))}
    </Section>
  )
}

function Recommendations({ c, committee, content, asked }: Shown<PublishedSession> & { asked: Asked }) {
  const { session: words } = c.words.portalRecords
  if (content.recommendations === 0) return null
  const values = { open: showCount(asked.open), all: showCount(content.recommendations) }
  return (
    <Section title={words.recommendations}>
      <p class="soft">{fill(words.asked, values)}</p>
      <ShelfLines c={c} committee={committee} shelf={recommendationShelf} items={asked.items} />
    </Section>
  )
}
