import { standing } from '../../../areas/legislation/index.ts'
import { maxDay, minDay, showDay } from '../../../values/day.ts'
import { doc, p } from '../../../values/rich.ts'
import { boardOf, type Office, type PaperDraft } from '../documents/paper-draft.ts'
import { type ConsultationPaperFacts, inSentence, letterOf, originOf } from './consultation-paper.ts'

/** Công văn gửi khu dân cư, tổ chức: what is asked, in which form, and by when it is to come back. */
export function assignmentLetter(office: Office, facts: ConsultationPaperFacts): PaperDraft {
  const { consultation } = facts
  return {
    typeCode: 'CV',
    abstract: `V/v lấy ý kiến góp ý ${inSentence(facts)}`,
    head: {
      ...office.head,
      bases: [],
      addressees: addresseesOf(facts),
      recipients: ['Như trên', ...office.head.recipients],
    },
    body: doc(
      p(
        `Thực hiện ${letterOf(facts)} về việc lấy ý kiến đối với ${inSentence(facts)}, ${boardOf(office)} đề nghị các đơn vị:`,
      ),
      p(
        '1. Tuyên truyền, phổ biến nội dung dự thảo; tổ chức họp hoặc gửi phiếu lấy ý kiến đoàn viên, hội viên và Nhân dân.',
      ),
      p(
        '2. Ghi đầy đủ, trung thực từng ý kiến theo điều, khoản; với nội dung nhiều người cùng ý kiến thì ghi số lượt đồng ý, đề nghị sửa, không đồng ý và số người tham gia.',
      ),
      p(`3. Gửi kết quả về ${boardOf(office)} ${by(facts)} (nhập trên phần mềm hoặc gửi biên bản, phiếu).`),
      p(
        `Quá thời hạn trên, Ban Thường trực tổng hợp các ý kiến đã nhận để báo cáo ${consultation.askerName} đúng thời hạn.`,
      ),
      p('Dự thảo, phiếu lấy ý kiến gửi kèm công văn này./.'),
    ),
    addresseeId: null,
    origin: originOf(facts),
    form: {
      key: 'legislation.assignment_letter',
      version: 1,
      data: { consultationId: consultation.id, on: office.on },
    },
  }
}

/** So many areas are named one by one; of more it is said where they are. */
const mostNamed = 12

function addresseesOf({ areas, organisations }: ConsultationPaperFacts): readonly string[] {
  const all = areas.length > mostNamed ? 'các khu dân cư trên địa bàn' : areas.join(', ')
  const given = [...(areas.length > 0 ? [`Ban công tác Mặt trận ${all}`] : []), ...organisations]
  return given.length > 0 ? given : ['Ban công tác Mặt trận các khu dân cư', 'Các tổ chức thành viên']
}

/** 'trước ngày 25/02/2023', or the first and the last day where they differ. */
function by({ assignments, consultation }: ConsultationPaperFacts): string {
  const [first, ...rest] = standing(assignments).map((one) => one.dueOn)
  if (!first) return `trước ngày ${showDay(consultation.replyByOn)}`
  const [from, to] = [minDay(first, ...rest), maxDay(first, ...rest)]
  if (from === to) return `trước ngày ${showDay(to)}`
  return `đúng hạn được phân công, chậm nhất là ngày ${showDay(to)}`
}
