import {
  answerQuestion,
  askQuestion,
  closeDialogue,
  followQuestion,
  planDialogue,
  publishDialogue,
} from '../../areas/criticism/index.ts'
import { attachMinutes, concludeMeeting, planMeeting, recordHolding } from '../../areas/meetings/index.ts'
import {
  answerRecommendation,
  closeResolved,
  issueRecommendation,
  recordReceipt,
} from '../../areas/recommendations/index.ts'
import { addDays } from '../../values/day.ts'
import type { Diary } from '../diary.ts'
import type { Hand } from '../hand.ts'
import { dialogues, type SampleDialogue } from './dialogues.ts'

/** A dialogue in each of four years: what was asked, answered, promised; and what became of what was promised. */
export function converseSongCau(diary: Diary, hand: Hand): void {
  for (const one of dialogues) {
    const [id, meetingId] = [hand.id(`dialogue ${one.key}`), hand.id(`meeting dialogue ${one.key}`)]
    const { title, on, present, spoken, ledBy, topic, minutes, concluded } = one
    const called = addDays(on, -25)
    const plan = { id: meetingId, title, purposes: ['dialogue'], plannedOn: on, starts: '08:00' }
    const place = 'Hội trường Ủy ban nhân dân phường'
    diary.note(called, planMeeting, { ...plan, place, audience: 'Đại diện hộ dân 21 tổ dân phố' })
    diary.note(called, planDialogue, { id, meetingId, ledBy, topic, happenedOn: called })
    const counts = { answered: one.questions.filter((asked) => !asked.promise).length, opinions: one.questions.length }
    const noted = counts.opinions - counts.answered
    diary.note(on, recordHolding, { id: meetingId, heldOn: on, place, present, spoken, ...counts, noted })
    asked(diary, hand, id, one)
    const signed = addDays(on, 3)
    diary.note(signed, attachMinutes, { id: meetingId, happenedOn: signed, reference: minutes })
    const [concludedOn, reference, note] = concluded
    diary.note(concludedOn, concludeMeeting, { id: meetingId, happenedOn: concludedOn, reference, note })
    followed(diary, hand, id, one)
    diary.note(one.closed, closeDialogue, { id, happenedOn: one.closed })
    diary.note(addDays(one.closed, 1), publishDialogue, { id })
  }
}

function asked(diary: Diary, hand: Hand, id: string, { key, on, questions }: SampleDialogue): void {
  for (const { key: question, text, field, area, raised, answer, promise } of questions) {
    const questionId = hand.id(`question ${key} ${question}`)
    const askedOn = raised === 'before' ? addDays(on, -6) : on
    const who = { askerKind: 'area', areaId: hand.id(`area ${area}`), field }
    diary.note(askedOn, askQuestion, { id, questionId, raised, askedOn, text, ...who })
    const noted = promise && { responsibleId: hand.id(`agency ${promise.to}`), dueOn: promise.dueOn }
    const outcome = noted ? 'noted' : 'answered'
    diary.note(on, answerQuestion, { id, questionId, outcome, answeredOn: on, answer, ...noted })
  }
}

/** What was promised is asked for in writing, answered, and seen to be done. */
function followed(diary: Diary, hand: Hand, id: string, { key, concluded, questions }: SampleDialogue): void {
  for (const { key: question, promise } of questions) {
    if (!promise) continue
    const { to, ask, letter, reply, resolved, dueOn } = promise
    const recommendationId = hand.id(`recommendation dialogue ${key} ${question}`)
    const issuedOn = addDays(concluded[0], 2)
    diary.note(issuedOn, followQuestion, {
      ...{ id, questionId: hand.id(`question ${key} ${question}`), recommendationId, text: ask },
      addresseeId: hand.id(`agency ${to}`),
    })
    const receivedOn = addDays(issuedOn, 1)
    diary.note(issuedOn, issueRecommendation, { id: recommendationId, issuedOn, numberText: letter })
    diary.note(receivedOn, recordReceipt, { id: recommendationId, receivedOn })
    const [answeredOn, documentNumber, text] = reply
    const answer = { id: recommendationId, answeredOn, stance: 'accepted', text, documentNumber, promisedOn: dueOn }
    diary.note(answeredOn, answerRecommendation, answer)
    const [closedOn, note] = resolved
    diary.note(closedOn, closeResolved, { id: recommendationId, closedOn, note, evidenceNote: note })
  }
}
