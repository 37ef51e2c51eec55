import type { Clause, Draft, Opinion, Stance, Tally } from '../../../areas/drafts/index.ts'
import { showClauseKey } from '../../../values/clause.ts'
import { wordsAt } from '../../../values/clause-cut.ts'
import { sayDay } from '../../../values/day.ts'
import { doc, type RichDoc, table } from '../../../values/rich.ts'
import { type PrintedDocument, printedDocument } from '../../model.ts'
import type { Office } from '../documents/paper-draft.ts'

/** Headings of the summary of opinions, as ministries and the Front's own guide print them. */
export const opinionHeadings = [
  'TT',
  'Điều/khoản/mục',
  'Nội dung dự thảo',
  'Ý kiến góp ý',
  'Người/đơn vị góp ý',
  'Đề xuất sửa',
] as const

export const stanceWords: Readonly<Record<Stance, string>> = {
  agree: 'Đồng ý',
  amend: 'Đề nghị sửa',
  oppose: 'Không đồng ý',
  question: 'Đề nghị làm rõ',
}

export const wholeDraft = 'Toàn bộ dự thảo'

/** What is put together: opinions and numbers in the order of the draft, and the clauses they are about. */
export interface Given {
  readonly clauses: readonly Clause[]
  readonly opinions: readonly Opinion[]
  readonly tallies: readonly Tally[]
}

export type OpinionLine = readonly [
  no: string,
  ref: string,
  draft: string,
  opinion: string,
  author: string,
  wording: string,
]

/** Longer articles are cut: whoever reads the table has the draft beside it. */
const longest = 900

/**
 * The rows of the table. The words of the draft stand with the first row of a place; the numbers of areas and
 * organisations make one row for each place and stance, before what was said in words.
 */
export function opinionLines({ clauses, opinions, tallies }: Given): readonly OpinionLine[] {
  const keys = [...new Set([...tallies, ...opinions].map((one) => one.clauseKey))].sort()
  const [said, told] = [Map.groupBy(opinions, keyOf), Map.groupBy(tallies, keyOf)]
  // From the longest key, so that the narrowest clause is found first.
  const narrowest = clauses.toSorted((a, b) => b.key.length - a.key.length)
  const lines: OpinionLine[] = []
  for (const key of keys) {
    const clause = narrowest.find((one) => key === one.key || (one.key !== '' && key.startsWith(`${one.key}/`)))
    const rows = [...numberRows(told.get(key) ?? []), ...(said.get(key) ?? []).map(wordRow)]
    const ref = (told.get(key)?.[0] ?? said.get(key)?.[0])?.clauseRef ?? showClauseKey(key) ?? wholeDraft
    const draft = clause ? cut([clause.key === key ? clause.heading : null, wordsAt(clause.text, clause.key, key)]) : ''
    for (const [at, row] of rows.entries()) {
      lines.push([String(lines.length + 1), at === 0 ? ref : '', at === 0 ? draft : '', ...row])
    }
  }
  return lines
}

const keyOf = ({ clauseKey }: Opinion | Tally): string => clauseKey

function cut(parts: readonly (string | null)[]): string {
  const text = parts.filter(Boolean).join('\n')
  return text.length > longest ? `${text.slice(0, text.lastIndexOf(' ', longest))} …` : text
}

type Row = readonly [opinion: string, author: string, wording: string]

function numberRows(tallies: readonly Tally[]): readonly Row[] {
  return [...Map.groupBy(tallies, (one) => one.stance)].map(([stance, rows]): Row => {
    const sum = rows.reduce((total, one) => total + one.count, 0)
    const givers = rows.map((one) => `${one.giverName}: ${one.count}`)
    return [`${stanceWords[stance]}: ${sum} ý kiến`, givers.join('; '), '']
  })
}

function wordRow({ stance, text, author, proposedWording }: Opinion): Row {
  const said = text ?? (proposedWording === null ? stanceWords[stance] : `${stanceWords[stance]} (xem cột đề xuất sửa)`)
  return [said, author.name ?? 'Không ghi tên', proposedWording ?? '']
}

/** The table as a body, for a sheet of its own or an annex of a report. */
export function opinionTableBody(lines: readonly OpinionLine[]): RichDoc {
  return doc(
    table(opinionHeadings, lines, {
      widths: [5, 12, 25, 26, 15, 17],
      align: ['center', 'left', 'left', 'left', 'left', 'left'],
    }),
  )
}

/** Bảng tổng hợp ý kiến góp ý, A4 lying. `filter` says in words which opinions it holds; empty for all. */
export function opinionTable(
  office: Office,
  draft: Pick<Draft, 'title'>,
  lines: readonly OpinionLine[],
  { filter, madeAt }: { readonly filter: string; readonly madeAt: Date },
): PrintedDocument {
  const { superior, issuer, place } = office.head
  return printedDocument({
    form: 'register',
    orientation: 'landscape',
    head: { superior, issuer, number: null, code: '', place, date: office.on },
    typeName: 'BẢNG TỔNG HỢP Ý KIẾN GÓP Ý',
    abstract: [draft.title, filter, `(Tính đến ${sayDay(office.on)})`].filter(Boolean).join(' '),
    body: opinionTableBody(lines),
    meta: { author: office.committeeName, madeAt },
  })
}
