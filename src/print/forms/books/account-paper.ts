import type { AccountBook, Place, StockRow } from '../../../areas/books/index.ts'
import { type Day, showDay } from '../../../values/day.ts'
import { type Dong, dong, showDong } from '../../../values/money.ts'
import { showThousandths } from '../../../values/number.ts'
import { bold, cell, doc, type RichDoc, table } from '../../../values/rich.ts'
import { type PrintedDocument, printedDocument } from '../../model.ts'
import type { Office } from '../documents/paper-draft.ts'
import { headOf, signedBy } from './signing.ts'

export interface AccountPrinted {
  readonly place: Place
  readonly bookTitle: string
  readonly from: Day
  readonly to: Day
  readonly money: AccountBook | null
  readonly goods: readonly StockRow[]
  readonly madeAt: Date
}

const titles = {
  cash: 'SỔ QUỸ TIỀN MẶT',
  bank: 'SỔ TIỀN GỬI',
  advance: 'SỔ THEO DÕI TẠM ỨNG',
  warehouse: 'SỔ KHO',
  hand_store: 'SỔ THEO DÕI HÀNG CHỜ PHÁT',
}

/** Sổ quỹ, sổ tiền gửi, sổ tạm ứng, sổ kho of one place in a period, A4 lying. */
export function accountPaper(office: Office, facts: AccountPrinted): PrintedDocument {
  const { place, bookTitle, from, to, money, goods, madeAt } = facts
  const { superior, issuer, place: at } = office.head
  const where = [place.name, place.bank, place.accountNumber && `số ${place.accountNumber}`].filter(Boolean).join(', ')
  return printedDocument({
    form: 'register',
    orientation: 'landscape',
    head: { superior, issuer, number: null, code: '', place: at, date: to },
    typeName: titles[place.kind],
    abstract: `${where} – ${bookTitle} (từ ${showDay(from)} đến ${showDay(to)})`,
    body: money ? moneyBody(office, money, place) : goodsBody(office, goods),
    meta: { author: office.committeeName, madeAt },
  })
}

const some = (amount: Dong): string => (amount === 0 ? '' : showDong(amount))

function moneyBody(office: Office, money: AccountBook, place: Place): RichDoc {
  const sum = (of: (one: AccountBook['rows'][number]) => number) =>
    showDong(dong(money.rows.reduce((total, one) => total + of(one), 0)))
  const rows = money.rows.map((one) => [
    showDay(one.postedOn),
    one.numberText ?? '',
    [one.counterparty, one.isReversal ? `Bút toán đảo: ${one.content}` : one.content].filter(Boolean).join(' – '),
    some(one.received),
    some(one.paid),
    showDong(one.balance),
  ])
  const right = (text: string) => cell(bold(text), { align: 'right' })
  const opening = [cell(bold('Số dư đầu kỳ'), { colspan: 3 }), '', '', right(showDong(money.opening))]
  const total = [
    cell(bold('Cộng phát sinh, số dư cuối kỳ'), { colspan: 3 }),
    right(sum((one) => one.received)),
    right(sum((one) => one.paid)),
    right(showDong(money.closing)),
  ]
  const keeper = {
    cash: 'THỦ QUỸ',
    bank: 'KẾ TOÁN',
    advance: 'NGƯỜI NHẬN TẠM ỨNG',
    warehouse: 'THỦ KHO',
    hand_store: 'NGƯỜI PHÁT',
  }[place.kind]
  return doc(
    table(['Ngày vào sổ', 'Số phiếu', 'Diễn giải', 'Thu', 'Chi', 'Còn'], [opening, ...rows, total], {
      widths: [10, 13, 38, 13, 13, 13],
      align: ['center', 'left', 'left', 'right', 'right', 'right'],
    }),
    place.kind === 'bank'
      ? signedBy({ position: keeper }, headOf(office))
      : signedBy({ position: keeper }, { position: 'KẾ TOÁN' }, headOf(office)),
  )
}

function goodsBody(office: Office, goods: readonly StockRow[]): RichDoc {
  const quantity = (of: number) => (of === 0 ? '' : showThousandths(of))
  const rows = goods.map((one) => [
    showDay(one.postedOn),
    one.numberText ?? '',
    one.name,
    one.unit,
    one.counterparty ?? '',
    quantity(one.quantityIn),
    quantity(one.quantityOut),
    showThousandths(one.left),
  ])
  return doc(
    table(['Ngày', 'Số phiếu', 'Tên hàng', 'ĐVT', 'Người giao, nhận', 'Nhập', 'Xuất', 'Tồn của lô'], rows, {
      widths: [10, 13, 24, 8, 21, 8, 8, 8],
      align: ['center', 'left', 'left', 'center', 'left', 'right', 'right', 'right'],
    }),
    signedBy({ position: 'THỦ KHO' }, { position: 'KẾ TOÁN' }, headOf(office)),
  )
}
