import { answerQuestion, askQuestion, followQuestion, planDialogue } from '../../src/areas/criticism/index.ts'
import { attachMinutes, concludeMeeting, recordHolding } from '../../src/areas/meetings/index.ts'
import { issueRecommendation } from '../../src/areas/recommendations/index.ts'
import type { Database } from '../../src/platform/database.ts'
import { addDays, type Day } from '../../src/values/day.ts'
import type { Id } from '../../src/values/id.ts'
import type { Desk } from './recommending.ts'
import { succeed } from './ward.ts'

interface Wanted {
  readonly title?: string
  readonly heldOn?: Day
  readonly concludedOn?: Day
  /** Texts of what is asked; each is answered on the spot, or noted with this day. */
  readonly questions?: readonly { readonly text: string; readonly dueOn?: Day; readonly follow?: boolean }[]
}

export interface Talked {
  readonly id: Id
  readonly meetingId: Id
  readonly questionIds: readonly Id[]
  readonly recommendationIds: readonly Id[]
}

/** A dialogue as far as it is asked to go: planned a month before, asked, held, concluded, what was promised asked for. */
export async function talk(database: Database, desk: Desk, wanted: Wanted): Promise<Talked> {
  const { title = 'Hội nghị đối thoại với Nhân dân', heldOn, questions = [] } = wanted
  const plan = { title, ledBy: 'peoples_committee_chair', plannedOn: heldOn ?? '2024-05-20', place: 'Hội trường' }
  const { id, meetingId } = await succeed(
    database,
    planDialogue,
    { ...plan, ...(heldOn && { happenedOn: addDays(heldOn, -30) }) },
    desk.officer,
  )
  const askedOn = heldOn ?? '2024-04-10'
  const questionIds: Id[] = []
  for (const { text } of questions) {
    const asked = { id, raised: 'at_meeting', askedOn, askerKind: 'anonymous', text }
    questionIds.push((await succeed(database, askQuestion, asked, desk.officer)).questionId)
  }
  if (!heldOn) return { id, meetingId, questionIds, recommendationIds: [] }
  await succeed(database, recordHolding, { id: meetingId, heldOn, present: 80, spoken: 9 }, desk.officer)
  const recommendationIds: Id[] = []
  for (const [at, { dueOn }] of questions.entries()) {
    const noted = { outcome: 'noted', responsibleId: desk.agencyId, dueOn }
    const answer = dueOn ? noted : { outcome: 'answered', answer: 'Đã trả lời.' }
    await succeed(
      database,
      answerQuestion,
      { id, questionId: questionIds[at], answeredOn: heldOn, ...answer },
      desk.officer,
    )
  }
  await succeed(database, attachMinutes, { id: meetingId, happenedOn: heldOn, reference: '01/BB' }, desk.officer)
  if (wanted.concludedOn)
    await succeed(
      database,
      concludeMeeting,
      { id: meetingId, happenedOn: wanted.concludedOn, note: 'Giao UBND phường.', reference: '09/TB-UBND' },
      desk.chair,
    )
  for (const [at, { dueOn, follow = true }] of questions.entries()) {
    if (!dueOn || !follow) continue
    const made = await succeed(database, followQuestion, { id, questionId: questionIds[at] }, desk.officer)
    const issue = { id: made.recommendationId, issuedOn: wanted.concludedOn ?? heldOn }
    await succeed(database, issueRecommendation, issue, desk.chair)
    recommendationIds.push(made.recommendationId)
  }
  return { id, meetingId, questionIds, recommendationIds }
}
