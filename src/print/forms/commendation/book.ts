import type { CaseLine } from '../../../areas/commendation/index.ts'
import { sayDay, showDay } from '../../../values/day.ts'
import { showCount } from '../../../values/number.ts'
import { numberWords } from '../../../values/number-words.ts'
import { doc, p, signatures, table } from '../../../values/rich.ts'
import { type PrintedDocument, printedDocument } from '../../model.ts'
import { type Office, upperFirst } from '../documents/paper-draft.ts'
import { authorityName, awardName, type Units } from './naming.ts'

const headings = [
  'TT',
  'Vào sổ số',
  'Tập thể, cá nhân',
  'Chức vụ, đơn vị, địa chỉ',
  'Hình thức',
  'Nội dung khen',
  'Số, ngày quyết định',
  'Cấp khen',
  'Tiền thưởng',
] as const

/** Sổ khen thưởng, A4 lying, in the order of the decisions. `filter` says in words which rows it holds. */
export function awardBook(
  office: Office,
  units: Units,
  lines: readonly CaseLine[],
  { filter, madeAt }: { readonly filter: string; readonly madeAt: Date },
): PrintedDocument {
  const { superior, issuer, place } = office.head
  return printedDocument({
    form: 'register',
    orientation: 'landscape',
    head: { superior, issuer, number: null, code: '', place, date: office.on },
    typeName: 'SỔ KHEN THƯỞNG',
    abstract: [filter, `(Tính đến ${sayDay(office.on)})`].filter(Boolean).join(' '),
    body: doc(
      table(
        headings,
        lines.map((line, at) => [
          String(at + 1),
          line.numberText ?? '',
          line.name,
          line.note ?? '',
          awardName(line),
          line.achievement,
          [line.decisionNumber, line.decidedOn && showDay(line.decidedOn)].filter(Boolean).join(', '),
          authorityName(line.authority, units),
          line.bonus === null ? '' : showCount(line.bonus),
        ]),
        {
          widths: [4, 6, 17, 14, 10, 20, 12, 10, 7],
          align: ['center', 'center', 'left', 'left', 'left', 'left', 'left', 'left', 'right'],
        },
      ),
    ),
    meta: { author: office.committeeName, madeAt },
  })
}

/** Danh sách ký nhận thưởng: one line to sign for each, the sum in figures and in words. */
export function signedList(
  office: Office,
  lines: readonly CaseLine[],
  { ceremony, madeAt }: { readonly ceremony: string; readonly madeAt: Date },
): PrintedDocument {
  const { superior, issuer, place } = office.head
  const total = lines.reduce((sum, line) => sum + (line.bonus ?? 0), 0)
  const rows = lines.map((line, at) => [
    String(at + 1),
    line.name,
    line.note ?? '',
    awardName(line),
    line.bonus === null ? '' : showCount(line.bonus),
    '',
  ])
  return printedDocument({
    form: 'official',
    orientation: 'landscape',
    head: { superior, issuer, number: null, code: '', place, date: office.on },
    typeName: 'DANH SÁCH KÝ NHẬN THƯỞNG',
    abstract: ceremony,
    body: doc(
      table(
        ['TT', 'Tập thể, cá nhân', 'Chức vụ, đơn vị, địa chỉ', 'Hình thức', 'Tiền thưởng (đồng)', 'Ký nhận'],
        [...rows, ['', 'Tổng cộng', '', '', showCount(total), '']],
        {
          widths: [5, 27, 24, 16, 12, 16],
          align: ['center', 'left', 'left', 'left', 'right', 'left'],
        },
      ),
      p(`Tổng số tiền bằng chữ: ${upperFirst(numberWords(total))} đồng.`),
      signatures(
        { position: ['NGƯỜI LẬP'], name: '' },
        { position: ['KẾ TOÁN'], name: '' },
        { position: ['THỦ QUỸ'], name: '' },
        {
          ...(office.head.signature?.authority && { authority: office.head.signature.authority }),
          position: office.head.signature?.position ?? ['CHỦ TỊCH'],
          name: office.head.signature?.name ?? '',
        },
      ),
    ),
    meta: { author: office.committeeName, madeAt },
  })
}
