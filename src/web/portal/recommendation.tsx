import { findPublished } from '../../areas/documents/index.ts'
import type { PublishedRecommendation } from '../../areas/recommendations/index.ts'
import { showDay } from '../../values/day.ts'
import { fill } from '../../words/shape.ts'
import { type PageContext, page, type ViewProps } from '../http/page.ts'
import { Beside, DefinitionList, PageHead, Section, Stack, type Step, Timeline } from '../parts/index.ts'
import { itemPart, portalPath, portalRoot, slugPart } from './address.ts'
import { StageMark } from './lines.tsx'
import { type AtAddress, findAtAddress, Gone, Proof, titleOf } from './proof.tsx'
import { inCommittee, notPublished } from './reading.ts'

/** One recommendation: what was asked of whom, what came back, and by what it can be checked. */
export const recommendationPage = page({
  path: `${portalRoot}/${slugPart}/kien-nghi/${itemPart}`,
  shell: 'portal',
  may: 'public',
  load: (c) =>
    inCommittee(c, async (reading, committee) => {
      const [kind, slug] = ['recommendation', c.param('muc')]
      const item = await findPublished(reading, committee.id, kind, slug)
      return (await findAtAddress(reading, committee, { kind, slug, item })) ?? notPublished
    }),
  title: titleOf,
  view: ({ data, c }: ViewProps<AtAddress>) => {
    const { portal } = c.words
    const content = data.item?.content as PublishedRecommendation | undefined
    const list = portalPath(c, [data.committee.slug, 'kien-nghi'])
    return (
      <>
        <PageHead
          title={titleOf(data)}
          crumbs={[{ href: list, label: portal.recommendations }]}
          meta={content ? <StageMark c={c} content={content} /> : undefined}
          summary={content ? fill(portal.recommendation.asAt, { day: showDay(content.asAt) }) : undefined}
        />
        <Stack loose>
          <Gone c={c} at={data} />
          {content ? <Matter c={c} content={content} title={titleOf(data)} /> : null}
          <Proof c={c} at={data} />
        </Stack>
      </>
    )
  },
})

function Matter({ c, content, title }: { c: PageContext; content: PublishedRecommendation; title: string }) {
  const { recommendation } = c.words.portal
  return (
    <Beside
      aside={
        <Section title={recommendation.course}>
          <Timeline steps={course(c, content)} />
        </Section>
      }
    >
      {content.text.trim() === title ? null : (
        <Section title={recommendation.text}>
          <div class="prose">
            {content.text.split('\n').map((line, index) => (
              <p key={`${index} ${line.slice(0, 8)}`}>{line}</p>
            ))}
          </div>
        </Section>
      )}
      <Facts c={c} content={content} />
    </Beside>
  )
}

function Facts({ c, content }: { c: PageContext; content: PublishedRecommendation }) {
  const { recommendation: words, stances } = c.words.portal
  const { answers, promisedOn } = content
  const stance = answers.at(-1)?.stance
  const letter = content.numberText
    ? fill(words.letterOf, { number: content.numberText, day: showDay(content.issuedOn) })
    : fill(words.letterDay, { day: showDay(content.issuedOn) })
  return (
    <DefinitionList
      ruled
      items={[
        { term: words.addressee, value: content.addressee },
        { term: words.letter, value: letter },
        { term: words.origin, value: content.origin },
        { term: words.legalRef, value: content.legalRef },
        { term: words.due, value: showDay(content.dueOn) },
        { term: words.stance, value: stance ? stances[stance] : null },
        { term: words.promised, value: promisedOn ? showDay(promisedOn) : null },
        { term: words.conclusion, value: content.conclusion },
      ]}
    />
  )
}

function course(c: PageContext, content: PublishedRecommendation): readonly Step[] {
  const { recommendation: words, stages, stances } = c.words.portal
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
  if (content.answers.length > 0) return ordered
  const due = fill(words.dueOn, { day: showDay(content.dueOn) })
  return content.closedOn
    ? ordered
    : [...ordered, { title: words.awaited, state: 'current', day: due, on: content.dueOn }]
}
