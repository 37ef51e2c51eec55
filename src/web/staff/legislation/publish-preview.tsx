import type { PublishedConsultation } from '../../../areas/legislation/index.ts'
import { showDay } from '../../../values/day.ts'
import { showCount } from '../../../values/number.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { Card, DefinitionList } from '../../parts/index.ts'

/** The words of the publication, as they stand today. */
export function Preview({ c, content }: { c: PageContext; content: PublishedConsultation }) {
  const { publish: words, fields, consultation } = c.words.legislationPages
  const { states } = c.words.legislationLabels
  const { stances } = c.words.draftLabels
  const { result, outcome } = content
  const told = result && {
    opinions: showCount(result.opinions),
    persons: showCount(result.persons),
    meetings: showCount(result.meetings),
  }
  const taken = outcome && {
    ...{ title: outcome.title, number: outcome.numberText, day: showDay(outcome.on) },
    ...{ taken: showCount(outcome.taken), noted: showCount(outcome.noted) },
  }
  return (
    <Card title={words.preview}>
      <DefinitionList
        items={[
          { term: fields.draftPart, value: content.text },
          { term: fields.asker, value: content.addressee },
          { term: consultation.body, value: content.body },
          { term: c.words.records.list.state, value: states[content.state] },
          { term: words.collectByOn, value: showDay(content.collectByOn) },
          { term: c.words.draftPages.draft.summary, value: content.summary },
          { term: words.clauses, value: content.clauses.length > 0 && showCount(content.clauses.length) },
          { term: words.result, value: told && fill(words.resultText, told) },
          ...Object.entries(result?.stances ?? {}).map(([stance, count]) => ({
            term: stances[stance] ?? stance,
            value: showCount(count),
          })),
          { term: words.sentOn, value: result?.sentOn && showDay(result.sentOn) },
          { term: words.outcome, value: taken && fill(words.outcomeText, taken) },
        ]}
      />
    </Card>
  )
}
