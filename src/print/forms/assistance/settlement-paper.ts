import {
  type Advance,
  type Decision,
  givesMoney,
  goodsAccount,
  type Payout,
  type Round,
  type Share,
  type TakenLot,
  type ToPay,
} from '../../../areas/assistance/index.ts'
import { showDay } from '../../../values/day.ts'
import { dong, sayDong, showDong } from '../../../values/money.ts'
import { showThousandths } from '../../../values/number.ts'
import { type Block, doc, p, signatures, table } from '../../../values/rich.ts'
import { type PrintedDocument, printedDocument } from '../../model.ts'
import type { Office } from '../documents/paper-draft.ts'
import { outcomeName } from './lines.ts'

export interface SettlementFacts {
  readonly round: Pick<Round, 'title' | 'source'>
  readonly decisions: readonly Pick<Decision, 'numberText' | 'decidedOn' | 'amount'>[]
  readonly advances: readonly Pick<Advance, 'amount' | 'paid' | 'returned'>[]
  readonly payouts: readonly Pick<Payout, 'outcome' | 'amount' | 'shareId'>[]
  readonly waiting: readonly Pick<ToPay, 'amount' | 'shareId'>[]
  readonly shares: readonly Share[]
  readonly lots: readonly TakenLot[]
  readonly madeAt: Date
}

const sum = (list: readonly (number | null)[]) => dong(list.reduce<number>((total, one) => total + (one ?? 0), 0))

function outcomeTable(payouts: SettlementFacts['payouts'], isMoney: boolean): Block {
  const outcomes = (['paid', 'proxy', 'absent', 'no_longer', 'refused'] as const).map((outcome) => [
    outcomeName(outcome),
    String(payouts.filter((one) => one.outcome === outcome).length),
    showDong(sum(payouts.filter((one) => one.outcome === outcome).map((one) => one.amount))),
  ])
  if (!isMoney)
    return table(
      ['Kết quả', 'Số người'],
      outcomes.map(([name = '', people = '']) => [name, people]),
      { widths: [70, 30], align: ['left', 'right'] },
    )
  return table(['Kết quả', 'Số người', 'Số tiền (đồng)'], outcomes, {
    widths: [50, 20, 30],
    align: ['left', 'right', 'right'],
  })
}

/** Goods out of the store by quantity: taken out, signed for, back in the store, still to be given. */
function goodsPart({ payouts, waiting, shares, lots }: SettlementFacts): readonly Block[] {
  const goods = goodsAccount({ listed: payouts, waiting, shares, lots })
  if (goods.length === 0) return [p('Không có hiện vật xuất từ kho.')]
  const rows = goods.map((one, at) => [
    String(at + 1),
    one.name,
    one.unit,
    ...[one.taken, one.given, one.returned, one.waiting].map(showThousandths),
  ])
  return [
    table(['TT', 'Tên hàng', 'ĐVT', 'Đã xuất', 'Đã phát, có ký nhận', 'Hoàn kho', 'Chờ nhận'], rows, {
      widths: [7, 31, 12, 12, 14, 12, 12],
      align: ['center', 'left', 'center', 'right', 'right', 'right', 'right'],
    }),
  ]
}

/** Money by what became of it: decided, taken out, signed for, brought back, still to be given. */
function moneyPart({ decisions, advances, waiting }: SettlementFacts): readonly Block[] {
  const paid = sum(advances.map((one) => one.paid))
  const left = sum(waiting.map((one) => one.amount))
  const money: readonly (readonly [string, string])[] = [
    ['Đã quyết định hỗ trợ', showDong(sum(decisions.map((one) => one.amount)))],
    ['Đã tạm ứng', showDong(sum(advances.map((one) => one.amount)))],
    ['Đã chi, có ký nhận', showDong(paid)],
    ['Đã hoàn lại quỹ', showDong(sum(advances.map((one) => one.returned)))],
    ['Chưa nhận, còn được nhận', showDong(left)],
  ]
  return [
    table(
      ['TT', 'Nội dung', 'Số tiền (đồng)'],
      money.map(([what, amount], at) => [String(at + 1), what, amount]),
      { widths: [10, 60, 30], align: ['center', 'left', 'right'] },
    ),
    p(`Số tiền đã chi bằng chữ: ${sayDong(paid)}.`),
  ]
}

/** Báo cáo quyết toán đợt hỗ trợ: what was given and what came back, and who still has a right; of goods alone without money. */
export function settlementPaper(office: Office, facts: SettlementFacts): PrintedDocument {
  const { round, decisions, advances, payouts, madeAt } = facts
  const { superior, issuer, place, signature } = office.head
  const isMoney = givesMoney(decisions, advances)
  const parts: readonly (readonly [string, readonly Block[]])[] = [
    ...(isMoney ? [['Kinh phí', moneyPart(facts)] as const] : []),
    ['Hiện vật', goodsPart(facts)],
    [isMoney ? 'Kết quả chi trả' : 'Kết quả phát', [outcomeTable(payouts, isMoney)]],
  ]
  const vouchers = isMoney
    ? 'phiếu chi, phiếu hoàn tạm ứng, phiếu xuất và phiếu chuyển kho'
    : 'phiếu xuất và phiếu chuyển kho'
  return printedDocument({
    form: 'official',
    head: { superior, issuer, number: null, code: 'BC-MTTQ-BTT', place, date: office.on },
    typeName: 'BÁO CÁO',
    abstract: `Quyết toán đợt hỗ trợ: ${round.title}`,
    body: doc(
      p(`Nguồn hỗ trợ: ${round.source.label}.`),
      p(
        decisions.map((one) => `Quyết định số ${one.numberText} ngày ${showDay(one.decidedOn)}`).join('; ') ||
          'Chưa có quyết định.',
      ),
      ...parts.flatMap(([title, blocks], at) => [p(`${at + 1}. ${title}`), ...blocks]),
      p(
        `${parts.length + 1}. Chứng từ kèm theo: danh sách ký nhận, ${vouchers}, quyết định, biên bản họp xét, biên bản niêm yết.`,
      ),
      signatures(
        { position: ['KẾ TOÁN'], name: '', note: '(Ký, họ tên)' },
        { position: ['THỦ QUỸ'], name: '', note: '(Ký, họ tên)' },
        {
          ...(signature?.authority && { authority: signature.authority }),
          position: signature?.position ?? ['CHỦ TỊCH'],
          name: signature?.name ?? '',
        },
      ),
    ),
    meta: { author: office.committeeName, madeAt },
  })
}
