import { type Block, doc, p } from '../../../values/rich.ts'
import {
  bareTitle,
  boardOf,
  linesOf,
  lowerFirst,
  type Office,
  type PaperDraft,
  roomOf,
  sentence,
} from '../documents/paper-draft.ts'
import { type MeetingPaperFacts, originOf, timeOf } from './paper.ts'

/** So many names stand in the letter itself; more go to a list behind it. */
const inside = 8

/** Giấy mời: to whom, to what, when and where; a long list of guests is its annex. */
export function invitationLetter(office: Office, facts: MeetingPaperFacts): PaperDraft {
  const { meeting, invitations } = facts
  const names = invitations.map((one) => one.name)
  const long = names.length > inside
  return {
    typeCode: 'GM',
    abstract: `Dự ${lowerFirst(bareTitle(meeting.title))}`,
    head: { ...office.head, bases: [], recipients: ['Như thành phần mời', 'Lưu: VT, MTTQ'] },
    body: doc(
      p(`${boardOf(office)} trân trọng kính mời:`),
      ...guests(names, long),
      p(`Tới dự: ${sentence(bareTitle(meeting.title))}`),
      p(`Thời gian: ${sentence(timeOf(facts))}`),
      p(`Địa điểm: ${sentence(meeting.place ?? '……………')}`),
      p(`Chủ trì: ${sentence(meeting.chair ?? boardOf(office))}`),
      ...roomOf(meeting.content).map((line, at) => p(at === 0 ? `Nội dung: ${sentence(line)}` : sentence(line))),
      ...linesOf(meeting.audience).map((line, at) => p(at === 0 ? `Thành phần: ${sentence(line)}` : sentence(line))),
      p(
        'Đề nghị đại biểu nghiên cứu trước tài liệu gửi kèm, chuẩn bị ý kiến phát biểu và đến dự đúng thời gian, thành phần.',
      ),
      p('Sự có mặt của Quý đại biểu góp phần vào thành công của hội nghị./.'),
    ),
    ...(long && {
      annexes: [
        {
          title: 'DANH SÁCH KHÁCH MỜI',
          orientation: 'portrait' as const,
          body: doc(...names.map((name, at) => p(`${at + 1}. ${name}`))),
        },
      ],
    }),
    addresseeId: null,
    origin: originOf(facts),
    form: { key: 'meetings.invitation', version: 1, data: { meetingId: meeting.id } },
  }
}

function guests(names: readonly string[], long: boolean): readonly Block[] {
  if (long) return [p('Các đại biểu theo danh sách kèm theo.')]
  return names.length > 0 ? names.map((name) => p(`- ${name}`)) : [p('- ……………………………………………')]
}
