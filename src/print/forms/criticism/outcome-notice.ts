import { replyOn, sendingOn } from '../../../areas/criticism/index.ts'
import { showDay } from '../../../values/day.ts'
import { doc, h, p } from '../../../values/rich.ts'
import { bareTitle, boardOf, lowerFirst, type Office, type PaperDraft, sentence } from '../documents/paper-draft.ts'
import { documentNumber, type ExercisePaperFacts, heldLines, originOf } from './exercise-paper.ts'
import { explanationBody, explanationLines } from './explanation-table.ts'

/** Thông báo kết quả tiếp thu, giải trình: to those who took part and to the people. */
export function outcomeNotice(office: Office, facts: ExercisePaperFacts): PaperDraft {
  const { exercise, draft, coverage, rows } = facts
  const [sending, reply] = [sendingOn(facts, null), replyOn(facts, null)]
  const number = documentNumber(facts)
  const count = (response: string) => rows.filter((row) => row.response === response).length
  const met = heldLines(facts)
  const sent = sending
    ? `Ngày ${showDay(sending.sentOn)}, ${boardOf(office)} đã gửi ${number ? `văn bản số ${number}` : 'văn bản phản biện'} đến ${exercise.addresseeName}, kèm ${coverage.sent} ý kiến`
    : `${boardOf(office)} đã gửi văn bản phản biện đến ${exercise.addresseeName}`
  return {
    typeCode: 'TB',
    abstract: `Kết quả tiếp thu, giải trình ý kiến đối với ${lowerFirst(bareTitle(draft.title))}`,
    head: {
      ...office.head,
      bases: [],
      recipients: [
        'Các đại biểu đã tham gia ý kiến',
        'Ban công tác Mặt trận các khu dân cư (để thông báo đến Nhân dân)',
        ...office.head.recipients,
      ],
    },
    body: doc(
      p(
        sentence(
          `${boardOf(office)} đã tổ chức lấy ý kiến đối với ${lowerFirst(bareTitle(draft.title))}${met.length > 0 ? ` (${met.join('; ')})` : ''}`,
        ),
      ),
      p(sentence(sent)),
      p(
        reply
          ? `Ngày ${showDay(reply.repliedOn)}, ${exercise.addresseeName} đã có văn bản${reply.reference ? ` số ${reply.reference}` : ''} tiếp thu, giải trình ${coverage.answered}/${coverage.sent} ý kiến: tiếp thu ${count('accepted')}, tiếp thu một phần ${count('partly')}, không tiếp thu ${count('not_accepted')}.`
          : `Đến nay ${exercise.addresseeName} chưa có văn bản giải trình.`,
      ),
      h(1, 'NỘI DUNG TIẾP THU, GIẢI TRÌNH'),
      ...explanationBody(explanationLines(facts)).content,
      p(`${boardOf(office)} trân trọng thông báo./.`),
    ),
    addresseeId: null,
    origin: originOf(facts),
    form: { key: 'criticism.outcome_notice', version: 1, data: { exerciseId: exercise.id } },
  }
}
