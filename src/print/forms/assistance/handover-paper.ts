import type { Decision, Payout, Round, Share } from '../../../areas/assistance/index.ts'
import { showDay } from '../../../values/day.ts'
import { sayDong, showDong } from '../../../values/money.ts'
import { showThousandths } from '../../../values/number.ts'
import { type Block, doc, p, signatures, table } from '../../../values/rich.ts'
import { type PrintedDocument, printedDocument } from '../../model.ts'
import { dayOrGap, type Office } from '../documents/paper-draft.ts'
import { purposeName, reasonName } from './lines.ts'

export interface HandoverFacts {
  readonly round: Round
  readonly payout: Payout
  readonly decision: Decision | null
  readonly areaName: string
  /** What its goods stand for. */
  readonly share: Share | null
  readonly madeAt: Date
}

const gap = '……………………………………………'

/** What is handed over besides money, with empty rows to write in. */
function goodsOf(goods: string | null, share: Share | null): readonly Block[] {
  if (goods === null) return []
  const items = share?.items ?? []
  const known = items.map((item) => [item.name, item.unit, showThousandths(item.quantity)])
  const named = known.length === 0 ? [[goods, '', '']] : known
  const rows = [...named, ...Array.from({ length: Math.max(0, 5 - named.length) }, () => ['', '', ''])].map(
    (row, at) => [String(at + 1), ...row, at < known.length ? goods : ''],
  )
  const set = { widths: [8, 42, 15, 15, 20], align: ['center', 'left', 'center', 'right', 'left'] } as const
  return [table(['TT', 'Hiện vật', 'ĐVT', 'Số lượng', 'Ghi chú'], rows, set)]
}

/** Biên bản bàn giao hỗ trợ, one to a person: who gives, who receives, who sees it. No card number is stored: it is written by hand. */
export function handoverPaper(
  office: Office,
  { round, payout, decision, areaName, share, madeAt }: HandoverFacts,
): PrintedDocument {
  const { superior, issuer, place } = office.head
  const receiver = payout.proxyName ?? payout.fullName
  return printedDocument({
    form: 'minutes',
    head: { superior, issuer, number: null, code: '', place, date: payout.happenedOn },
    typeName: 'BIÊN BẢN',
    abstract: `Bàn giao hỗ trợ: ${round.title}`,
    body: doc(
      p(
        decision
          ? `Căn cứ Quyết định số ${decision.numberText} ngày ${showDay(decision.decidedOn)}.`
          : 'Căn cứ Quyết định số ….. ngày …../…../………',
      ),
      p(`Hôm nay, ${dayOrGap(payout.happenedOn)}, chúng tôi gồm:`),
      p(`1. Bên giao: ${office.committeeName}.`),
      p('Đại diện: ………………………………… Chức vụ: …………………………'),
      p(`2. Bên nhận: ${receiver}.`),
      p('Số căn cước: …………………… Ngày cấp: …………… Nơi cấp: …………………'),
      p(
        `3. Người được hỗ trợ: ${payout.fullName}, ${areaName}, diện ${reasonName(payout.reason).toLocaleLowerCase('vi')}.`,
      ),
      p(`4. Bên làm chứng: ${payout.witness ?? gap}`),
      p(`Nội dung hỗ trợ: ${purposeName(round.purpose).toLocaleLowerCase('vi')}; nguồn: ${round.source.label}.`),
      ...(payout.amount > 0
        ? [p(`Bằng tiền: ${showDong(payout.amount)} đồng (bằng chữ: ${sayDong(payout.amount)}).`)]
        : []),
      ...goodsOf(payout.goods, share),
      p('Bên nhận cam kết sử dụng đúng mục đích. Biên bản được lập thành 02 bản, mỗi bên giữ 01 bản.'),
      signatures(
        { position: ['BÊN GIAO'], name: '', note: '(Ký, họ tên)' },
        { position: ['BÊN LÀM CHỨNG'], name: '', note: '(Ký, họ tên)' },
        { position: ['BÊN NHẬN'], name: '', note: '(Ký, họ tên)' },
      ),
    ),
    meta: { author: office.committeeName, madeAt },
  })
}
