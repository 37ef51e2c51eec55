import type { Acceptance, FundCase, Survey } from '../../../areas/poverty/index.ts'
import type { Day } from '../../../values/day.ts'
import { type Dong, dong, sayDong, showDong } from '../../../values/money.ts'
import { type Block, bold, doc, h, list, p, para, signatures, table } from '../../../values/rich.ts'
import { type PrintedDocument, printedDocument } from '../../model.ts'
import { dayOrGap, lowerFirst, type Office, roomOf } from '../documents/paper-draft.ts'
import { conclusionNames, purposeNames } from './naming.ts'

export interface CasePrinted {
  readonly case: FundCase
  readonly areaName: string
  readonly survey: Survey | null
  readonly acceptance: Acceptance | null
  readonly decision: { readonly reference: string | null; readonly on: Day | null; readonly amount: Dong | null }
  readonly handedOverOn: Day | null
  readonly madeAt: Date
}

const gap = '………………………………'
const signed = (...positions: readonly string[]): Block =>
  signatures(...positions.map((position) => ({ position: [position], name: '', note: '(Ký, ghi rõ họ tên)' })))
const amountOr = (amount: Dong | null): string =>
  amount === null ? gap : `${showDong(amount)} đồng (${lowerFirst(sayDong(amount))})`
const rooms = (text: string | null): readonly Block[] => roomOf(text).map((line) => p(line))
const household = ({ case: one, areaName }: CasePrinted): Block =>
  p(`Chủ hộ: `, bold(one.headName), `; nơi ở: ${areaName || gap}.`)

interface Frame {
  readonly typeName: string
  readonly abstract: string
  readonly on: Day | null
  readonly body: readonly Block[]
}

function paper(office: Office, facts: CasePrinted, { typeName, abstract, on, body }: Frame): PrintedDocument {
  const { superior, issuer, place } = office.head
  return printedDocument({
    form: 'minutes',
    head: { superior, issuer, number: null, code: '', place, date: on },
    typeName,
    abstract,
    body: doc(...body),
    meta: { author: office.committeeName, madeAt: facts.madeAt },
  })
}

/** Phiếu khảo sát: what is known is filled in, what is not has room to be written by hand. */
export function surveyPaper(office: Office, facts: CasePrinted): PrintedDocument {
  const { survey, case: one } = facts
  return paper(office, facts, {
    typeName: 'PHIẾU KHẢO SÁT',
    abstract: `Hộ đề nghị hỗ trợ từ Quỹ “Vì người nghèo”: ${lowerFirst(purposeNames[one.purpose])}`,
    on: survey?.surveyedOn ?? null,
    body: [
      p(`Hôm nay, ${dayOrGap(survey?.surveyedOn ?? null)}, tổ khảo sát gồm:`),
      ...rooms(survey?.surveyors ?? null),
      h(1, 'I. THÔNG TIN HỘ'),
      household(facts),
      p(`Số người trong hộ: ${survey?.people ?? '………'}.`),
      ...rooms(survey?.living ?? null),
      h(1, 'II. TÌNH HÌNH, KHÓ KHĂN, THIỆT HẠI'),
      ...rooms(survey?.situation ?? one.reason),
      p(bold('Đã nhận hỗ trợ từ nguồn khác'), ' (nguồn, nội dung, giá trị):'),
      ...rooms(survey?.receivedElsewhere ?? null),
      h(1, 'III. Ý KIẾN CỦA TỔ KHẢO SÁT'),
      p(`Kết luận: ${survey ? conclusionNames[survey.conclusion] : gap}.`),
      p(`Hình thức đề xuất: ${survey?.proposedForm ?? purposeNames[one.purpose]}.`),
      p(`Mức đề xuất: ${amountOr(survey?.proposedAmount ?? null)}.`),
      p(`Ghi chú: ${survey?.note ?? gap}.`),
      signed('BÍ THƯ CHI BỘ', 'TỔ TRƯỞNG', 'TRƯỞNG BAN CTMT', 'ĐẠI DIỆN HỘ'),
    ],
  })
}

/** Bản cam kết of a household whose house the Fund supports. */
export function commitmentPaper(office: Office, facts: CasePrinted): PrintedDocument {
  const { case: one, decision, areaName } = facts
  return paper(office, facts, {
    typeName: 'BẢN CAM KẾT',
    abstract: `Nhận hỗ trợ từ Quỹ “Vì người nghèo” để ${lowerFirst(purposeNames[one.purpose])}`,
    on: null,
    body: [
      para({ align: 'center' }, `Kính gửi: Ban Vận động Quỹ “Vì người nghèo” – ${office.committeeName}`),
      p(`Tôi là ${one.headName}, ở ${areaName || gap}.`),
      p(
        `Gia đình tôi được hỗ trợ ${amountOr(decision.amount)} theo Quyết định số ${decision.reference ?? gap} ngày ${decision.on ? lowerFirst(dayOrGap(decision.on)).replace(/^ngày /, '') : '…/…/……'}. Gia đình tôi cam kết:`,
      ),
      list([
        'Dùng đúng số tiền được hỗ trợ vào việc đã nêu, không dùng vào việc khác.',
        'Góp thêm công sức, vật liệu của gia đình và hoàn thành công trình đúng thời hạn.',
        'Ở, giữ gìn, sửa chữa ngôi nhà; không bán, cho, tặng, cầm cố khi chưa được Ban Vận động đồng ý.',
        'Hoàn trả tiền hỗ trợ nếu không làm hoặc dùng sai mục đích.',
      ]),
      p('Gia đình tôi chịu trách nhiệm về những điều cam kết trên.'),
      signed('TRƯỞNG BAN CTMT', 'ĐẠI DIỆN HỘ'),
    ],
  })
}

/** Biên bản nghiệm thu: what was built, its cost, and who bore it. */
export function acceptancePaper(office: Office, facts: CasePrinted): PrintedDocument {
  const { acceptance: one, decision } = facts
  const money = (amount: Dong | null | undefined) => (amount === null || amount === undefined ? '' : showDong(amount))
  return paper(office, facts, {
    typeName: 'BIÊN BẢN',
    abstract: `Nghiệm thu: ${lowerFirst(purposeNames[facts.case.purpose])} cho hộ ${facts.case.headName}`,
    on: one?.acceptedOn ?? null,
    body: [
      p(`Hôm nay, ${dayOrGap(one?.acceptedOn ?? null)}, tại ${facts.areaName || gap}, chúng tôi gồm:`),
      ...rooms(one?.present ?? null),
      p(`đã nghiệm thu công trình hỗ trợ theo Quyết định số ${decision.reference ?? gap}. Kết quả như sau:`),
      household(facts),
      ...rooms(one?.result ?? null),
      p(`Diện tích: ${one?.areaM2 ?? '………'} m².`),
      table(
        ['TT', 'Nguồn', 'Giá trị (đồng)'],
        [
          ['1', 'Quỹ “Vì người nghèo” (theo quyết định)', money(decision.amount)],
          ['2', 'Gia đình, dòng họ', money(one?.ownAmount)],
          ['3', 'Nguồn khác', money(one?.otherAmount)],
          ['', 'Tổng giá trị công trình', money(one?.totalCost)],
        ],
        { widths: [10, 60, 30], align: ['center', 'left', 'right'] },
      ),
      p(`Ngày công giúp đỡ: ${one?.labourDays ?? '………'} ngày.`),
      p('Công trình đủ điều kiện bàn giao cho gia đình sử dụng. Biên bản lập thành 02 bản.'),
      signed('BAN VẬN ĐỘNG QUỸ', 'TRƯỞNG BAN CTMT', 'ĐƠN VỊ THI CÔNG', 'ĐẠI DIỆN HỘ'),
    ],
  })
}

/** Biên bản bàn giao: who gives, who receives, what, under which decision, before whom. */
export function handingPaper(office: Office, facts: CasePrinted): PrintedDocument {
  const { case: one, decision, handedOverOn, areaName } = facts
  return paper(office, facts, {
    typeName: 'BIÊN BẢN',
    abstract: `Bàn giao hỗ trợ từ Quỹ “Vì người nghèo”: ${lowerFirst(purposeNames[one.purpose])}`,
    on: handedOverOn,
    body: [
      p(
        `Căn cứ Quyết định số ${decision.reference ?? gap}; hôm nay, ${dayOrGap(handedOverOn)}, tại ${areaName || gap}, chúng tôi gồm:`,
      ),
      p(
        bold('Bên giao: '),
        `Ban Vận động Quỹ “Vì người nghèo” – ${office.committeeName}; đại diện: ${office.head.signature?.name || gap}.`,
      ),
      p(bold('Bên nhận: '), `${one.headName}, ở ${areaName || gap}.`),
      p(bold('Người được hỗ trợ, nếu khác người nhận: '), gap),
      p(bold('Bên làm chứng: '), `Ban công tác Mặt trận ${areaName || gap}.`),
      p(`Nội dung: ${lowerFirst(purposeNames[one.purpose])}.`),
      p(`Giá trị hỗ trợ: ${amountOr(decision.amount ?? dong(0))}.`),
      p('Bên nhận cam kết sử dụng đúng mục đích, giữ gìn và không chuyển nhượng khi chưa được Ban Vận động đồng ý.'),
      p('Biên bản lập thành 02 bản, mỗi bên giữ 01 bản.'),
      signed('BÊN GIAO', 'BÊN LÀM CHỨNG', 'BÊN NHẬN'),
    ],
  })
}
