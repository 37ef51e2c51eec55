import { hasSevenSteps, heldAt, turnoutOf } from '../../../areas/meetings/index.ts'
import { type Block, doc, h, p, signatures } from '../../../values/rich.ts'
import {
  bareTitle,
  dayOrGap,
  linesOf,
  lowerFirst,
  type Office,
  type PaperDraft,
  roomOf,
  sentence,
  timeOrGap,
} from '../documents/paper-draft.ts'
import { type MeetingPaperFacts, originOf } from './paper.ts'

/**
 * Biên bản hội nghị. Of a criticism conference it goes by the seven steps (Joint Resolution 403/2017); of any other by
 * its own agenda.
 */
export function meetingMinutes(office: Office, facts: MeetingPaperFacts): PaperDraft {
  const { meeting } = facts
  const held = heldAt(facts, null)
  const conclusion = facts.steps.findLast((step) => step.stage === 'concluded' && step.supersededAt === null)?.note
  return {
    typeCode: 'BB',
    abstract: bareTitle(meeting.title),
    head: { ...office.head, layout: 'minutes', bases: [], recipients: [], signature: null },
    body: doc(
      p(
        `Hôm nay, vào hồi ${timeOrGap(held?.starts ?? meeting.starts)}, ${dayOrGap(held?.heldOn ?? meeting.plannedOn)}, tại ${held?.place ?? meeting.place ?? '……………'}, ${meeting.body?.name ?? office.committeeName} tổ chức ${lowerFirst(sentence(bareTitle(meeting.title)))}`,
      ),
      h(1, 'I. THÀNH PHẦN'),
      ...present(facts),
      h(1, 'II. NỘI DUNG'),
      ...content(facts),
      h(1, 'III. KẾT LUẬN'),
      ...roomOf(conclusion ?? null).map((line) => p(sentence(line))),
      p(
        `Hội nghị kết thúc vào hồi ${timeOrGap(held?.ends ?? meeting.ends)} cùng ngày. Biên bản được đọc lại trước hội nghị và được thống nhất thông qua./.`,
      ),
      signatures(
        { position: ['THƯ KÝ'], name: meeting.secretary ?? '' },
        { position: ['CHỦ TRÌ HỘI NGHỊ'], name: held?.chair ?? meeting.chair ?? '' },
      ),
    ),
    addresseeId: null,
    origin: originOf(facts),
    form: { key: 'meetings.minutes', version: 1, data: { meetingId: meeting.id } },
  }
}

function present(facts: MeetingPaperFacts): readonly Block[] {
  const { meeting, attendance } = facts
  const held = heldAt(facts, null)
  const turnout = turnoutOf(held, attendance)
  const told = (label: string, count: number | null) => `${label}: ${count ?? '………'}`
  const came = attendance.filter((one) => one.present > 0)
  return [
    p(`1. Chủ trì: ${sentence(held?.chair ?? meeting.chair ?? '……………')}`),
    p(`2. Thư ký: ${sentence(meeting.secretary ?? '……………')}`),
    p(`3. Thành phần tham dự: ${sentence(linesOf(meeting.audience).join('; ') || 'theo danh sách có mặt')}`),
    ...came.map((one) => p(`- ${one.name}${one.present > 1 ? `: ${one.present} người` : ''}`)),
    p(
      `${told('4. Tổng số người dự', turnout.present)}; ${told('số lượt phát biểu', turnout.spoken)}; ${told('số ý kiến', held?.opinions ?? null)}.`,
    ),
  ]
}

/** Each point with who spoke and what was said; the seven steps stand by their numbers. */
function content(facts: MeetingPaperFacts): readonly Block[] {
  const { agenda, meeting } = facts
  if (agenda.length === 0) return roomOf(meeting.content).map((line) => p(sentence(line)))
  const seven = hasSevenSteps(meeting.purposes)
  return agenda.flatMap((item, at) => [
    h(2, `${seven && item.step ? `Bước ${item.step}` : `${at + 1}`}. ${bareTitle(item.title)}`),
    ...(item.speaker ? [p(`Người trình bày, phát biểu: ${sentence(item.speaker)}`)] : []),
    ...roomOf(item.minutes).map((line) => p(sentence(line))),
  ])
}
