import type { RegisterLine } from '../../../areas/recommendations/index.ts'
import { type Day, sayDay, showDay } from '../../../values/day.ts'
import { doc, table } from '../../../values/rich.ts'
import { type PrintedDocument, printedDocument } from '../../model.ts'
import type { Office } from '../documents/paper-draft.ts'
import { sayLateness, sayResult } from './wording.ts'

/** Headings of the register, in the order of its columns. */
export const registerHeadings = [
  'TT',
  'Số văn bản',
  'Ngày',
  'Nội dung kiến nghị',
  'Nơi nhận',
  'Ngày trả lời',
  'Kết quả',
  'Ghi chú',
] as const

/** What stands beside a row: how late it is, that the level above was asked, when it was closed. */
export function remarkOn(line: RegisterLine): string {
  const notes = [
    sayLateness(line),
    line.promisedOn && !line.promiseBroken && line.stage === 'implementing'
      ? `Hẹn ngày ${showDay(line.promisedOn)}`
      : '',
    line.escalatedOn ? `Đã đề nghị cấp trên ngày ${showDay(line.escalatedOn)}` : '',
    line.closedOn ? `Kết thúc ngày ${showDay(line.closedOn)}` : '',
  ]
  return notes.filter(Boolean).join('; ')
}

/** Sổ theo dõi kiến nghị, A4 lying. `filter` says in words which rows it holds; empty for all. */
export function registerSheet(
  office: Office,
  lines: readonly RegisterLine[],
  { filter, madeAt }: { readonly filter: string; readonly madeAt: Date },
): PrintedDocument {
  const day = (on: Day | null) => (on === null ? '' : showDay(on))
  const { superior, issuer, place } = office.head
  return printedDocument({
    form: 'register',
    orientation: 'landscape',
    head: { superior, issuer, number: null, code: '', place, date: office.on },
    typeName: 'SỔ THEO DÕI KIẾN NGHỊ',
    abstract: [filter, `(Tính đến ${sayDay(office.on)})`].filter(Boolean).join(' '),
    body: doc(
      table(
        registerHeadings,
        lines.map((line, at) => [
          String(at + 1),
          line.numberText ?? '',
          day(line.issuedOn),
          line.text,
          line.addresseeName,
          day(line.answeredOn),
          sayResult(line),
          remarkOn(line),
        ]),
        { widths: [4, 12, 9, 30, 14, 9, 11, 11], align: ['center', 'left', 'center', 'left', 'left', 'center'] },
      ),
    ),
    meta: { author: office.committeeName, madeAt },
  })
}
