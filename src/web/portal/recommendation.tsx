import type { PublishedRecommendation } from '../../areas/recommendations/index.ts'
import { showDay } from '../../values/day.ts'
import { fill } from '../../words/shape.ts'
import type { PageContext } from '../http/page.ts'
import { Beside, DefinitionList, Section, type Step, Timeline } from '../parts/index.ts'
import { itemPage } from './frame/item-page.tsx'
import { listPage } from './frame/list-page.tsx'
import { Paragraphs } from './frame/paragraphs.tsx'
import { inVietnamese } from './frame/said.ts'
import type { Shown } from './frame/shelf.ts'
import { recommendationShelf, StageMark } from './recommendation-shelf.tsx'

/** What was asked of whom, what came back, and by what it can be checked. */
export const recommendationPages = [
  listPage(recommendationShelf),
  itemPage<PublishedRecommendation>(recommendationShelf, {
    Head: StageMark,
    summary: ({ asAt }, c) => fill(c.words.portalRecords.recommendation.asAt, { day: showDay(asAt) }),
    Matter,
  }),
]

function Matter({ c, item, content }: Shown<PublishedRecommendation>) {
  const { recommendation } = c.words.portalRecords
  return (
    <Beside
      aside={
        <Section title={recommendation.course}>
          <div lang={inVietnamese(c)}>
            <Timeline steps={course(c, content)} />
          </div>
        </Section>
      }
    >
      {content.text.trim() === item.title ? null : (
        <Section title={recommendation.text}>
          <Paragraphs c={c} text={content.text} />
        </Section>
      )}
      <Facts c={c} content={content} />
    </Beside>
  )
}

function Facts({ c, content }: { c: PageContext; content: PublishedRecommendation }) {
  const { recommendation: words } = c.words.portalRecords
  const { answers, promisedOn } = content
  const stance = answers.at(-1)?.stance
  const letter = content.numberText
    ? fill(words.letterOf, { number: content.numberText, day: showDay(content.issuedOn) })
    : fill(words.letterDay, { day: showDay(content.issuedOn) })
  const said = (text: string | null) => (text === null ? null : <span lang={inVietnamese(c)}>{text}</span>)
  return (
    <DefinitionList
      ruled
      items={[
        { term: words.addressee, value: said(content.addressee) },
        { term: words.letter, value: letter },
        { term: words.origin, value: said(content.origin) },
        { term: words.legalRef, value: said(content.legalRef) },
        { term: words.due, value: showDay(content.dueOn) },
        { term: words.stance, value: stance ? words.stances[stance] : null },
        { term: words.promised, value: promisedOn ? showDay(promisedOn) : null },
        { term: words.conclusion, value: said(content.conclusion) },
      ]}
    />
  )
}

function course(c: PageContext, content: PublishedRecommendation): readonly Step[] {
  const { recommendation: words } = c.words.portalRecords
  const { stages, stances } = words
  const told: (Step & { on: string })[] = [
    { title: words.sent, state: 'done', day: showDay(content.issuedOn), on: content.issuedOn },
  ]
  for (const { on, stance, text, documentNumber, promisedOn } of content.answers) {
    const more = [
      documentNumber && fill(words.answerNumber, { number: documentNumber }),
      promisedOn && fill(words.promise, { day: showDay(promisedOn) }),
    ].filter(Boolean)
    const title = fill(words.answered, { stance: stances[stance] ?? stance })
    told.push({ title, state: 'done', day: showDay(on), on, actor: more.join(', '), note: text })
  }
  for (const { on, text } of content.progress)
    told.push({ title: words.progress, state: 'done', day: showDay(on), on, note: text })
  if (content.closedOn) {
    const title = fill(words.closed, { stage: stages[content.stage] ?? '' })
    told.push({ title, state: 'done', day: showDay(content.closedOn), on: content.closedOn })
  }
  const ordered = told.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  if (content.answers.length > 0 || content.closedOn) return ordered
  const due = fill(words.dueOn, { day: showDay(content.dueOn) })
  return [...ordered, { title: words.awaited, state: 'current', day: due, on: content.dueOn }]
}
