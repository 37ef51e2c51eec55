import type { PublishedExercise, PublishedExplanation, PublishedPlace } from '../../areas/criticism/index.ts'
import { showDay } from '../../values/day.ts'
import { showCount } from '../../values/number.ts'
import { fill } from '../../words/shape.ts'
import type { PageContext } from '../http/page.ts'
import { Badge, type Column, DataTable, DefinitionList, FileList, Notice, Section, Stack } from '../parts/index.ts'
import { ExerciseMark, exerciseShelf, isOpenNow } from './exercise-shelf.tsx'
import { portalPath } from './frame/address.ts'
import { itemPage } from './frame/item-page.tsx'
import { listPage } from './frame/list-page.tsx'
import { Paragraphs } from './frame/paragraphs.tsx'
import { inVietnamese } from './frame/said.ts'
import type { Shown } from './frame/shelf.ts'

/** One draft: its text while opinions are wanted; what was said of it in numbers; what was taken up, what not and why. */
export const exercisePages = [
  listPage(exerciseShelf),
  itemPage<PublishedExercise>(exerciseShelf, {
    Head: ({ c, content }) => <ExerciseMark c={c} content={content} />,
    summary: ({ asAt }, c) => fill(c.words.portalRecords.recommendation.asAt, { day: showDay(asAt) }),
    Matter: (shown) => (
      <Stack loose>
        {isOpenNow(shown.content, shown.c.today) ? <Open {...shown} /> : null}
        <Facts {...shown} />
        <Files {...shown} />
        <Explanations {...shown} />
        <Places {...shown} />
      </Stack>
    ),
  }),
]

type Props = Shown<PublishedExercise>

/** How to say something of it. */
function Open({ c, content }: Props) {
  const { exercise: words } = c.words.portalRecords
  const title = content.openUntil ? fill(words.openUntil, { day: showDay(content.openUntil) }) : words.open
  return <Notice title={title}>{words.howTo}</Notice>
}

function Facts({ c, content }: Props) {
  const { exercise: words } = c.words.portalRecords
  const { forms, legalKinds } = c.words.criticismLabels
  const said = (text: string | null) => (text === null ? null : <span lang={inVietnamese(c)}>{text}</span>)
  const dated = (number: string | null, on: string | null) => [number, on].filter(Boolean).join(', ') || null
  const met = content.conferences.map(({ heldOn, present, spoken }) => {
    const counts = [
      present === null ? null : fill(words.present, { count: present }),
      spoken === null ? null : fill(words.spoken, { count: spoken }),
    ]
    return [showDay(heldOn), ...counts].filter(Boolean).join(', ')
  })
  return (
    <Stack>
      {content.summary ? <Paragraphs c={c} text={content.summary} /> : null}
      <DefinitionList
        ruled
        items={[
          { term: words.kind, value: legalKinds[content.legalKind] },
          { term: words.form, value: forms[content.form] },
          { term: words.addressee, value: said(content.addressee) },
          { term: words.conferences, value: met.join('; ') },
          { term: words.opinions, value: content.opinionCount > 0 ? showCount(content.opinionCount) : null },
          { term: words.document, value: dated(content.documentNumber, content.sentOn && showDay(content.sentOn)) },
          { term: words.due, value: content.explainedOn === null && content.dueOn ? showDay(content.dueOn) : null },
          {
            term: words.explanation,
            value: content.explainedOn && dated(content.explanationNumber, showDay(content.explainedOn)),
          },
        ]}
      />
    </Stack>
  )
}

/** The draft itself, in the version that opinions are given on. */
function Files({ c, committee, content }: Props) {
  const { exercise: words } = c.words.portalRecords
  if (content.files.length === 0) return null
  return (
    <Section title={words.files}>
      <FileList
        files={content.files.map(({ id, name }) => ({ id, name, href: portalPath(c, [committee.slug, 'tep', id]) }))}
      />
    </Section>
  )
}

/** The table of acceptance and explanation. */
function Explanations({ c, content }: Props) {
  const { exercise: words } = c.words.portalRecords
  if (content.sent === 0) return null
  return (
    <Section title={words.table}>
      <p class="soft">{fill(words.answered, { sent: content.sent, answered: content.answered })}</p>
      <div lang={inVietnamese(c)}>
        <DataTable
          caption={words.table}
          captionHidden
          columns={columns(c)}
          rows={content.explanations}
          rowKey={(row) => [row.response, row.clause, ...row.opinions.map((one) => one.text)].join('|')}
          empty={<p class="soft">{words.noRows}</p>}
        />
      </div>
    </Section>
  )
}

function columns(c: PageContext): readonly Column<PublishedExplanation>[] {
  const { exercise: words } = c.words.portalRecords
  const { responses } = c.words.criticismLabels
  return [
    {
      key: 'opinion',
      head: words.opinion,
      width: 'wide',
      cell: (row) => (
        <>
          {row.opinions.map(({ text, giver }) => (
            <p key={text}>{[row.clause, giver, text].filter(Boolean).join(' – ')}</p>
          ))}
        </>
      ),
    },
    {
      key: 'response',
      head: words.response,
      cell: (row) => <Badge tone={responseTones[row.response]}>{responses[row.response]}</Badge>,
    },
    {
      key: 'changed',
      head: words.changed,
      cell: (row) => [row.changedClause, row.changedText].filter(Boolean).join(': '),
    },
    { key: 'reason', head: words.reason, cell: (row) => row.reason },
  ]
}

const responseTones = { accepted: 'done', partly: 'waiting', not_accepted: 'refused' } as const

/** How many were for each place of the draft as it stood, for a change, against, or asked. */
function Places({ c, content }: Props) {
  const { exercise: words } = c.words.portalRecords
  const { stances } = c.words.draftLabels
  if (content.places.length === 0) return null
  const count = (stance: 'agree' | 'amend' | 'oppose' | 'question'): Column<PublishedPlace> => ({
    key: stance,
    head: stances[stance] ?? stance,
    numeric: true,
    cell: (row) => (row[stance] === 0 ? '' : showCount(row[stance])),
  })
  return (
    <Section title={words.places}>
      <div lang={inVietnamese(c)}>
        <DataTable
          caption={words.places}
          captionHidden
          rows={content.places}
          rowKey={(row) => row.clause ?? ''}
          columns={[
            { key: 'clause', head: words.clause, cell: (row) => row.clause ?? words.whole },
            count('agree'),
            count('amend'),
            count('oppose'),
            count('question'),
          ]}
        />
      </div>
    </Section>
  )
}
