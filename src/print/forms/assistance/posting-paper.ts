import type { NeedLine, Objection, Posting, Round } from '../../../areas/assistance/index.ts'
import { sayDay, showDay } from '../../../values/day.ts'
import { sayDong, showDong } from '../../../values/money.ts'
import { type Block, doc, p, signatures, table } from '../../../values/rich.ts'
import { type PrintedDocument, printedDocument } from '../../model.ts'
import { type Office, sentence } from '../documents/paper-draft.ts'
import { type AreaNames, inListOrder, lastGiven, moneyOf, publicReasonName, sumOfGiven } from './lines.ts'

export interface PostingFacts {
  readonly round: Round
  readonly lines: readonly NeedLine[]
  readonly postings: readonly Posting[]
  readonly objections: readonly Objection[]
  readonly names: AreaNames
  readonly madeAt: Date
}

/** What hangs in public: name, area, reason, how much. No year of birth, no address, no illness. */
function publicTable(lines: readonly NeedLine[], names: AreaNames): readonly Block[] {
  const shown = inListOrder(lines, names).flatMap((line) => {
    const given = lastGiven(line)
    return given === null ? [] : [{ line, given }]
  })
  const total = sumOfGiven(shown.map((one) => one.given))
  const rows = shown.map(({ line, given }, at) => [
    String(at + 1),
    line.fullName,
    names.get(line.areaId) ?? '',
    publicReasonName(line.reason),
    moneyOf(given.amount),
    given.goods ?? '',
  ])
  return [
    table(
      ['STT', 'Họ và tên', 'Tổ, khu dân cư', 'Diện hỗ trợ', 'Mức tiền (đồng)', 'Hiện vật'],
      [...rows, ['', 'Tổng cộng', '', '', total > 0 ? showDong(total) : '', '']],
      { widths: [7, 29, 17, 20, 13, 14], align: ['center', 'left', 'left', 'left', 'right', 'left'] },
    ),
    ...(total > 0 ? [p(`Tổng số tiền bằng chữ: ${sayDong(total)}.`)] : []),
  ]
}

/** Danh sách niêm yết lấy ý kiến Nhân dân. */
export function postingList(office: Office, { round, lines, postings, names, madeAt }: PostingFacts): PrintedDocument {
  const { superior, issuer, place, signature } = office.head
  const last = postings.at(-1)
  return printedDocument({
    form: 'official',
    head: { superior, issuer, number: null, code: '', place, date: last?.fromOn ?? office.on },
    typeName: 'DANH SÁCH',
    abstract: `Đề nghị hỗ trợ, niêm yết lấy ý kiến Nhân dân: ${round.title}`,
    body: doc(
      p(`Nguồn hỗ trợ: ${round.source.label}.`),
      ...publicTable(lines, names),
      p(
        last
          ? `Thời gian niêm yết: từ ${sayDay(last.fromOn)} đến hết ${sayDay(last.untilOn)}.`
          : 'Thời gian niêm yết: từ ngày ….. tháng ….. đến hết ngày ….. tháng ….. năm ………',
      ),
      p(
        'Ý kiến phản ánh xin gửi Ban công tác Mặt trận khu dân cư hoặc Ban Thường trực Ủy ban Mặt trận Tổ quốc, trong thời gian niêm yết.',
      ),
    ),
    signature:
      signature === null ? null : { ...signature, noSeal: signature.noSeal ?? false, note: signature.note ?? '' },
    meta: { author: office.committeeName, madeAt },
  })
}

/** Biên bản niêm yết công khai: where, from, to, who posted and took it down, what people said. */
export function postingMinutes(office: Office, facts: PostingFacts): PrintedDocument {
  const { round, lines, postings, objections, madeAt } = facts
  const { superior, issuer, place } = office.head
  const rows = postings.map((one, at) => [
    String(at + 1),
    one.place,
    `${showDay(one.fromOn)} – ${showDay(one.untilOn)}`,
    [one.postedBy, one.witness].filter(Boolean).join('; '),
    one.removedOn === null ? '' : `${showDay(one.removedOn)}, ${one.removedBy ?? ''}`,
  ])
  return printedDocument({
    form: 'minutes',
    head: { superior, issuer, number: null, code: '', place, date: office.on },
    typeName: 'BIÊN BẢN',
    abstract: `Niêm yết công khai danh sách hỗ trợ: ${round.title}`,
    body: doc(
      p(`Danh sách ${lines.length} trường hợp đề nghị hỗ trợ được niêm yết công khai như sau:`),
      table(['TT', 'Nơi niêm yết', 'Thời gian', 'Người niêm yết, chứng kiến', 'Gỡ xuống'], rows, {
        widths: [7, 33, 22, 22, 16],
        align: ['center', 'left', 'left', 'left', 'left'],
      }),
      p(
        objections.length === 0
          ? 'Trong thời gian niêm yết không nhận được phản ánh nào.'
          : `Trong thời gian niêm yết nhận được ${objections.length} phản ánh:`,
      ),
      ...objections.flatMap((one, at) => [
        p(`${at + 1}. Ngày ${showDay(one.receivedOn)}: ${sentence(one.content)}`),
        p(
          one.handling === null
            ? 'Kết quả giải quyết: chưa có.'
            : `Kết quả giải quyết ngày ${one.handledOn ? showDay(one.handledOn) : ''}: ${sentence(one.handling)}`,
        ),
      ]),
      p('Biên bản được lập thành 02 bản, đã đọc cho mọi người cùng nghe và nhất trí ký tên.'),
      signatures(
        { position: ['NGƯỜI NIÊM YẾT'], name: '', note: '(Ký, họ tên)' },
        { position: ['NGƯỜI CHỨNG KIẾN'], name: '', note: '(Ký, họ tên)' },
        { position: ['ĐẠI DIỆN BAN THƯỜNG TRỰC'], name: '', note: '(Ký, họ tên)' },
      ),
    ),
    meta: { author: office.committeeName, madeAt },
  })
}
