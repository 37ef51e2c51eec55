import { isGoods, type Voucher, type VoucherItem, worthOf } from '../../../areas/books/index.ts'
import { sayDay, showDay } from '../../../values/day.ts'
import { sayDong, showDong, sumDong } from '../../../values/money.ts'
import { showThousandths } from '../../../values/number.ts'
import { type Block, bold, cell, doc, italic, para, table, type Words } from '../../../values/rich.ts'
import { type PrintedDocument, printedDocument } from '../../model.ts'
import type { Office } from '../documents/paper-draft.ts'
import { headOf, type Signer, signedBy } from './signing.ts'

/** What a printed voucher says besides the voucher itself (TT 41/2022/TT-BTC; Luật Kế toán Điều 16). */
export interface VoucherFactsPrinted {
  readonly voucher: Voucher
  readonly items: readonly VoucherItem[]
  readonly bookTitle: string
  readonly placeName: string
  readonly toPlaceName: string | null
  readonly purposeName: string
  readonly approvedBy: string | null
  readonly settledBy: string | null
  /** Number of the voucher that this one reverses. */
  readonly reversedNumber: string | null
  readonly isVoid: boolean
  readonly madeAt: Date
}

const titles = {
  receipt: 'PHIẾU THU',
  payment: 'PHIẾU CHI',
  bank_in: 'PHIẾU BÁO CÓ',
  bank_out: 'PHIẾU ỦY NHIỆM CHI',
  transfer: 'PHIẾU CHUYỂN TIỀN NỘI BỘ',
  goods_in: 'PHIẾU NHẬP KHO',
  goods_out: 'PHIẾU XUẤT KHO',
  goods_transfer: 'PHIẾU CHUYỂN KHO',
} as const

const gap = '……………………………………………'

/** One voucher on one sheet: its number comes with the approval, until then it is a draft. */
export function voucherPaper(office: Office, facts: VoucherFactsPrinted): PrintedDocument {
  const { voucher, isVoid, madeAt } = facts
  const { superior, issuer, place } = office.head
  const number = voucher.numberText ?? '……………'
  const title = [
    voucher.reversesId === null ? null : 'BÚT TOÁN ĐẢO –',
    titles[voucher.kind],
    isVoid ? '(ĐÃ HỦY)' : null,
  ]
  return printedDocument({
    form: 'register',
    head: { superior, issuer, number: null, code: '', place, date: voucher.datedOn },
    typeName: title.filter(Boolean).join(' '),
    abstract: `${sayDay(voucher.datedOn).replace(/^ngày/, 'Ngày')} – Số: ${number}`,
    body: doc(...linesOf(facts), ...(isGoods(voucher.kind) ? goodsPart(facts) : moneyPart(facts, office))),
    draft: voucher.numberText === null,
    meta: { author: office.committeeName, madeAt },
  })
}

const line = (label: string, value: Words): Block => para({ indent: false }, `${label}: `, value)

function linesOf(facts: VoucherFactsPrinted): readonly Block[] {
  const { voucher, bookTitle, placeName, toPlaceName, purposeName, reversedNumber } = facts
  const { kind, counterparty, address, content } = voucher
  const goesOut = kind === 'payment' || kind === 'bank_out' || kind === 'goods_out'
  const who =
    kind === 'goods_in'
      ? 'Họ và tên, đơn vị giao hàng'
      : kind === 'goods_out'
        ? 'Họ và tên người nhận hàng'
        : goesOut
          ? 'Họ và tên người nhận tiền'
          : toPlaceName
            ? 'Người thực hiện'
            : 'Họ và tên người nộp tiền'
  return [
    line('Thuộc', bookTitle),
    line(who, bold(counterparty ?? gap)),
    line('Địa chỉ', address ?? gap),
    line('Nội dung', content),
    ...(purposeName === '' ? [] : [line('Khoản mục', purposeName)]),
    line(toPlaceName ? 'Chuyển từ' : goesOut ? 'Chi, xuất từ' : 'Nhập vào', placeName),
    ...(toPlaceName ? [line('Chuyển đến', toPlaceName)] : []),
    ...(reversedNumber === null ? [] : [line('Đảo phiếu', `${reversedNumber}; lý do: ${voucher.reverseReason ?? ''}`)]),
  ]
}

/** Amount in figures and words, papers with it, and the five who sign. */
function moneyPart({ voucher, approvedBy, settledBy }: VoucherFactsPrinted, office: Office): readonly Block[] {
  const { amount, kind, attached, counterparty, madeByName } = voucher
  const head: Signer = { ...headOf(office), ...(approvedBy !== null && { name: approvedBy }) }
  const maker = { position: 'NGƯỜI LẬP', name: madeByName }
  const amountLines = [
    line('Số tiền', bold(`${showDong(amount)} đồng`)),
    line('Viết bằng chữ', italic(sayDong(amount))),
    line('Kèm theo', attached ?? '……… chứng từ gốc'),
  ]
  if (kind === 'bank_in' || kind === 'bank_out')
    return [...amountLines, signedBy(head, { position: 'KẾ TOÁN', name: settledBy ?? '' }, maker)]
  if (kind === 'transfer')
    return [...amountLines, signedBy(head, maker, { position: 'THỦ QUỸ', name: settledBy ?? '' })]
  const isIn = kind === 'receipt'
  return [
    ...amountLines,
    signedBy(head, { position: 'KẾ TOÁN' }, maker),
    line('Đã nhận đủ số tiền (viết bằng chữ)', settledBy === null ? `${gap}${gap}` : italic(sayDong(amount))),
    signedBy(
      { position: isIn ? 'NGƯỜI NỘP TIỀN' : 'NGƯỜI NHẬN TIỀN', name: settledBy === null ? '' : (counterparty ?? '') },
      { position: 'THỦ QUỸ', name: settledBy ?? '' },
    ),
  ]
}

/** TT | Tên hàng | ĐVT | Số lượng | Đơn giá | Thành tiền | Hạn dùng; goods that nobody valued have no amount. */
function goodsPart({ voucher, items, approvedBy, settledBy }: VoucherFactsPrinted): readonly Block[] {
  const worth = items.map((one) => worthOf(one.quantity, one.unitPrice))
  const total = sumDong(worth.filter((one) => one !== null))
  const rows = items.map((one, at) => {
    const value = worth[at]
    return [
      String(at + 1),
      one.name,
      one.unit,
      showThousandths(one.quantity),
      one.unitPrice === null ? '' : showDong(one.unitPrice),
      value === null || value === undefined ? 'chưa định giá' : showDong(value),
      one.expiresOn ? showDay(one.expiresOn) : '',
    ]
  })
  const sum = [cell(bold('Cộng'), { colspan: 5 }), cell(bold(showDong(total)), { align: 'right' }), '']
  const isIn = voucher.kind === 'goods_in'
  const other = voucher.kind === 'goods_transfer' ? 'NGƯỜI CHUYỂN' : isIn ? 'NGƯỜI GIAO' : 'NGƯỜI NHẬN'
  return [
    table(['TT', 'Tên hàng, quy cách', 'ĐVT', 'Số lượng', 'Đơn giá', 'Thành tiền', 'Hạn dùng'], [...rows, sum], {
      widths: [6, 30, 10, 12, 14, 15, 13],
      align: ['center', 'left', 'center', 'right', 'right', 'right', 'center'],
    }),
    ...(total > 0 ? [line('Tổng giá trị (viết bằng chữ)', italic(sayDong(total)))] : []),
    line('Kèm theo', voucher.attached ?? '……… chứng từ gốc'),
    signedBy(
      { position: 'THỦ TRƯỞNG ĐƠN VỊ', name: approvedBy ?? '' },
      { position: 'NGƯỜI LẬP', name: voucher.madeByName },
      { position: 'THỦ KHO', name: settledBy ?? '' },
      { position: other, name: settledBy === null ? '' : (voucher.counterparty ?? '') },
    ),
  ]
}
