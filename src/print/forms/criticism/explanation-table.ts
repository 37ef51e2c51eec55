import { sayDay } from '../../../values/day.ts'
import { doc, type RichDoc, table } from '../../../values/rich.ts'
import { type PrintedDocument, printedDocument } from '../../model.ts'
import type { Office } from '../documents/paper-draft.ts'
import type { ExercisePaperFacts } from './exercise-paper.ts'

/** Headings as the joint resolution's forms have them. */
export const explanationHeadings = [
  'TT',
  'Ý kiến',
  'Tiếp thu (nội dung đã sửa)',
  'Không tiếp thu (lý do)',
  'Ghi chú',
] as const

type Line = readonly [no: string, opinion: string, taken: string, refused: string, note: string]

/** A row for each answer with all that it answers; then what has no answer yet. */
export function explanationLines({ rows, sentOpinions, coverage }: ExercisePaperFacts): readonly Line[] {
  const byId = new Map(sentOpinions.map((one) => [one.id, one]))
  const told = (ids: readonly string[]) =>
    ids
      .flatMap((id) => byId.get(id) ?? [])
      .map((one) => [one.clauseRef, one.text ?? one.proposedWording].filter(Boolean).join(': '))
      .join('\n')
  const answered = rows.map(({ opinionIds, clauseRef, response, reason, changedClause, changedText }) => {
    const taken = [changedClause, changedText].filter(Boolean).join(': ') || 'Đã tiếp thu'
    return [
      told(opinionIds) || (clauseRef ?? ''),
      response === 'not_accepted' ? '' : taken,
      response === 'accepted' ? '' : (reason ?? ''),
      response === 'partly' ? 'Tiếp thu một phần' : response === 'accepted' && reason ? reason : '',
    ] as const
  })
  const open = coverage.open.map((id) => [told([id]), '', '', 'Chưa có giải trình'] as const)
  return [...answered, ...open].map((line, at): Line => [String(at + 1), ...line])
}

export function explanationBody(lines: readonly Line[]): RichDoc {
  return doc(table(explanationHeadings, lines, { widths: [5, 35, 25, 23, 12], align: ['center'] }))
}

/** Bảng tiếp thu, giải trình ý kiến, A4 lying. */
export function explanationTable(office: Office, facts: ExercisePaperFacts, madeAt: Date): PrintedDocument {
  const { superior, issuer, place } = office.head
  const { coverage, exercise } = facts
  return printedDocument({
    form: 'register',
    orientation: 'landscape',
    head: { superior, issuer, number: null, code: '', place, date: office.on },
    typeName: 'BẢNG TIẾP THU, GIẢI TRÌNH Ý KIẾN',
    abstract: [
      exercise.title,
      `Cơ quan giải trình: ${exercise.addresseeName}`,
      `(Đã giải trình ${coverage.answered}/${coverage.sent} ý kiến; tính đến ${sayDay(office.on)})`,
    ].join('\n'),
    body: explanationBody(explanationLines(facts)),
    meta: { author: office.committeeName, madeAt },
  })
}
