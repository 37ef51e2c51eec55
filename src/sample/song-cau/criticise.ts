import {
  advanceExercise,
  closeExercise,
  conveneExercise,
  draftPlan,
  explainOpinions,
  findExercise,
  issuePlan,
  proposeExercise,
  publishExercise,
  recordPlanOpinion,
  recordReply,
  sendCriticism,
} from '../../areas/criticism/index.ts'
import { recordOpinion, registerDraft } from '../../areas/drafts/index.ts'
import { linkMeeting } from '../../areas/legislation/index.ts'
import { attachMinutes, recordHolding, setAgenda } from '../../areas/meetings/index.ts'
import { addDays, day, yearOf } from '../../values/day.ts'
import type { Diary } from '../diary.ts'
import type { Hand } from '../hand.ts'
import { criticisms, type SampleCriticism, type SampleDraft } from './criticisms.ts'

/** Plans of three years and four criticisms, from the draft that came to what was taken up. */
export function criticiseSongCau(diary: Diary, hand: Hand): void {
  for (const year of [2021, 2022, 2023]) plan(diary, hand, year)
  for (const one of criticisms) criticise(diary, hand, one)
}

function plan(diary: Diary, hand: Hand, year: number): void {
  const id = hand.id(`criticism-plan ${year}`)
  const lines = criticisms
    .filter(({ meeting }) => yearOf(meeting.on) === year)
    .map(({ key, line, to }) => ({
      lineId: hand.id(`criticism-line ${key}`),
      title: line,
      draftingBody: bodies[to] ?? '',
      form: 'conference',
      lead: 'Tổ tư vấn',
    }))
  const title = `Kế hoạch phản biện xã hội năm ${year}`
  const [drafted, seen, issued] = [day(`${year}-01-06`), day(`${year}-01-12`), day(`${year}-01-20`)]
  diary.note(drafted, draftPlan, { id, year, title, draftedOn: drafted, lines })
  diary.note(seen, recordPlanOpinion, { id, happenedOn: seen, reference: '15-CV/ĐU', note: 'Đồng ý với kế hoạch.' })
  diary.note(issued, issuePlan, { id, happenedOn: issued, reference: `0${year - 2018}/KH-MTTQ-BTT` })
}

const bodies: Readonly<Record<string, string>> = {
  ubnd: 'Ủy ban nhân dân phường',
  'ubnd-tp': 'Ủy ban nhân dân tỉnh',
  'mttq-tp': 'Quốc hội',
}

function criticise(diary: Diary, hand: Hand, one: SampleCriticism): void {
  const { key, title, draft, received, to } = one
  const [id, draftId] = [hand.id(`criticism ${key}`), hand.id(`draft ${key}`)]
  if (draft) registered(diary, hand, { key, draftId, draft, by: to, on: one.meeting.on })
  diary.note(addDays(received, 1), proposeExercise, {
    ...{ id, draftId, title, form: 'conference', stage: 'dossier_received', happenedOn: received },
    lineId: hand.id(`criticism-line ${key}`),
    bodyId: hand.id('body advisory_group'),
    addresseeId: hand.id(`agency ${to}`),
    reportedAs: 'social_criticism',
  })
  const collecting = addDays(received, 3)
  diary.note(collecting, advanceExercise, { id, stage: 'collecting', happenedOn: collecting })
  met(diary, hand, id, one)
  answered(diary, hand, id, one)
}

interface Registered {
  readonly key: string
  readonly draftId: string
  readonly draft: SampleDraft
  readonly by: string
  readonly on: SampleDraft['received']
}

function registered(diary: Diary, hand: Hand, { key, draftId, draft, by, on }: Registered): void {
  const { title, kind, received, reference, summary, text, opinions } = draft
  diary.note(received, registerDraft, {
    ...{ id: draftId, versionId: hand.id(`draft-version ${key} 1`), title, kind, level: 'ward' },
    ...{ bodyId: hand.id(`agency ${by}`), receivedOn: received, reference, summary, text },
  })
  for (const { key: opinion, area, wording = '', ...said } of opinions)
    diary.note(on, recordOpinion, {
      ...{ id: hand.id(`opinion ${key} ${opinion}`), draftId, authorKind: area ? 'area' : 'anonymous' },
      areaId: area ? hand.id(`area ${area}`) : '',
      ...{ channel: 'meeting', givenOn: on, clauseRef: said.ref, stance: said.stance, text: said.text },
      proposedWording: wording,
    })
}

/** The conference of the advisory group: seven steps, with its minutes. */
function met(diary: Diary, hand: Hand, id: string, one: SampleCriticism): void {
  const { meeting, key, alsoLawComment = false } = one
  const meetingId = hand.id(`meeting ${key}`)
  const called = addDays(meeting.on, -10)
  diary.note(called, conveneExercise, {
    ...{ id, meetingId, title: meeting.title, plannedOn: meeting.on, starts: '08:00', alsoLawComment },
    place: 'Hội trường Ủy ban nhân dân phường',
    chair: 'Chủ tịch Ủy ban MTTQ Việt Nam phường',
  })
  if (alsoLawComment) diary.note(called, linkMeeting, { id: hand.id(`law-consultation ${key}`), meetingId })
  const { present, spoken, opinions, minutes, number, conclusion, on } = meeting
  const place = 'Hội trường Ủy ban nhân dân phường'
  diary.note(on, recordHolding, { id: meetingId, heldOn: on, place, starts: '08:00', present, spoken, opinions })
  diary.note(on, setAgenda, {
    id: meetingId,
    items: [
      { step: 1, title: 'Tuyên bố lý do, giới thiệu đại biểu', speaker: 'Ban Thường trực' },
      { step: 2, title: 'Trình bày dự thảo', speaker: 'Cơ quan soạn thảo' },
      { step: 3, title: 'Gợi ý nội dung phản biện', speaker: 'Tổ tư vấn' },
      { step: 4, title: 'Đại biểu thảo luận', minutes },
      { step: 5, title: 'Tiếp thu, làm rõ', speaker: 'Cơ quan soạn thảo' },
      { step: 6, title: 'Kết luận', speaker: 'Ban Thường trực', minutes: conclusion },
      { step: 7, title: 'Hoàn thiện, gửi văn bản', speaker: 'Ban Thường trực' },
    ],
  })
  const signed = addDays(on, 2)
  diary.note(signed, attachMinutes, { id: meetingId, happenedOn: signed, reference: number })
  diary.note(signed, advanceExercise, { id, stage: 'convened', happenedOn: on })
}

/** The document, its sending, what came back, row by row; told to the people, and closed. */
function answered(diary: Diary, hand: Hand, id: string, one: SampleCriticism): void {
  const { key, document, reply, explanations, published } = one
  const [on, reference] = document
  diary.note(on, advanceExercise, { id, stage: 'document_issued', happenedOn: on, reference })
  diary.note(on, sendCriticism, { id, sentOn: on })
  const [repliedOn, replyNumber] = reply
  diary.note(repliedOn, recordReply, { id, repliedOn, reference: replyNumber })
  for (const { of, response, changed, reason = '' } of explanations)
    diary.note(repliedOn, explainOpinions, async () => ({
      ...{ id, response, reason, changedClause: changed?.[0] ?? '', changedText: changed?.[1] ?? '' },
      opinionIds: await sentAs(
        hand,
        id,
        of.map((opinion) => hand.id(`opinion ${key} ${opinion}`)),
      ),
    }))
  diary.note(published, publishExercise, { id })
  diary.note(addDays(published, 1), closeExercise, { id, happenedOn: addDays(published, 1) })
}

/** Opinions by their id as sent. */
async function sentAs(hand: Hand, id: string, opinionIds: readonly string[]): Promise<readonly string[]> {
  const facts = await hand.read((reading) => findExercise(reading, id))
  return (facts?.sentOpinions ?? []).filter((one) => opinionIds.includes(one.opinionId)).map((one) => one.id)
}
