import type { Clause, Draft } from '../../../areas/drafts/index.ts'
import { showDay } from '../../../values/day.ts'
import { bold, doc, italic, p, para, signatures, table } from '../../../values/rich.ts'
import { type PrintedDocument, printedDocument } from '../../model.ts'
import { bareTitle, type Office } from '../documents/paper-draft.ts'

const room = '…………………………………………………………………………………………'

/** Phiếu lấy ý kiến: what each clause says, and where one ticks or writes. Two pages for a short draft, by hand or screen. */
export function opinionForm(
  office: Office,
  draft: Pick<Draft, 'title' | 'opinionsByOn'>,
  clauses: readonly Clause[],
  madeAt: Date,
): PrintedDocument {
  const { superior, issuer, place } = office.head
  const by = draft.opinionsByOn ? ` trước ngày ${showDay(draft.opinionsByOn)}` : ''
  const places = clauses.length > 0 ? clauses.map(placeOf) : Array.from({ length: 8 }, () => '')
  return printedDocument({
    form: 'minutes',
    head: { superior, issuer, number: null, code: '', place, date: null },
    typeName: 'PHIẾU LẤY Ý KIẾN',
    abstract: `về ${bareTitle(draft.title)}`,
    body: doc(
      p('Họ và tên (không bắt buộc): ', room),
      p('Khu dân cư, tổ chức, đơn vị: ', room),
      p(
        'Đề nghị ông (bà) đánh dấu X vào ô phù hợp ở từng nội dung; nếu có ý kiến khác, ghi vào cột cuối. ',
        italic(`Xin gửi phiếu về Ban Thường trực ${office.committeeName}${by}.`),
      ),
      table(
        ['TT', 'Nội dung dự thảo', 'Đồng ý', 'Không đồng ý', 'Ý kiến khác (ghi rõ nội dung đề nghị sửa)'],
        places.map((text, at) => [String(at + 1), text, '', '', '']),
        { widths: [6, 38, 9, 11, 36], align: ['center', 'left', 'center', 'center', 'left'] },
      ),
      p(bold('Ý kiến khác về toàn bộ dự thảo:')),
      ...[1, 2, 3].map(() => para({}, room, room.slice(0, 30))),
      signatures({ position: ['NGƯỜI GÓP Ý'], note: '(Ký, ghi rõ họ tên nếu muốn)', name: '' }),
    ),
    meta: { author: office.committeeName, madeAt },
  })
}

const placeOf = ({ ref, heading }: Clause): string => [ref, heading].filter(Boolean).join('. ')
