import type { PublishedDialogue } from '../../areas/criticism/index.ts'
import { fill } from '../../words/shape.ts'
import type { PageContext } from '../http/page.ts'
import { Badge, type Tone } from '../parts/index.ts'
import { type Shown, shelf } from './frame/shelf.ts'

/** Dialogues of the people with those who lead: what was asked, answered, promised, and what became of it. */
export const dialogueShelf = shelf<PublishedDialogue>({
  kind: 'dialogue',
  section: 'doi-thoai',
  theme: 'watch',
  words: (words) => words.portalShelves.dialogue,
  day: ({ heldOn, plannedOn }) => heldOn ?? plannedOn,
  Meta: ({ c, content }: Shown<PublishedDialogue>) => (
    <>
      <DialogueMark c={c} content={content} />
      <span>{c.words.criticismLabels.leaders[content.ledBy]}</span>
      <span>{sayQuestions(c, content)}</span>
    </>
  ),
  sentence: (content, words) =>
    fill(words.portalRecords.dialogue.sentence, {
      leader: words.criticismLabels.leaders[content.ledBy],
      count: content.questions.length,
      answered: content.answered,
      noted: content.noted,
    }),
  filters: [
    { name: 'coming', facts: (today) => ({ plannedOn: { from: today } }) },
    { name: 'followed', facts: () => ({ state: ['conclusion_issued', 'commitments_tracked'] }) },
    { name: 'closed', facts: () => ({ state: ['closed'] }) },
  ],
  atHome: 2,
  columns: [
    ...['slug', 'title', 'led_by', 'state', 'held_on', 'present', 'spoken', 'conclusion_number', 'raised', 'area'],
    ...['field', 'question', 'outcome', 'answer', 'responsible', 'due_on', 'promise', 'closed_on', 'as_at'],
  ],
  rows: (facts, { slug, title }) => {
    const common = {
      slug,
      title,
      led_by: facts.ledBy,
      state: facts.state,
      held_on: facts.heldOn,
      present: facts.present,
      spoken: facts.spoken,
      conclusion_number: facts.conclusionNumber,
    }
    return facts.questions.map((one) => ({
      ...common,
      raised: one.raised,
      area: one.area,
      field: one.field,
      question: one.text,
      outcome: one.outcome,
      answer: one.answer,
      responsible: one.responsible,
      due_on: one.dueOn,
      promise: one.promise?.stage ?? null,
      closed_on: one.promise?.closedOn ?? null,
      as_at: facts.asAt,
    }))
  },
})

const tones: Readonly<Record<string, Tone>> = {
  planned: 'waiting',
  noticed: 'waiting',
  held: 'due',
  conclusion_issued: 'due',
  commitments_tracked: 'waiting',
  closed: 'done',
}

export function DialogueMark({ c, content }: { c: PageContext; content: PublishedDialogue }) {
  const { dialogueStates } = c.words.criticismLabels
  return <Badge tone={tones[content.state] ?? 'neutral'}>{dialogueStates[content.state]}</Badge>
}

/** '5 câu hỏi: 4 trả lời tại chỗ, 1 ghi nhận để đôn đốc' */
export function sayQuestions(c: PageContext, { questions, answered, noted }: PublishedDialogue): string {
  const { dialogue } = c.words.portalRecords
  return questions.length === 0 ? '' : fill(dialogue.counts, { count: questions.length, answered, noted })
}
