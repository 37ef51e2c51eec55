import type { PublishedDialogue, PublishedQuestion } from '../../areas/criticism/index.ts'
import { showDay } from '../../values/day.ts'
import { fill } from '../../words/shape.ts'
import type { PageContext } from '../http/page.ts'
import { Badge, Card, DefinitionList, Section, Stack } from '../parts/index.ts'
import { DialogueMark, dialogueShelf, sayQuestions } from './dialogue-shelf.tsx'
import { itemPage } from './frame/item-page.tsx'
import { listPage } from './frame/list-page.tsx'
import { Paragraphs } from './frame/paragraphs.tsx'
import { inVietnamese } from './frame/said.ts'
import type { Shown } from './frame/shelf.ts'

/** One dialogue: its conclusion, then every question with its answer and what became of what was promised. */
export const dialoguePages = [
  listPage(dialogueShelf),
  itemPage<PublishedDialogue>(dialogueShelf, {
    Head: ({ c, content }) => <DialogueMark c={c} content={content} />,
    summary: ({ asAt }, c) => fill(c.words.portalRecords.recommendation.asAt, { day: showDay(asAt) }),
    Matter: (shown) => (
      <Stack loose>
        <Facts {...shown} />
        <Conclusion {...shown} />
        <Questions {...shown} />
      </Stack>
    ),
  }),
]

type Props = Shown<PublishedDialogue>

function Facts({ c, content }: Props) {
  const { dialogue: words } = c.words.portalRecords
  const said = (text: string | null) => (text === null ? null : <span lang={inVietnamese(c)}>{text}</span>)
  const { heldOn, plannedOn, place, present, spoken } = content
  return (
    <DefinitionList
      ruled
      items={[
        { term: words.ledBy, value: c.words.criticismLabels.leaders[content.ledBy] },
        { term: words.topic, value: said(content.topic) },
        { term: words.held, value: heldOn && showDay(heldOn) },
        { term: words.planned, value: heldOn === null && plannedOn ? showDay(plannedOn) : null },
        { term: words.place, value: said(place) },
        { term: words.present, value: present },
        { term: words.spoken, value: spoken },
        { term: words.questions, value: sayQuestions(c, content) },
      ]}
    />
  )
}

function Conclusion({ c, content }: Props) {
  const { dialogue: words } = c.words.portalRecords
  if (content.conclusion === null) return null
  const number = content.conclusionNumber ? fill(words.number, { number: content.conclusionNumber }) : null
  return (
    <Section title={words.conclusion}>
      {number ? <p class="soft">{number}</p> : null}
      <Paragraphs c={c} text={content.conclusion} />
    </Section>
  )
}

function Questions({ c, content }: Props) {
  const { dialogue: words } = c.words.portalRecords
  if (content.questions.length === 0) return null
  return (
    <Section title={words.asked}>
      {content.questions.map((one, at) => (
        <Question key={`${at} ${one.text.slice(0, 12)}`} c={c} one={one} number={at + 1} />
      ))}
    </Section>
  )
}

function Question({ c, one, number }: { c: PageContext; one: PublishedQuestion; number: number }) {
  const { dialogue: words } = c.words.portalRecords
  const { outcomes, raised } = c.words.criticismLabels
  const { promise } = one
  const said = (text: string | null) => (text === null ? null : <span lang={inVietnamese(c)}>{text}</span>)
  return (
    <Card
      title={fill(words.question, { number })}
      aside={
        one.outcome ? (
          <Badge tone={one.outcome === 'answered' ? 'done' : 'waiting'}>{outcomes[one.outcome]}</Badge>
        ) : undefined
      }
    >
      <Paragraphs c={c} text={one.text} />
      <p class="soft" lang={inVietnamese(c)}>
        {[one.area, one.field, raised[one.raised]].filter(Boolean).join(' · ')}
      </p>
      <DefinitionList
        items={[
          { term: words.answer, value: said(one.answer) },
          { term: words.responsible, value: said(one.responsible) },
          { term: words.due, value: one.dueOn && showDay(one.dueOn) },
          { term: words.promise, value: promise && sayPromise(c, promise) },
          { term: words.result, value: said(promise?.conclusion ?? null) },
        ]}
      />
    </Card>
  )
}

function sayPromise(
  c: PageContext,
  { stage, promisedOn, closedOn }: NonNullable<PublishedQuestion['promise']>,
): string {
  const { stages } = c.words.portalRecords.recommendation
  const { dialogue: words } = c.words.portalRecords
  const on = closedOn ?? null
  return [
    stages[stage] ?? words.drafted,
    on ? showDay(on) : promisedOn ? fill(words.promisedOn, { day: showDay(promisedOn) }) : null,
  ]
    .filter(Boolean)
    .join(', ')
}
