import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { loadMeetings, type MeetingFacts, meetingDay, meetingState } from '../meetings/index.ts'
import { type RecommendationFacts, recommendationsOf, stateOf } from '../recommendations/index.ts'
import { allDialogues, dialoguesByIds, dialoguesOfMeetings, lockDialogue } from './dialogue.store.ts'
import { type Dialogue, type DialogueFacts, type DialogueState, dialogueState } from './dialogue.ts'
import { questionsOf } from './question.store.ts'
import type { Question } from './question.ts'
import { stepsOf } from './step.store.ts'
import type { Step } from './step.ts'

/** A dialogue with its conference, what was asked at it, and what became of what was promised. */
export interface DialogueRecord {
  readonly dialogue: Dialogue
  readonly meeting: MeetingFacts
  readonly questions: readonly Question[]
  readonly steps: readonly Step[]
  /** By question. */
  readonly recommendations: ReadonlyMap<Id, readonly RecommendationFacts[]>
}

/** A fixed number of questions, however many dialogues they are. */
async function whole(reading: Reading, dialogues: readonly Dialogue[]): Promise<readonly DialogueRecord[]> {
  const meetings = await loadMeetings(
    reading,
    dialogues.map((one) => one.meetingId),
  )
  const ids = dialogues.map((one) => one.id)
  const questions = await questionsOf(reading, ids)
  const steps = await stepsOf(reading, ids)
  const recommendations = await recommendationsOf(
    reading,
    questions.map((one) => one.id),
  )
  return dialogues.flatMap((dialogue) => {
    const meeting = meetings.find((one) => one.meeting.id === dialogue.meetingId)
    if (!meeting) return []
    const own = questions.filter((one) => one.dialogueId === dialogue.id)
    return { dialogue, meeting, questions: own, steps: steps.get(dialogue.id) ?? [], recommendations }
  })
}

export async function findDialogue(reading: Reading, id: Id): Promise<DialogueRecord | null> {
  return (await whole(reading, await dialoguesByIds(reading, [id])))[0] ?? null
}

export async function dialogueOfMeeting(reading: Reading, meetingId: Id): Promise<Dialogue | null> {
  return (await dialoguesOfMeetings(reading, [meetingId]))[0] ?? null
}

/** Every dialogue of a committee, the newest first. */
export async function listDialogues(reading: Reading, committeeId: Id): Promise<readonly DialogueRecord[]> {
  const records = await whole(reading, await allDialogues(reading, committeeId))
  const day = (one: DialogueRecord) => meetingDay(one.meeting) ?? '9999'
  return records.toSorted((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0))
}

/** The dialogue with its row locked: one act at a time changes it and what was asked at it. */
export async function lockRecord(w: Writing, id: Id): Promise<DialogueRecord | null> {
  const dialogue = await lockDialogue(w, id)
  return dialogue ? ((await whole(w, [dialogue]))[0] ?? null) : null
}

/** What the state of a dialogue is told from, as at a day. */
export function factsOn({ dialogue, meeting, questions, steps, recommendations }: DialogueRecord, on: Day | null) {
  const noted = questions.filter(
    ({ answer }) => answer?.outcome === 'noted' && (on === null || answer.answeredOn <= on),
  )
  const facts: DialogueFacts = {
    dialogue,
    steps,
    meeting: meetingState(meeting, on),
    noted: noted.length,
    followed: noted.filter((one) => isFollowed(recommendations.get(one.id) ?? [], on)).length,
  }
  return facts
}

/** Something was asked for it that went out and stands. */
function isFollowed(all: readonly RecommendationFacts[], on: Day | null): boolean {
  return all.some((one) => {
    const { issue } = one.recommendation
    if (issue === null || (on !== null && issue.on > on)) return false
    const stage = stateOf(one, on ?? issue.on)?.stage
    return stage !== undefined && !['draft', 'withdrawn', 'superseded'].includes(stage)
  })
}

export function dialogueStateOf(record: DialogueRecord, on: Day | null): DialogueState {
  return dialogueState(factsOn(record, on), on)
}
