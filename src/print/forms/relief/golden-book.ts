import type { Donation } from '../../../areas/relief/index.ts'
import { sayDay, showDay } from '../../../values/day.ts'
import { showDong } from '../../../values/money.ts'
import { doc, p, table } from '../../../values/rich.ts'
import { type PrintedDocument, printedDocument } from '../../model.ts'
import type { Office } from '../documents/paper-draft.ts'
import { moreText } from './more-text.ts'

export interface GoldenLine {
  readonly gift: Donation
  readonly address: string
  readonly goods: string
}

/** Sổ vàng ghi nhận tấm lòng, A4 lying: a column to sign and one for a word of theirs. Who wishes no name has none. */
export function goldenBook(
  office: Office,
  lines: readonly GoldenLine[],
  { title, more, madeAt }: { readonly title: string; readonly more: number; readonly madeAt: Date },
): PrintedDocument {
  const { superior, issuer, place } = office.head
  return printedDocument({
    form: 'register',
    orientation: 'landscape',
    head: { superior, issuer, number: null, code: '', place, date: office.on },
    typeName: 'SỔ VÀNG GHI NHẬN TẤM LÒNG',
    abstract: `${title} (tính đến ${sayDay(office.on)})`,
    body: doc(
      ...(more > 0 ? [p(moreText(lines.length, more))] : []),
      table(
        ['TT', 'Ngày', 'Họ tên, đơn vị', 'Địa chỉ (tổ)', 'Tiền (đồng)', 'Hiện vật', 'Ký', 'Lời nhắn'],
        lines.map(({ gift, address, goods }, at) => [
          String(at + 1),
          gift.receivedOn ? showDay(gift.receivedOn) : '',
          gift.showsName && gift.donorName ? gift.donorName : 'Nhà hảo tâm',
          gift.showsName ? address : '',
          gift.channel === 'in_kind' ? '' : showDong(gift.amount),
          goods,
          '',
          '',
        ]),
        {
          widths: [4, 9, 23, 15, 11, 18, 8, 12],
          align: ['center', 'center', 'left', 'left', 'right', 'left', 'left', 'left'],
        },
      ),
    ),
    meta: { author: office.committeeName, madeAt },
  })
}
