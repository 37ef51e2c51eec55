import type { Outflow } from '../../../areas/relief/index.ts'
import { type Day, showDay } from '../../../values/day.ts'
import { type Dong, showDong, sumDong } from '../../../values/money.ts'
import { type Block, bold, cell, doc, h, p, table } from '../../../values/rich.ts'
import type { Annex } from '../../model.ts'

/** Somebody who was helped, as everybody may read it: no name where it would tell of an illness or of a child at school. */
export interface HelpedLine {
  readonly name: string | null
  readonly area: string
  /** Diện hỗ trợ: why. */
  readonly group: string
  /** By which round or case, and which decision. */
  readonly policy: string
  readonly on: Day
  readonly amount: Dong
  readonly goods: string | null
}

interface Told {
  readonly helped: readonly HelpedLine[]
  readonly outflows: readonly Outflow[]
  readonly useNames: Readonly<Record<string, string>>
}

/** Phụ lục 2: every beneficiary with policy and level of support (Decree 93/2021/NĐ-CP, article 14), and what went out in common. */
export function recipientsAnnex({ helped, outflows, useNames }: Told): Annex {
  const shown = outflows.filter((one) => one.kind !== 'returned')
  const parts: readonly Block[] = [
    ...(helped.length === 0 ? [] : [h(2, '1. Hộ gia đình, cá nhân được hỗ trợ'), peopleTable(helped)]),
    ...(shown.length === 0 ? [] : [h(2, 'Chi chung, chuyển cấp trên'), outflowsTable(shown, useNames)]),
  ]
  return {
    title: 'DANH SÁCH NGƯỜI, NƠI NHẬN HỖ TRỢ',
    orientation: 'landscape',
    body: doc(...(parts.length === 0 ? [p('Chưa chi hỗ trợ.')] : parts)),
  }
}

function peopleTable(helped: readonly HelpedLine[]): Block {
  const sum = sumDong(helped.map((one) => one.amount))
  return table(
    ['TT', 'Ngày', 'Họ và tên', 'Tổ dân phố', 'Diện hỗ trợ', 'Chính sách, quyết định', 'Mức (đồng)', 'Hiện vật'],
    [
      ...helped.map((one, at) => [
        String(at + 1),
        showDay(one.on),
        one.name ?? 'Không nêu tên',
        one.area,
        one.group,
        one.policy,
        one.amount > 0 ? showDong(one.amount) : '',
        one.goods ?? '',
      ]),
      ['', '', bold('Cộng'), '', '', '', cell(bold(showDong(sum)), { align: 'right' }), ''],
    ],
    {
      widths: [5, 10, 19, 11, 14, 20, 11, 10],
      align: ['center', 'center', 'left', 'left', 'left', 'left', 'right', 'left'],
    },
  )
}

function outflowsTable(shown: readonly Outflow[], useNames: Readonly<Record<string, string>>): Block {
  return table(
    ['TT', 'Ngày', 'Nơi nhận', 'Mục đích', 'Nội dung', 'Quyết định', 'Tiền (đồng)', 'Hiện vật (trị giá)'],
    shown.map((one, at) => [
      String(at + 1),
      showDay(one.happenedOn),
      one.recipient,
      one.kind === 'remittance_up' ? 'Chuyển cấp trên' : (useNames[one.usePurpose ?? ''] ?? ''),
      one.content,
      one.decisionReference ?? '',
      one.amount > 0 ? showDong(one.amount) : '',
      one.goodsValue > 0 ? showDong(one.goodsValue) : '',
    ]),
    {
      widths: [5, 10, 20, 14, 20, 11, 10, 10],
      align: ['center', 'center', 'left', 'left', 'left', 'left', 'right', 'right'],
    },
  )
}
