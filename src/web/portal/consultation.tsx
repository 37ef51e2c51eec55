import type { PublishedConsultation } from '../../areas/legislation/index.ts'
import { showDay } from '../../values/day.ts'
import { fill } from '../../words/shape.ts'
import { DefinitionList, Notice, Stack } from '../parts/index.ts'
import { AskedClauses } from './consultation-clauses.tsx'
import { ConsultationResult } from './consultation-result.tsx'
import { ConsultationMark, consultationShelf, isOpenNow } from './consultation-shelf.tsx'
import { itemPage } from './frame/item-page.tsx'
import { listPage } from './frame/list-page.tsx'
import { Paragraphs } from './frame/paragraphs.tsx'
import { inVietnamese } from './frame/said.ts'
import type { Shown } from './frame/shelf.ts'

/** One draft of a higher level: how to give an opinion while they are taken; then what came together, and what of it is law. */
export const consultationPages = [
  listPage(consultationShelf),
  itemPage<PublishedConsultation>(consultationShelf, {
    Head: ({ c, content }) => <ConsultationMark c={c} content={content} />,
    summary: ({ asAt }, c) => fill(c.words.portalRecords.recommendation.asAt, { day: showDay(asAt) }),
    Matter: (shown) => (
      <Stack loose>
        {isOpenNow(shown.content, shown.c.today) ? <Ways {...shown} /> : null}
        <Facts {...shown} />
        <ConsultationResult {...shown} />
        <AskedClauses {...shown} />
      </Stack>
    ),
  }),
]

type Props = Shown<PublishedConsultation>

/** How to give an opinion, as the office wrote it. */
function Ways({ c, content }: Props) {
  const { consultation: words } = c.words.portalRecords
  const title = fill(words.openUntil, { day: showDay(content.collectByOn) })
  if (content.ways.length === 0) return <Notice title={title}>{words.howTo}</Notice>
  return (
    <Notice title={title}>
      <ul lang={inVietnamese(c)}>
        {content.ways.map((way) => (
          <li key={way}>{way}</li>
        ))}
      </ul>
    </Notice>
  )
}

function Facts({ c, content }: Props) {
  const { consultation: words } = c.words.portalRecords
  const { kinds, levels } = c.words.draftLabels
  const said = (text: string) => <span lang={inVietnamese(c)}>{text}</span>
  const { result, outcome } = content
  return (
    <Stack>
      {content.summary ? <Paragraphs c={c} text={content.summary} /> : null}
      <DefinitionList
        ruled
        items={[
          { term: words.asker, value: said(content.addressee) },
          { term: words.body, value: content.body === content.addressee ? null : said(content.body) },
          { term: words.kind, value: [kinds[content.kind], levels[content.level]].filter(Boolean).join(', ') },
          { term: words.received, value: showDay(content.receivedOn) },
          { term: words.replyBy, value: showDay(content.replyByOn) },
          { term: words.sent, value: result?.sentOn && showDay(result.sentOn) },
          {
            term: words.issued,
            value: outcome && said([outcome.title, outcome.numberText, showDay(outcome.on)].filter(Boolean).join(', ')),
          },
          {
            term: words.taken,
            value:
              outcome && outcome.noted > 0 ? fill(words.takenOf, { taken: outcome.taken, noted: outcome.noted }) : null,
          },
        ]}
      />
    </Stack>
  )
}
