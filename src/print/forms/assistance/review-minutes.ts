import type { NeedLine, ReviewMeeting, Round, Verdict } from '../../../areas/assistance/index.ts'
import { sayDay } from '../../../values/day.ts'
import { dong, sayDong, showDong } from '../../../values/money.ts'
import { type Block, doc, list, p, signatures, table } from '../../../values/rich.ts'
import { type PrintedDocument, printedDocument } from '../../model.ts'
import { linesOf, type Office, roomOf, sentence } from '../documents/paper-draft.ts'
import { type AreaNames, inListOrder, moneyOf, reasonName } from './lines.ts'

export interface ReviewFacts {
  readonly round: Round
  readonly meeting: ReviewMeeting
  readonly verdicts: readonly Verdict[]
  readonly lines: readonly NeedLine[]
  readonly names: AreaNames
  readonly madeAt: Date
}

/** What was said of each, by area and name. */
function verdictTable({ meeting, verdicts, lines, names }: ReviewFacts): Block {
  const said = new Map(verdicts.map((one) => [one.needId, one]))
  const heard = inListOrder(
    lines.filter((line) => said.has(line.id)),
    names,
  )
  const rows = heard.map((line, at) => {
    const one = said.get(line.id)
    const agreed = one?.outcome === 'agreed'
    return [
      String(at + 1),
      `${line.fullName}${line.birthYear ? ` (${line.birthYear})` : ''}`,
      names.get(line.areaId) ?? '',
      reasonName(line.reason),
      agreed ? [moneyOf(one.amount), one.goods ?? ''].filter(Boolean).join('; ') : 'Không đồng ý',
      `${one?.inFavour ?? 0}/${meeting.voting}`,
      one?.note ?? '',
    ]
  })
  return table(['TT', 'Họ và tên', 'Tổ, khu dân cư', 'Diện', 'Mức', 'Phiếu đồng ý', 'Ghi chú'], rows, {
    widths: [6, 25, 14, 16, 17, 10, 12],
    align: ['center', 'left', 'left', 'left', 'left', 'center', 'left'],
  })
}

/** Biên bản họp xét hỗ trợ: of an area, or of the council, with the vote on each person. */
export function reviewMinutes(office: Office, facts: ReviewFacts): PrintedDocument {
  const { round, meeting, verdicts, names, madeAt } = facts
  const { superior, issuer, place } = office.head
  const agreed = verdicts.filter((one) => one.outcome === 'agreed')
  const total = dong(agreed.reduce((sum, one) => sum + one.amount, 0))
  const who =
    meeting.kind === 'area' ? `Ban công tác Mặt trận ${names.get(meeting.areaId ?? '') ?? ''}` : 'Hội đồng xét duyệt'
  return printedDocument({
    form: 'minutes',
    head: { superior, issuer, number: null, code: '', place, date: meeting.heldOn },
    typeName: 'BIÊN BẢN',
    abstract: `Họp xét hỗ trợ: ${round.title}`,
    body: doc(
      p(`Hôm nay, ${sayDay(meeting.heldOn)}, tại ${meeting.place}, ${who} tổ chức họp xét hỗ trợ “${round.title}”.`),
      p('I. Thành phần'),
      list([`Chủ trì: ${meeting.chairedBy}`, `Thư ký: ${meeting.secretary}`, ...linesOf(meeting.present)]),
      p(`Số người biểu quyết: ${meeting.voting}.`),
      p('II. Diễn biến'),
      ...roomOf(meeting.proceedings).map((line) => p(line)),
      p('III. Kết quả xét từng trường hợp'),
      verdictTable(facts),
      p(
        `Đồng ý ${agreed.length}/${verdicts.length} trường hợp${total > 0 ? `, tổng số tiền ${showDong(total)} đồng (bằng chữ: ${sayDong(total)})` : ''}.`,
      ),
      p('IV. Kết luận'),
      ...roomOf(meeting.conclusion).map((line) => p(sentence(line))),
      p('Biên bản được đọc cho mọi người dự họp cùng nghe và thống nhất ký tên.'),
      signatures(
        { position: ['THƯ KÝ'], name: '', note: '(Ký, họ tên)' },
        { position: ['CHỦ TRÌ'], name: '', note: '(Ký, họ tên)' },
      ),
    ),
    meta: { author: office.committeeName, madeAt },
  })
}
