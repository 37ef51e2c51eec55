import type { BesidesLine, GoodsSum, Outflow, Standing } from '../../../areas/relief/index.ts'
import { maskNumbers } from '../../../areas/statements/index.ts'
import { type Day, sayDay, showDay } from '../../../values/day.ts'
import { type Dong, sayDong, showDong } from '../../../values/money.ts'
import { showThousandths } from '../../../values/number.ts'
import { type Block, bold, cell, doc, h, p, table } from '../../../values/rich.ts'
import { type Annex, type PrintedDocument, printedDocument } from '../../model.ts'
import { headOf, signedBy } from '../books/signing.ts'
import type { Office } from '../documents/paper-draft.ts'
import { chairOf } from './gift-papers.ts'
import type { GoldenLine } from './golden-book.ts'
import { moreText } from './more-text.ts'
import { type HelpedLine, recipientsAnnex } from './recipients-annex.ts'

export interface StatementFacts {
  readonly title: string
  /** `Lời kêu gọi … (ngày …)`; none of the Fund. */
  readonly call: string | null
  readonly period: { readonly from: Day; readonly to: Day } | null
  readonly standing: Standing
  readonly byCash: Dong
  readonly byBank: Dong
  readonly goods: readonly GoodsSum[]
  /** Goods that were given to people or for a use in common, by name. */
  readonly goodsGiven: readonly GoodsSum[]
  readonly donors: number
  readonly givers: readonly GoldenLine[]
  /** Older gifts that the paper does not list: the public pages do, line by line. */
  readonly moreGivers: number
  readonly helped: readonly HelpedLine[]
  readonly outflows: readonly Outflow[]
  /** Fees, interest, money returned: no gift and no help. */
  readonly besides: readonly BesidesLine[]
  readonly moreBesides: number
  readonly purposeNames: Readonly<Record<string, string>>
  readonly useNames: Readonly<Record<string, string>>
  /** Of the settlement: what was counted in each place against the books. */
  readonly counts: readonly {
    readonly place: string
    readonly counted: Dong
    readonly booked: Dong
    readonly on: Day
  }[]
  readonly madeAt: Date
}

/** Báo cáo công khai: A. tổng thu, B. đã phân bổ, C. chuyển cấp trên, D. tồn; annexes of who gave and who received. */
export function publicStatement(office: Office, facts: StatementFacts): PrintedDocument {
  const { superior, issuer, place } = office.head
  return printedDocument({
    form: 'official',
    head: { superior, issuer, number: null, code: 'BC-MTTQ-BTT', place, date: office.on },
    typeName: 'BÁO CÁO CÔNG KHAI',
    abstract: `Kết quả tiếp nhận và sử dụng: ${facts.title}`,
    body: doc(...beginning(office, facts), ...received(facts), ...used(facts), ...remitted(facts), ...left(facts)),
    recipients: [
      'UBMTTQ cấp trên (b/c)',
      'Đảng ủy, HĐND, UBND phường',
      'Niêm yết tại trụ sở và các tổ dân phố',
      'Lưu: VT, MTTQ',
    ],
    signature: chairOf(office),
    annexes: [donorsAnnex(facts), recipientsAnnex(facts), ...besidesAnnex(facts)],
    draft: true,
    meta: { author: office.committeeName, madeAt: facts.madeAt },
  })
}

/** Báo cáo quyết toán: the same sums, and that safe, books and bank said the same. */
export function settlementReport(office: Office, facts: StatementFacts): PrintedDocument {
  const { superior, issuer, place } = office.head
  return printedDocument({
    form: 'official',
    head: { superior, issuer, number: null, code: 'BC-MTTQ-BTT', place, date: office.on },
    typeName: 'BÁO CÁO QUYẾT TOÁN',
    abstract: facts.title,
    body: doc(
      ...beginning(office, facts),
      sumsTable(facts.standing),
      h(2, 'Kiểm kê, đối chiếu'),
      ...(facts.counts.length === 0 ? [p('Chưa có biên bản kiểm kê, đối chiếu.')] : [countsTable(facts)]),
      p(`Số tiền còn lại: ${showDong(facts.standing.money.balance)} đồng (${sayDong(facts.standing.money.balance)}).`),
      signedBy({ position: 'NGƯỜI LẬP' }, { position: 'KẾ TOÁN' }, headOf(office)),
    ),
    recipients: [],
    draft: true,
    meta: { author: office.committeeName, madeAt: facts.madeAt },
  })
}

function beginning(office: Office, { title, call, period }: StatementFacts): readonly Block[] {
  const when = period ? ` Thời gian tiếp nhận từ ngày ${showDay(period.from)} đến ngày ${showDay(period.to)}.` : ''
  const answers = call ? `Hưởng ứng ${call}, ` : ''
  return [
    p(`${answers}${office.committeeName} báo cáo kết quả “${title}” tính đến ${sayDay(office.on)} như sau.${when}`),
  ]
}

function received({ standing, byCash, byBank, goods, donors }: StatementFacts): readonly Block[] {
  const { money } = standing
  return [
    h(2, 'A. Tổng thu'),
    p(
      `1. Tiền: ${showDong(money.received)} đồng, trong đó tiền mặt ${showDong(byCash)} đồng, chuyển khoản ${showDong(byBank)} đồng. Số tổ chức, cá nhân ủng hộ: ${donors}.`,
    ),
    ...(money.other > 0
      ? [
          p(
            `Thu khác (cấp trên chuyển về, lãi tiền gửi, tiền được trả lại, thừa khi kiểm kê): ${showDong(money.other)} đồng.`,
          ),
        ]
      : []),
    p(
      `2. Hiện vật: trị giá ${showDong(standing.goods.received)} đồng (giá trị quy đổi, không cộng vào tiền); hàng chưa định giá kể theo số lượng.`,
    ),
    ...(goods.length === 0 ? [] : [goodsSums(goods)]),
  ]
}

function goodsSums(goods: readonly GoodsSum[]): Block {
  return table(
    ['TT', 'Tên hàng', 'Số lượng', 'Trị giá (đồng)'],
    goods.map((one, at) => [
      String(at + 1),
      one.name,
      `${showThousandths(one.quantity)} ${one.unit}`,
      one.value === null ? 'chưa định giá' : showDong(one.value),
    ]),
    { widths: [8, 46, 23, 23], align: ['center', 'left', 'right', 'right'] },
  )
}

const toHouseholds = 'Hỗ trợ hộ gia đình, cá nhân theo danh sách'

function used({ standing, outflows, useNames, goodsGiven }: StatementFacts): readonly Block[] {
  const given = outflows.filter((one) => one.kind === 'distribution')
  const byUse = [...Map.groupBy(given, (one) => one.usePurpose ?? 'other')]
  const sum = (list: readonly Outflow[], of: 'amount' | 'goodsValue') =>
    list.reduce((total, one) => total + one[of], 0) as Dong
  const known = sum(given, 'amount')
  const rest = (standing.money.distributed - known) as Dong
  const restGoods = Math.max(0, standing.goods.distributed - sum(given, 'goodsValue')) as Dong
  const rows = byUse.map(([use, list]) => [
    useNames[use] ?? use,
    showDong(sum(list, 'amount')),
    showDong(sum(list, 'goodsValue')),
  ])
  return [
    h(2, 'B. Đã phân bổ, chi theo mục đích'),
    p(
      `Tiền: ${showDong(standing.money.distributed)} đồng; hiện vật trị giá ${showDong(standing.goods.distributed)} đồng.`,
    ),
    ...(rows.length + rest + restGoods === 0
      ? []
      : [
          table(
            ['Mục đích', 'Tiền (đồng)', 'Hiện vật (trị giá, đồng)'],
            [...rows, ...(rest + restGoods > 0 ? [[toHouseholds, showDong(rest), showDong(restGoods)]] : [])],
            { widths: [56, 22, 22], align: ['left', 'right', 'right'] },
          ),
        ]),
    ...(goodsGiven.length === 0 ? [] : [p('Hiện vật đã phát, theo số lượng:'), goodsSums(goodsGiven)]),
  ]
}

function remitted({ standing }: StatementFacts): readonly Block[] {
  return [
    h(2, 'C. Chuyển cấp trên'),
    p(`Tiền: ${showDong(standing.money.remitted)} đồng; hiện vật trị giá ${showDong(standing.goods.remitted)} đồng.`),
  ]
}

function left({ standing: { money, goods } }: StatementFacts): readonly Block[] {
  return [
    h(2, 'D. Tồn'),
    p(`Tiền: ${showDong(money.balance)} đồng; hiện vật trị giá ${showDong(goods.balance)} đồng.`),
    ...(money.returned + money.lost > 0
      ? [
          p(
            `Đã trả lại người ủng hộ ${showDong(money.returned)} đồng; phí, thiếu khi kiểm kê ${showDong(money.lost)} đồng.`,
          ),
        ]
      : []),
    ...(money.other + money.returned + money.lost > 0 ? [p(formulaOf(money))] : []),
  ]
}

/** How what is left follows from what is listed. */
function formulaOf({ received, other, distributed, remitted, returned, lost, balance }: Standing['money']): string {
  const [plus, minus] = [
    [received, other],
    [distributed, remitted, returned, lost],
  ]
  const said = [plus.map(showDong).join(' + '), ...minus.map(showDong)].join(' − ')
  return `Tồn = ủng hộ + thu khác − phân bổ − chuyển cấp trên − trả lại người ủng hộ − phí, thiếu: ${said} = ${showDong(balance)} đồng.`
}

/** What it was, by its purpose; words that begin with it already say it once. */
const contentOf = ({ content }: BesidesLine, purpose: string): string =>
  content.startsWith(purpose) ? maskNumbers(content) : `${purpose}: ${maskNumbers(content)}`

function besidesAnnex({ besides, moreBesides, purposeNames }: StatementFacts): readonly Annex[] {
  if (besides.length === 0) return []
  const sum = (isAdded: boolean) =>
    showDong(besides.filter((one) => one.isAdded === isAdded).reduce((all, one) => all + one.amount, 0) as Dong)
  const lines = besides.map((one, at) => [
    String(at + 1),
    showDay(one.datedOn),
    contentOf(one, purposeNames[one.purpose] ?? ''),
    one.isAdded ? showDong(one.amount) : '',
    one.isAdded ? '' : showDong(one.amount),
  ])
  const total = ['', '', bold('Cộng'), bold(sum(true)), bold(sum(false))]
  return [
    {
      title: 'PHÍ NGÂN HÀNG, LÃI TIỀN GỬI, TIỀN TRẢ LẠI',
      orientation: 'portrait',
      body: doc(
        ...(moreBesides > 0 ? [p(moreText(besides.length, moreBesides))] : []),
        table(['TT', 'Ngày', 'Nội dung', 'Thu (đồng)', 'Chi (đồng)'], [...lines, total], {
          widths: [7, 14, 43, 18, 18],
          align: ['center', 'center', 'left', 'right', 'right'],
        }),
      ),
    },
  ]
}

function sumsTable({ money, goods }: Standing): Block {
  const row = (name: string, key: keyof Standing['money']) => [name, showDong(money[key]), showDong(goods[key])]
  return table(
    ['Nội dung', 'Tiền (đồng)', 'Hiện vật (trị giá, đồng)'],
    [
      row('A. Đã nhận ủng hộ', 'received'),
      row('Thu khác', 'other'),
      row('B. Đã phân bổ, chi hỗ trợ', 'distributed'),
      row('C. Chuyển cấp trên', 'remitted'),
      row('Trả lại người ủng hộ', 'returned'),
      row('Phí, thiếu, hỏng', 'lost'),
      [
        bold('D. Tồn'),
        cell(bold(showDong(money.balance)), { align: 'right' }),
        cell(bold(showDong(goods.balance)), { align: 'right' }),
      ],
    ],
    { widths: [56, 22, 22], align: ['left', 'right', 'right'] },
  )
}

function countsTable({ counts }: StatementFacts): Block {
  return table(
    ['Quỹ, tài khoản', 'Ngày', 'Kiểm kê (đồng)', 'Sổ (đồng)', 'Chênh lệch'],
    counts.map((one) => [
      one.place,
      showDay(one.on),
      showDong(one.counted),
      showDong(one.booked),
      showDong((one.counted - one.booked) as Dong),
    ]),
    { widths: [36, 14, 18, 18, 14], align: ['left', 'center', 'right', 'right', 'right'] },
  )
}

function donorsAnnex({ givers, moreGivers }: StatementFacts): Annex {
  return {
    title: 'DANH SÁCH TỔ CHỨC, CÁ NHÂN ỦNG HỘ',
    orientation: 'portrait',
    body: doc(
      ...(moreGivers > 0 ? [p(moreText(givers.length, moreGivers))] : []),
      table(
        ['TT', 'Ngày', 'Họ tên, đơn vị', 'Tiền (đồng)', 'Hiện vật'],
        givers.map(({ gift, goods }, at) => [
          String(at + 1),
          gift.receivedOn ? showDay(gift.receivedOn) : '',
          gift.showsName && gift.donorName ? gift.donorName : 'Nhà hảo tâm (không nêu tên)',
          gift.channel === 'in_kind' ? '' : showDong(gift.amount),
          goods,
        ]),
        { widths: [7, 14, 39, 16, 24], align: ['center', 'center', 'left', 'right', 'left'] },
      ),
    ),
  }
}
