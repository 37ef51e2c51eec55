import type { Question } from '../../../areas/criticism/index.ts'
import { heldAt, standingStep, turnoutOf } from '../../../areas/meetings/index.ts'
import { showDay } from '../../../values/day.ts'
import { type Block, doc, h, p, signatures, table } from '../../../values/rich.ts'
import {
  bareTitle,
  boardOf,
  dayOrGap,
  lowerFirst,
  type Office,
  type PaperDraft,
  roomOf,
  sentence,
  timeOrGap,
} from '../documents/paper-draft.ts'
import { askerOf, type DialoguePaperFacts, ledBy, meetingOrigin } from './dialogue-paper.ts'

const answerOf = ({ answer }: Question): string => {
  if (!answer) return '……………'
  if (answer.outcome === 'answered') return answer.answer ?? ''
  const due = answer.dueOn ? `; thời hạn: ${showDay(answer.dueOn)}` : ''
  return [answer.answer, `Ghi nhận, giao ${answer.responsibleName ?? ''}${due}.`].filter(Boolean).join(' ')
}

/** Biên bản hội nghị đối thoại: who was there, each question with what was answered, the conclusion. */
export function dialogueMinutes(office: Office, facts: DialoguePaperFacts): PaperDraft {
  const { meeting, questions, attendance } = facts
  const held = heldAt(meeting, null)
  const { meeting: planned } = meeting
  const turnout = turnoutOf(held, attendance)
  const at = held?.heldOn ?? planned.plannedOn ?? office.on
  return {
    typeCode: 'BB',
    abstract: bareTitle(planned.title),
    head: { ...office.head, layout: 'minutes', bases: [], recipients: [], signature: null },
    body: doc(
      p(
        `Hôm nay, vào hồi ${timeOrGap(held?.starts ?? planned.starts)}, ${dayOrGap(held?.heldOn ?? planned.plannedOn)}, tại ${held?.place ?? planned.place ?? '……………'}, diễn ra ${lowerFirst(sentence(bareTitle(planned.title)))}`,
      ),
      h(1, 'I. THÀNH PHẦN'),
      p(`1. Chủ trì đối thoại: ${sentence(ledBy(facts))}`),
      p(`2. Đại diện Mặt trận điều hành: ${sentence(held?.chair ?? planned.chair ?? '……………')}`),
      p(`3. Thư ký: ${sentence(planned.secretary ?? '……………')}`),
      p(`4. Số người dự: ${turnout.present ?? '………'}; số lượt phát biểu: ${turnout.spoken ?? '………'}.`),
      h(1, 'II. NỘI DUNG ĐỐI THOẠI'),
      ...(questions.length === 0
        ? roomOf(null).map((line) => p(line))
        : [
            table(
              ['TT', 'Người, đơn vị hỏi', 'Nội dung', 'Trả lời, ghi nhận tại hội nghị'],
              questions.map((one, index) => [
                String(index + 1),
                askerOf(one, facts.areas, at),
                one.text,
                answerOf(one),
              ]),
              { widths: [7, 20, 38, 35], align: ['center'] },
            ),
          ]),
      h(1, 'III. KẾT LUẬN'),
      ...conclusionLines(facts),
      p(
        `Hội nghị kết thúc vào hồi ${timeOrGap(held?.ends ?? planned.ends)} cùng ngày. Biên bản được đọc lại và được thống nhất thông qua./.`,
      ),
      signatures(
        { position: ['THƯ KÝ'], name: planned.secretary ?? '' },
        { position: ['ĐẠI DIỆN MẶT TRẬN'], name: held?.chair ?? planned.chair ?? '' },
        { position: ['CHỦ TRÌ ĐỐI THOẠI'], name: facts.dialogue.leader ?? '' },
      ),
    ),
    addresseeId: null,
    origin: meetingOrigin(facts),
    form: { key: 'criticism.dialogue_minutes', version: 1, data: { dialogueId: facts.dialogue.id } },
  }
}

const conclusionLines = ({ meeting }: DialoguePaperFacts): readonly Block[] =>
  roomOf(standingStep(meeting, 'concluded')?.note ?? null).map((line) => p(sentence(line)))

/** Thông báo kết luận đối thoại: what was answered, and what is to be done by whom and when. */
export function dialogueConclusion(office: Office, facts: DialoguePaperFacts): PaperDraft {
  const { meeting, questions } = facts
  const held = heldAt(meeting, null)
  const noted = questions.filter((one) => one.answer?.outcome === 'noted')
  const answered = questions.filter((one) => one.answer?.outcome === 'answered')
  const responsible = [...new Set(noted.flatMap((one) => one.answer?.responsibleName ?? []))]
  return {
    typeCode: 'TB',
    abstract: `Kết luận ${lowerFirst(bareTitle(meeting.meeting.title))}`,
    head: {
      ...office.head,
      bases: [],
      recipients: [
        ...responsible.map((name) => `${name} (để thực hiện)`),
        ...office.head.recipients.filter((line) => !line.startsWith('Lưu')),
        'Ban công tác Mặt trận các khu dân cư (để thông báo đến Nhân dân)',
        'Lưu: VT, MTTQ',
      ],
    },
    body: doc(
      p(
        `${held ? `Ngày ${showDay(held.heldOn)}, tại ${held.place}` : 'Ngày …../…../………'}, ${ledBy(facts)} đã chủ trì ${lowerFirst(sentence(bareTitle(meeting.meeting.title)))}`,
      ),
      p(
        `Hội nghị có ${held?.present ?? '………'} người dự, ${questions.length} câu hỏi, kiến nghị; đã trả lời tại chỗ ${answered.length}, ghi nhận để đôn đốc ${noted.length}.`,
      ),
      h(1, 'I. KẾT LUẬN CHUNG'),
      ...conclusionLines(facts),
      h(1, 'II. NỘI DUNG GIAO THỰC HIỆN'),
      noted.length === 0
        ? p('Không có nội dung phải tiếp tục giải quyết.')
        : table(
            ['TT', 'Nội dung', 'Nơi chịu trách nhiệm', 'Thời hạn'],
            noted.map(({ text, answer }, at) => [
              String(at + 1),
              text,
              answer?.responsibleName ?? '',
              answer?.dueOn ? showDay(answer.dueOn) : '',
            ]),
            { widths: [7, 49, 28, 16], align: ['center'] },
          ),
      p(
        `Các cơ quan, đơn vị được giao gửi kết quả thực hiện về ${boardOf(office)} để tổng hợp, thông báo đến Nhân dân tại kỳ đối thoại sau./.`,
      ),
    ),
    addresseeId: null,
    origin: meetingOrigin(facts),
    form: { key: 'criticism.dialogue_conclusion', version: 1, data: { dialogueId: facts.dialogue.id } },
  }
}
