import type { FundCase, Review, ReviewLine } from '../../../areas/poverty/index.ts'
import { sayDay } from '../../../values/day.ts'
import { showDong } from '../../../values/money.ts'
import { doc, list, p, signatures, table } from '../../../values/rich.ts'
import { type PrintedDocument, printedDocument } from '../../model.ts'
import { linesOf, type Office } from '../documents/paper-draft.ts'
import { purposeNames } from './naming.ts'

export interface ReviewPrinted {
  readonly review: Review
  readonly lines: readonly (ReviewLine & { readonly case: FundCase })[]
  readonly madeAt: Date
}

/** Biên bản họp xét: who was there, and the votes for each household. */
export function reviewMinutes(office: Office, { review, lines, madeAt }: ReviewPrinted): PrintedDocument {
  const { superior, issuer, place } = office.head
  return printedDocument({
    form: 'minutes',
    head: { superior, issuer, number: null, code: '', place, date: review.heldOn },
    typeName: 'BIÊN BẢN',
    abstract: 'Họp xét hỗ trợ từ Quỹ “Vì người nghèo”',
    body: doc(
      p(
        `Hôm nay, ${sayDay(review.heldOn)}, tại ${review.place ?? '…………………'}, có ${review.attended} người dự họp, gồm:`,
      ),
      list(linesOf(review.present)),
      p('Sau khi xem xét phiếu khảo sát, cuộc họp biểu quyết từng hộ, kết quả như sau:'),
      table(
        ['TT', 'Chủ hộ', 'Nội dung', 'Đồng ý', 'Mức hỗ trợ (đồng)', 'Kết luận'],
        lines.map((line, at) => [
          String(at + 1),
          line.case.headName,
          purposeNames[line.case.purpose],
          `${line.inFavour}/${review.attended}`,
          line.amount === null ? '' : showDong(line.amount),
          line.isAgreed ? 'Nhất trí' : (line.opinion ?? 'Không hỗ trợ'),
        ]),
        { widths: [6, 24, 22, 10, 17, 21], align: ['center', 'left', 'left', 'center', 'right', 'left'] },
      ),
      p('Biên bản đã đọc cho mọi người cùng nghe và nhất trí ký tên.'),
      signatures(
        { position: ['THƯ KÝ'], name: '', note: '(Ký, ghi rõ họ tên)' },
        { position: ['CHỦ TRÌ'], name: office.head.signature?.name ?? '', note: '(Ký, ghi rõ họ tên)' },
      ),
    ),
    meta: { author: office.committeeName, madeAt },
  })
}
