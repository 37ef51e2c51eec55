import type { Advance, Decision, Payout, Round, Share } from '../../../areas/assistance/index.ts'
import { sayDay, showDay } from '../../../values/day.ts'
import { type Dong, dong, sayDong, showDong } from '../../../values/money.ts'
import { type Block, doc, p, signatures, table } from '../../../values/rich.ts'
import { type PrintedDocument, printedDocument } from '../../model.ts'
import type { Office } from '../documents/paper-draft.ts'
import { type AreaNames, goodsLegend, inListOrder, moneyOf, outcomeName, reasonName } from './lines.ts'

export interface SignFacts {
  readonly round: Round
  readonly advance: Advance
  readonly payouts: readonly Payout[]
  readonly decisions: readonly Decision[]
  readonly names: AreaNames
  readonly shares: readonly Share[]
  readonly madeAt: Date
}

const widths = [5, 22, 12, 15, 14, 11, 11, 10]
const heads = ['STT', 'Họ và tên', 'Tổ, khu dân cư', 'Diện hỗ trợ', 'Hiện vật', 'Số tiền (đồng)', 'Ký nhận', 'Ghi chú']

/** A line to sign for each, and the sum. */
function signTable(lines: readonly Payout[], names: AreaNames, total: Dong): Block {
  const rows = lines.map((one, at) => [
    String(at + 1),
    one.fullName,
    names.get(one.areaId) ?? '',
    reasonName(one.reason),
    one.goods ?? '',
    moneyOf(one.amount),
    '',
    one.outcome === null || one.outcome === 'paid'
      ? ''
      : [outcomeName(one.outcome), one.proxyName ?? '', one.note ?? ''].filter(Boolean).join(': '),
  ])
  const sum = ['', 'Tổng cộng', '', '', '', showDong(total), '', '']
  return table(heads, [...rows, sum], {
    widths,
    align: ['center', 'left', 'left', 'left', 'left', 'right', 'left', 'left'],
  })
}

/** Danh sách ký nhận hỗ trợ, A4 lying: a line to sign for each, the sum in figures and in words. */
export function signList(
  office: Office,
  { round, advance, payouts, decisions, names, shares, madeAt }: SignFacts,
): PrintedDocument {
  const { superior, issuer, place, signature } = office.head
  const lines = inListOrder(payouts, names)
  const total = dong(lines.reduce((sum, one) => sum + one.amount, 0))
  const by = decisions.map((one) => `Quyết định số ${one.numberText} ngày ${showDay(one.decidedOn)}`).join('; ')
  return printedDocument({
    form: 'official',
    orientation: 'landscape',
    head: { superior, issuer, number: null, code: '', place, date: advance.advancedOn },
    typeName: 'DANH SÁCH KÝ NHẬN HỖ TRỢ',
    abstract: round.title,
    body: doc(
      p(`Nguồn hỗ trợ: ${round.source.label}. ${by === '' ? '' : `Căn cứ: ${by}. `}Nơi chi trả: ${advance.payPlace}.`),
      signTable(lines, names, total),
      ...goodsLegend(lines, shares),
      p(`Tổng số người: ${lines.length}. Tổng số tiền bằng chữ: ${sayDong(total)}.`),
      p(`${place}, ngày …… tháng …… năm ${advance.advancedOn.slice(0, 4)} (ngày chi trả xong).`),
      signatures(
        { position: ['NGƯỜI LẬP'], name: '', note: '(Ký, họ tên)' },
        { position: ['BAN CÔNG TÁC MẶT TRẬN'], name: '', note: '(Ký, họ tên)' },
        { position: ['KẾ TOÁN'], name: '', note: '(Ký, họ tên)' },
        {
          ...(signature?.authority && { authority: signature.authority }),
          position: signature?.position ?? ['CHỦ TỊCH'],
          name: signature?.name ?? '',
        },
      ),
    ),
    meta: { author: office.committeeName, madeAt, subject: sayDay(advance.advancedOn) },
  })
}
