import type { CaseFacts } from '../../../areas/commendation/index.ts'
import { type Block, doc, h, p, signatures } from '../../../values/rich.ts'
import { type PrintedDocument, printedDocument } from '../../model.ts'
import { linesOf, type Office, roomOf, sentence, upper } from '../documents/paper-draft.ts'
import { awardName, calledName } from './naming.ts'

const part = (title: string, lines: readonly string[]): readonly Block[] => [
  h(1, title),
  ...lines.map((line) => p(sentence(line))),
]

/** Báo cáo thành tích: I. sơ lược, II. thành tích, III. các hình thức đã được khen; the nominee signs, then who confirms. */
export function achievementPaper(
  office: Office,
  { case: one, report }: CaseFacts,
  proposer: string | null,
  madeAt: Date,
): PrintedDocument {
  const { recipient } = one
  const person = recipient.kind === 'person'
  const who = [
    p(`${person ? 'Họ và tên' : 'Tên đơn vị'}: ${sentence(calledName(recipient))}`),
    ...(recipient.note ? [p(`${person ? 'Chức vụ, đơn vị công tác' : 'Địa chỉ'}: ${sentence(recipient.note)}`)] : []),
  ]
  return printedDocument({
    form: 'official',
    head: {
      superior: [],
      issuer: [upper(proposer ?? office.committeeName)],
      number: null,
      code: '',
      place: office.head.place,
      date: report?.reportedOn ?? office.on,
    },
    typeName: 'BÁO CÁO THÀNH TÍCH',
    abstract: `Đề nghị tặng ${awardName(one)}`,
    body: doc(
      h(1, `I. SƠ LƯỢC ${person ? 'LÝ LỊCH' : 'ĐẶC ĐIỂM, TÌNH HÌNH'}`),
      ...who,
      ...roomOf(report?.background ?? null).map((line) => p(sentence(line))),
      ...part('II. THÀNH TÍCH ĐẠT ĐƯỢC', roomOf(report?.achievements ?? one.achievement)),
      ...part(
        'III. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG',
        linesOf(report?.formerAwards ?? null).length > 0 ? linesOf(report?.formerAwards ?? null) : ['Chưa có'],
      ),
      signatures(
        { position: ['XÁC NHẬN CỦA CẤP TRÌNH', 'KHEN THƯỞNG'], note: '(Ký, đóng dấu)', name: '' },
        {
          position: [person ? 'NGƯỜI BÁO CÁO' : 'ĐẠI DIỆN TẬP THỂ'],
          note: '(Ký, ghi rõ họ tên)',
          name: person ? recipient.name : '',
        },
      ),
    ),
    meta: { author: office.committeeName, madeAt },
  })
}
