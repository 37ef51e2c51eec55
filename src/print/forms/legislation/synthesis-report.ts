import { doc, h, p } from '../../../values/rich.ts'
import { boardOf, type Office, type PaperDraft } from '../documents/paper-draft.ts'
import { opinionLines, opinionTableBody } from '../drafts/opinion-table.ts'
import { type ConsultationPaperFacts, inSentence, letterOf, originOf } from './consultation-paper.ts'
import { proposals, sums, tableByPlace } from './synthesis-result.ts'
import { howGathered } from './synthesis-work.ts'

/** Beyond so many rows the table goes with the report as a paper of its own. */
const mostAnnexed = 200

/**
 * Báo cáo tổng hợp ý kiến, in the outline that ministries send round: I. how opinions were gathered; II. what was said, in
 * sums, by articles and in words; III. what is asked for. The table of all opinions goes with it.
 */
export function synthesisReport(office: Office, facts: ConsultationPaperFacts): PaperDraft {
  const { consultation, opinions, tallies } = facts
  const fits = opinions.length + tallies.length <= mostAnnexed
  const lines = fits ? opinionLines(facts) : []
  return {
    typeCode: 'BC',
    abstract: `Tổng hợp ý kiến góp ý đối với ${inSentence(facts)}`,
    head: {
      ...office.head,
      bases: [],
      recipients: [
        `${consultation.askerName} (b/c)`,
        ...office.head.recipients.filter((line) => !line.startsWith('Lưu')),
        'Lưu: VT, MTTQ',
      ],
    },
    body: doc(
      p(
        `Thực hiện ${letterOf(facts)} về việc lấy ý kiến đối với ${inSentence(facts)}, ${boardOf(office)} báo cáo kết quả như sau:`,
      ),
      h(1, 'I. TÌNH HÌNH TRIỂN KHAI LẤY Ý KIẾN'),
      ...howGathered(facts),
      h(1, 'II. KẾT QUẢ TỔNG HỢP Ý KIẾN'),
      h(2, '1. Tổng số ý kiến, tỷ lệ'),
      ...sums(facts),
      h(2, '2. Ý kiến theo điều, khoản'),
      ...tableByPlace(facts),
      h(2, '3. Nội dung đề nghị sửa đổi, bổ sung, làm rõ'),
      ...proposals(facts),
      h(1, 'III. ĐÁNH GIÁ, KIẾN NGHỊ'),
      p('1. Đánh giá chung: ………………………………………………………………………………………'),
      p(
        `2. Kiến nghị: đề nghị ${consultation.askerName} nghiên cứu, tiếp thu các ý kiến nêu trên${fits ? ' (có Bảng tổng hợp kèm theo)' : ' (có Bảng tổng hợp gửi kèm)'}./.`,
      ),
    ),
    ...(lines.length > 0 && {
      annexes: [
        { title: 'BẢNG TỔNG HỢP Ý KIẾN GÓP Ý', orientation: 'landscape' as const, body: opinionTableBody(lines) },
      ],
    }),
    addresseeId: consultation.askerId,
    origin: originOf(facts),
    form: { key: 'legislation.synthesis_report', version: 1, data: { consultationId: consultation.id, on: office.on } },
  }
}
