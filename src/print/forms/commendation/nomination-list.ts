import { type CaseFacts, type Counted, countedAs, lastVote, type Round } from '../../../areas/commendation/index.ts'
import { sayDay } from '../../../values/day.ts'
import { type Block, bold, cell, doc, type RichDoc, table } from '../../../values/rich.ts'
import { type PrintedDocument, printedDocument } from '../../model.ts'
import type { Office } from '../documents/paper-draft.ts'
import { awardName, calledName } from './naming.ts'

const groups: readonly (readonly [Counted, string])[] = [
  ['collective', 'A. TẬP THỂ'],
  ['family', 'B. HỘ GIA ĐÌNH'],
  ['individual', 'C. CÁ NHÂN'],
]

/** TT | Tên | Chức vụ, đơn vị | Tóm tắt thành tích | Hình thức | Phiếu; collectives, families and individuals apart. */
export function recipientsTable(cases: readonly CaseFacts[], withVotes: boolean): Block {
  const head = ['TT', 'Tập thể, cá nhân', 'Chức vụ, đơn vị, địa chỉ', 'Tóm tắt thành tích', 'Hình thức đề nghị']
  const columns = withVotes ? [...head, 'Số phiếu'] : head
  const rows = groups.flatMap(([counted, title]) => {
    const own = cases.filter((one) => countedAs(one.case.recipient.kind) === counted)
    if (own.length === 0) return []
    return [
      [cell(bold(title), { colspan: columns.length })],
      ...own.map((one, at) => {
        const vote = lastVote(one)
        const line = [
          String(at + 1),
          calledName(one.case.recipient),
          one.case.recipient.note ?? '',
          one.case.achievement,
          awardName(one.case),
        ]
        return withVotes ? [...line, vote ? `${vote.inFavour}/${vote.voting}` : ''] : line
      }),
    ]
  })
  const widths = withVotes ? [5, 22, 20, 31, 14, 8] : [5, 24, 21, 35, 15]
  return table(columns, rows, { widths, align: ['center', 'left', 'left', 'left', 'left', 'center'] })
}

export const listOf = (cases: readonly CaseFacts[], withVotes = false): RichDoc =>
  doc(recipientsTable(cases, withVotes))

/** Danh sách đề nghị khen thưởng, A4 lying. */
export function nominationList(
  office: Office,
  round: Round,
  cases: readonly CaseFacts[],
  madeAt: Date,
): PrintedDocument {
  const { superior, issuer, place, signature } = office.head
  return printedDocument({
    orientation: 'landscape',
    form: 'official',
    head: { superior, issuer, number: null, code: '', place, date: office.on },
    typeName: 'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG',
    abstract: `${round.title} (tính đến ${sayDay(office.on)})`,
    body: listOf(
      cases,
      cases.some((one) => one.votes.length > 0),
    ),
    signature:
      signature === null ? null : { ...signature, noSeal: signature.noSeal ?? false, note: signature.note ?? '' },
    meta: { author: office.committeeName, madeAt },
  })
}
