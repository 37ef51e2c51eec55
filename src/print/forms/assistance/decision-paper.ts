import {
  type Decision,
  type Given as GivenLine,
  meaningOf,
  type NeedLine,
  type ReviewMeeting,
  type Round,
  type Share,
} from '../../../areas/assistance/index.ts'
import { sayDay } from '../../../values/day.ts'
import { type Dong, sayDong, showDong } from '../../../values/money.ts'
import { type Block, doc, p, table } from '../../../values/rich.ts'
import { type PrintedDocument, printedDocument } from '../../model.ts'
import { type Office, upper } from '../documents/paper-draft.ts'
import { type AreaNames, goodsLegend, inListOrder, lastGiven, moneyOf, reasonName, sumOfGiven } from './lines.ts'

export interface DecisionFacts {
  readonly round: Round
  readonly lines: readonly NeedLine[]
  readonly decisions: readonly Decision[]
  readonly meetings: readonly ReviewMeeting[]
  readonly names: AreaNames
  readonly shares: readonly Share[]
  readonly madeAt: Date
}

type Given = readonly { readonly line: NeedLine; readonly one: GivenLine }[]

function givenTable(given: Given, names: AreaNames, total: Dong): Block {
  const rows = given.map(({ line, one }, at) => [
    String(at + 1),
    line.fullName,
    names.get(line.areaId) ?? '',
    reasonName(line.reason),
    moneyOf(one.amount),
    one.goods ?? '',
  ])
  const sum = ['', 'Tổng cộng', '', '', total > 0 ? showDong(total) : '', '']
  return table(['STT', 'Họ và tên', 'Tổ, khu dân cư', 'Diện hỗ trợ', 'Số tiền (đồng)', 'Hiện vật'], [...rows, sum], {
    widths: [7, 29, 17, 20, 13, 14],
    align: ['center', 'left', 'left', 'left', 'right', 'left'],
  })
}

/** The share that the words of each line mean. */
function meantBy(given: Given, shares: readonly Share[]) {
  const meant = meaningOf(shares)
  return given.map(({ one }) => ({ shareId: one.goods === null ? null : (meant(one.goods)?.id ?? null) }))
}

/** Quyết định hỗ trợ with the approved list as its annex; before it is recorded, its draft. */
export function decisionPaper(office: Office, facts: DecisionFacts): PrintedDocument {
  const { round, lines, decisions, meetings, names, shares, madeAt } = facts
  const { superior, issuer, place, signature } = office.head
  const given = inListOrder(lines, names).flatMap((line) => {
    const one = lastGiven(line)
    return one === null ? [] : [{ line, one }]
  })
  const total = sumOfGiven(given.map((each) => each.one))
  const last = decisions.at(-1)
  const council = meetings.findLast((one) => one.kind === 'council')
  const [numberOnly = null] = last?.numberText.split('/') ?? []
  return printedDocument({
    form: 'official',
    head: {
      superior,
      issuer,
      number: last?.numberText ?? numberOnly,
      code: 'QĐ-MTTQ-BTT',
      place,
      date: last?.decidedOn ?? null,
    },
    typeName: 'QUYẾT ĐỊNH',
    abstract: `Về việc hỗ trợ theo danh sách: ${round.title}`,
    deciding: [upper(`Ban Thường trực ${office.committeeName}`)],
    bases: [
      'Căn cứ Luật Mặt trận Tổ quốc Việt Nam ngày 09 tháng 6 năm 2015',
      'Căn cứ Nghị định số 93/2021/NĐ-CP ngày 27 tháng 10 năm 2021 của Chính phủ',
      ...(council ? [`Căn cứ kết quả họp Hội đồng xét duyệt ${sayDay(council.heldOn)}`] : []),
    ],
    body: articles(facts, given.length, total),
    recipients: ['Như Điều 3', 'Lưu: VT, MTTQ'],
    signature:
      signature === null ? null : { ...signature, noSeal: signature.noSeal ?? false, note: signature.note ?? '' },
    annexes: [
      {
        title: 'DANH SÁCH NGƯỜI ĐƯỢC HỖ TRỢ',
        orientation: 'portrait',
        body: doc(givenTable(given, names, total), ...goodsLegend(meantBy(given, shares), shares)),
      },
    ],
    draft: last === undefined,
    meta: { author: office.committeeName, madeAt },
  })
}

function articles({ round }: DecisionFacts, count: number, total: Dong) {
  const money = total > 0 ? `, tổng số tiền ${showDong(total)} đồng (bằng chữ: ${sayDong(total)})` : ''
  return doc(
    p(
      `Điều 1. Hỗ trợ ${count} trường hợp thuộc đợt “${round.title}” từ nguồn ${round.source.label}${money} (có danh sách kèm theo).`,
    ),
    p(
      'Điều 2. Kế toán, thủ quỹ và Ban công tác Mặt trận các khu dân cư chi trả đúng đối tượng, có ký nhận, và quyết toán theo quy định.',
    ),
    p(
      'Điều 3. Quyết định có hiệu lực kể từ ngày ký. Các bộ phận liên quan và người có tên trong danh sách thi hành Quyết định này.',
    ),
  )
}
