import type { Reading } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import { documentLines } from '../documents/index.ts'
import { attendanceOf, heldAt, standingStep, turnoutOf } from '../meetings/index.ts'
import { areaName, loadAreas } from '../organisation/index.ts'
import { lastOf, type RecommendationFacts, stateOf } from '../recommendations/index.ts'
import { type DialogueRecord, dialogueStateOf, findDialogue } from './dialogue-record.store.ts'
import type { PublishedDialogue, PublishedPromise, PublishedQuestion } from './published-dialogue.ts'
import { countQuestions, type Question } from './question.ts'

/** What the public would read of a dialogue today; `null` where there is nothing to publish. */
export async function dialogueToPublish(reading: Reading, id: Id): Promise<PublishedDialogue | null> {
  const record = await findDialogue(reading, id)
  if (!record) return null
  return ['withdrawn', 'cancelled'].includes(dialogueStateOf(record, reading.today)) ? null : contentOf(reading, record)
}

async function contentOf(reading: Reading, record: DialogueRecord): Promise<PublishedDialogue> {
  const { dialogue, meeting, questions } = record
  const held = heldAt(meeting, reading.today)
  const turnout = turnoutOf(held, held ? await attendanceOf(reading, meeting.meeting.id) : [])
  const concluded = standingStep(meeting, 'concluded', reading.today)
  const papers = await documentLines(reading, concluded?.documentId ? [concluded.documentId] : [])
  const paper = concluded?.documentId ? papers.get(concluded.documentId)?.numberText : null
  const { areas } = await loadAreas(reading, dialogue.committeeId)
  const names = new Map(areas.map((area) => [area.id, areaName(area, reading.today)]))
  const counts = countQuestions(questions)
  return {
    title: meeting.meeting.title,
    ledBy: dialogue.ledBy,
    topic: dialogue.topic,
    state: dialogueStateOf(record, reading.today),
    plannedOn: meeting.meeting.plannedOn,
    heldOn: held?.heldOn ?? null,
    place: held?.place ?? meeting.meeting.place,
    present: turnout.present,
    spoken: turnout.spoken,
    opinions: held?.opinions ?? null,
    answered: held?.answered ?? counts.answered,
    noted: held?.noted ?? counts.noted,
    conclusion: concluded?.note ?? null,
    conclusionNumber: paper ?? concluded?.reference ?? null,
    questions: questions.map((one) => publishedQuestion(reading, record, one, names)),
    asAt: reading.today,
  }
}

function publishedQuestion(
  reading: Reading,
  { recommendations }: DialogueRecord,
  { id, raised, areaId, field, text, answer }: Question,
  names: ReadonlyMap<Id, string>,
): PublishedQuestion {
  return {
    raised,
    area: areaId ? (names.get(areaId) ?? null) : null,
    field,
    text,
    outcome: answer?.outcome ?? null,
    answer: answer?.answer ?? null,
    responsible: answer?.responsibleName ?? null,
    dueOn: answer?.dueOn ?? null,
    promise: promiseOf(reading, recommendations.get(id) ?? []),
  }
}

/** Of what went out; a draft is nobody's business yet. */
function promiseOf(reading: Reading, all: readonly RecommendationFacts[]): PublishedPromise | null {
  const issued = all.find((one) => one.recommendation.issue !== null)
  const standing = issued && stateOf(issued, reading.today)
  if (!issued || !standing || ['draft', 'withdrawn', 'superseded'].includes(standing.stage)) return null
  const { stage, promisedOn, closedOn } = standing
  return { stage, promisedOn, closedOn, conclusion: lastOf(issued.entries, 'closure', reading.today)?.text ?? null }
}
