import type { Sitting } from '../../../areas/supervision/index.ts'
import { type Block, doc, h, p, signatures } from '../../../values/rich.ts'
import {
  dayOrGap,
  linesOf,
  lowerFirst,
  namesOf,
  type Office,
  originOf,
  type PaperDraft,
  roomOf,
  type SessionPaperFacts,
  sentence,
  subjectLine,
  timeOrGap,
} from './paper.ts'

function present(label: string, people: readonly string[], least: number): readonly Block[] {
  const rows = people.length > 0 ? people : Array.from({ length: least }, () => '……………………… Chức vụ: ………………………')
  return [p(label), ...rows.map((one, at) => p(`${at + 1}. ${people.length > 0 ? sentence(one) : `Ông (bà): ${one}`}`))]
}

/** Biên bản làm việc, of one sitting: who was there on both sides, what was said, what was agreed; two copies. */
export function sittingMinutes(office: Office, facts: SessionPaperFacts, sitting: Sitting): PaperDraft {
  const head = facts.team.find((one) => one.role === 'head')
  const secretary = facts.team.find((one) => one.role === 'secretary')
  const ours =
    sitting.attendeesA.length > 0
      ? sitting.attendeesA
      : facts.team.map((one) => [one.name, one.position].filter(Boolean).join(', '))
  const on = sitting.heldOn ?? sitting.scheduledOn
  return {
    typeCode: 'BB',
    abstract: `Làm việc về ${lowerFirst(subjectLine(facts))}`,
    head: { ...office.head, layout: 'minutes', bases: [], recipients: [], signature: null },
    body: doc(
      p(`Hôm nay, vào hồi ${timeOrGap(sitting.starts)}, ${dayOrGap(on)}, tại ${sentence(sitting.place)}`),
      h(1, 'I. THÀNH PHẦN'),
      ...present('A. Đoàn giám sát', ours, 2),
      ...present(`B. Đại diện ${namesOf(facts.subjectNames)}`, sitting.attendeesB, 2),
      ...(sitting.chairedBy ? [p(`Chủ trì: ${sentence(sitting.chairedBy)}`)] : []),
      h(1, 'II. NỘI DUNG LÀM VIỆC'),
      ...(sitting.agenda
        ? linesOf(sitting.agenda).map((line) => p(sentence(line)))
        : [p(sentence(subjectLine(facts)))]),
      h(1, 'III. Ý KIẾN CỦA CÁC BÊN'),
      ...roomOf(sitting.minutes).map((line) => p(sentence(line))),
      h(1, 'IV. KẾT LUẬN'),
      ...roomOf(sitting.conclusion).map((line) => p(sentence(line))),
      p(
        `Buổi làm việc kết thúc vào hồi ${timeOrGap(sitting.ends)} cùng ngày. Biên bản được đọc lại cho những người dự cùng nghe, thống nhất và lập thành 02 bản có giá trị như nhau, mỗi bên giữ 01 bản./.`,
      ),
      signatures(
        { position: ['ĐẠI DIỆN ĐƠN VỊ', 'ĐƯỢC GIÁM SÁT'], name: '' },
        { position: ['THƯ KÝ'], name: secretary?.name ?? '' },
        { authority: ['TM. ĐOÀN GIÁM SÁT'], position: ['TRƯỞNG ĐOÀN'], name: head?.name ?? '' },
      ),
    ),
    addresseeId: null,
    origin: originOf(facts),
    form: { key: 'supervision.minutes', version: 1, data: { sessionId: facts.session.id, sittingId: sitting.id } },
  }
}

/** The minutes of the sitting with this id; `null` when the session has none such. */
export function minutesOf(office: Office, facts: SessionPaperFacts, sittingId: string): PaperDraft | null {
  const sitting = facts.sittings.find((one) => one.id === sittingId)
  return sitting ? sittingMinutes(office, facts, sitting) : null
}
