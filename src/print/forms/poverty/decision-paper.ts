import type { Origin } from '../../../areas/documents/index.ts'
import type { CasePurpose } from '../../../areas/poverty/index.ts'
import { type Dong, sayDong, showDong, sumDong } from '../../../values/money.ts'
import { bold, cell, doc, p, para, table } from '../../../values/rich.ts'
import { boardOf, type Office, type PaperDraft, upper } from '../documents/paper-draft.ts'
import { purposeNames } from './naming.ts'

export interface DecidedLine {
  readonly name: string
  readonly area: string
  readonly purpose: CasePurpose
  readonly amount: Dong | null
}

/** Quyết định hỗ trợ từ Quỹ “Vì người nghèo”, with the list of households. */
export function decisionPaper(office: Office, lines: readonly DecidedLine[], origin: Origin): PaperDraft {
  const total = sumDong(lines.map((line) => line.amount).filter((one) => one !== null))
  const list = table(
    ['TT', 'Họ và tên chủ hộ', 'Địa chỉ', 'Nội dung hỗ trợ', 'Mức hỗ trợ (đồng)'],
    [
      ...lines.map((line, at) => [
        String(at + 1),
        line.name,
        line.area,
        purposeNames[line.purpose],
        line.amount === null ? '' : showDong(line.amount),
      ]),
      [cell(bold('Tổng cộng'), { colspan: 4 }), cell(bold(showDong(total)), { align: 'right' })],
    ],
    { widths: [6, 30, 20, 26, 18], align: ['center', 'left', 'left', 'left', 'right'] },
  )
  return {
    typeCode: 'QĐ',
    abstract: 'Về việc hỗ trợ từ Quỹ “Vì người nghèo”',
    head: {
      ...office.head,
      deciding: [upper(boardOf(office))],
      bases: [
        'Căn cứ Luật Mặt trận Tổ quốc Việt Nam',
        'Căn cứ Quy chế vận động, quản lý và sử dụng Quỹ “Vì người nghèo” (Quyết định số 1198/QĐ-MTTW-ĐCT)',
        'Căn cứ biên bản họp xét của Ban Vận động Quỹ “Vì người nghèo”',
      ],
      recipients: ['Như Điều 3', 'Lưu: VT, MTTQ'],
    },
    body: doc(
      para({ align: 'center' }, bold('QUYẾT ĐỊNH:')),
      p(
        bold('Điều 1. '),
        `Hỗ trợ ${lines.length} hộ có hoàn cảnh khó khăn từ Quỹ “Vì người nghèo” với tổng số tiền ${showDong(total)} đồng (${sayDong(total)}), có danh sách kèm theo.`,
      ),
      p(
        bold('Điều 2. '),
        'Tiền được chi từ sổ của Quỹ “Vì người nghèo”, đúng đối tượng, đúng mục đích, công khai theo quy định.',
      ),
      p(
        bold('Điều 3. '),
        'Ban Vận động Quỹ “Vì người nghèo”, kế toán, thủ quỹ, Ban công tác Mặt trận nơi hộ cư trú và các hộ có tên trong danh sách chịu trách nhiệm thi hành Quyết định này./.',
      ),
    ),
    annexes: [{ title: 'DANH SÁCH HỘ ĐƯỢC HỖ TRỢ', orientation: 'portrait', body: doc(list) }],
    addresseeId: null,
    origin,
    form: { key: 'poverty.decision', version: 1, data: { lines: lines.length } },
  }
}
