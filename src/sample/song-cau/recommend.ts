import {
  answerRecommendation,
  closeResolved,
  closeUnresolved,
  draftRecommendation,
  escalateRecommendation,
  extendRecommendation,
  issueRecommendation,
  recordProgress,
  recordReceipt,
  remindRecommendation,
} from '../../areas/recommendations/index.ts'
import { advanceSession, closeSession } from '../../areas/supervision/index.ts'
import { addDays, yearOf } from '../../values/day.ts'
import type { Diary } from '../diary.ts'
import type { Hand } from '../hand.ts'
import { jointSessions } from './joint.ts'
import { recommendations } from './recommendations.ts'
import { sessions } from './sessions.ts'
import type { SampleRecommendation } from './shape.ts'

/** The seven recommendations, each from its session to its end. */
export function recommendSongCau(diary: Diary, hand: Hand): void {
  for (const [index, one] of recommendations.entries()) {
    const id = hand.id(`recommendation ${one.key}`)
    sent(diary, hand, one, id, index)
    for (const { on, documentNumber, stance, text, promisedOn } of one.answers) {
      const answer = { id, answeredOn: on, stance, text, documentNumber, ...(promisedOn && { promisedOn }) }
      diary.note(on, answerRecommendation, answer)
    }
    for (const { on, text } of one.progress) diary.note(on, recordProgress, { id, on, text })
    if (one.closed) ended(diary, hand, one, id, one.closed)
  }
}

function sent(diary: Diary, hand: Hand, one: SampleRecommendation, id: string, index: number): void {
  const { issuedOn, receivedOn, text, legalRef, extension, remindedOn, escalatedOn } = one
  const origin = { kind: 'supervision_session', id: hand.id(`session ${one.from}`), label: titleOfSession(one.from) }
  const draft = { id, addresseeId: hand.id(`agency ${one.to}`), text, legalRef, replyByOn: null, origin }
  diary.note(addDays(issuedOn, -2), draftRecommendation, { ...draft, visibility: 'public' })
  const numberText = `${30 + index}/MTTQ-BTT`
  diary.note(issuedOn, issueRecommendation, { id, issuedOn, numberText })
  const led = sessions.some((session) => session.key === one.from)
  const following = { id: origin.id, stage: 'following_up', happenedOn: issuedOn }
  if (led || yearOf(issuedOn) === 2023) diary.note(issuedOn, advanceSession, following)
  diary.note(receivedOn, recordReceipt, { id, receivedOn })
  if (extension) {
    const { agreedOn, recordedOn, dueOn, reason } = extension
    diary.note(recordedOn, extendRecommendation, { id, agreedOn, dueOn, reason })
  }
  if (remindedOn) diary.note(remindedOn, remindRecommendation, { id, on: remindedOn })
  if (escalatedOn) {
    const addressedTo = 'Ủy ban MTTQ Việt Nam thành phố Bắc Kạn'
    diary.note(escalatedOn, escalateRecommendation, { id, on: escalatedOn, addressedTo })
  }
}

function ended(
  diary: Diary,
  hand: Hand,
  one: SampleRecommendation,
  id: string,
  { on, kind, note }: NonNullable<SampleRecommendation['closed']>,
): void {
  const resolved = { id, closedOn: on, note, evidenceNote: note }
  if (kind === 'resolved') diary.note(on, closeResolved, resolved)
  else diary.note(on, closeUnresolved, { id, closedOn: on, note })
  const sessionEnds = addDays(on, 3)
  const sessionId = hand.id(`session ${one.from}`)
  if (sessions.some((session) => session.key === one.from)) {
    diary.note(sessionEnds, closeSession, { id: sessionId, happenedOn: sessionEnds })
  }
}

function titleOfSession(key: string): string {
  return [...sessions, ...jointSessions].find((one) => one.key === key)?.title ?? key
}
