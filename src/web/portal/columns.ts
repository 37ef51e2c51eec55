import type { PublishedDocument, PublishedItem } from '../../areas/documents/index.ts'
import type { PublishedRecommendation } from '../../areas/recommendations/index.ts'
import type { PublishedReport } from '../../areas/reports/index.ts'
import type { PublishedKind } from './address.ts'

type Cell = string | number | boolean | null
export type DataRow = Readonly<Record<string, Cell>>
type Row = (item: PublishedItem) => readonly DataRow[]

const seal = (item: PublishedItem, url: string): DataRow => ({
  published_at: item.publishedAt.toISOString(),
  version: item.version,
  sha256: item.contentHash,
  url,
})

const recommendation: Row = ({ slug, title, content }) => {
  const facts = content as PublishedRecommendation
  const answer = facts.answers.at(-1)
  return [
    {
      slug,
      title,
      text: facts.text,
      addressee: facts.addressee,
      legal_ref: facts.legalRef,
      origin: facts.origin,
      number: facts.numberText,
      issued_on: facts.issuedOn,
      due_on: facts.dueOn,
      stage: facts.stage,
      overdue: facts.overdue,
      answered_on: answer?.on ?? null,
      stance: answer?.stance ?? null,
      promised_on: facts.promisedOn,
      closed_on: facts.closedOn,
      conclusion: facts.conclusion,
      as_at: facts.asAt,
    },
  ]
}

/** A row for each figure: that is what people compute with. */
const report: Row = ({ slug, title, content }) => {
  const { numberText, issuedOn, figures } = content as PublishedReport
  return figures.map((figure) => ({
    report: slug,
    title,
    number: numberText,
    issued_on: issuedOn,
    indicator: figure.indicatorId,
    name: figure.name,
    period: figure.period,
    judged_on: figure.judgedOn,
    value: figure.value,
    numerator: figure.numerator,
    denominator: figure.denominator,
    unit: figure.unit,
    definition: figure.definition,
  }))
}

const document: Row = ({ slug, title, content }) => {
  const { typeCode, numberText, issuedOn, abstract } = content as PublishedDocument
  return [{ slug, title, type: typeCode, number: numberText, issued_on: issuedOn, abstract }]
}

const rows: Readonly<Record<PublishedKind, Row>> = { recommendation, report, document }

/** The rows of one published thing, each ending with what proves it. */
export function rowsOf(kind: PublishedKind, item: PublishedItem, url: string): readonly DataRow[] {
  return rows[kind](item).map((row) => ({ ...row, ...seal(item, url) }))
}

const proof = ['published_at', 'version', 'sha256', 'url']
const columns: Readonly<Record<PublishedKind, readonly string[]>> = {
  recommendation: [
    ...['slug', 'title', 'text', 'addressee', 'legal_ref', 'origin', 'number', 'issued_on', 'due_on', 'stage'],
    ...['overdue', 'answered_on', 'stance', 'promised_on', 'closed_on', 'conclusion', 'as_at', ...proof],
  ],
  report: [
    ...['report', 'title', 'number', 'issued_on', 'indicator', 'name', 'period', 'judged_on', 'value', 'numerator'],
    ...['denominator', 'unit', 'definition', ...proof],
  ],
  document: ['slug', 'title', 'type', 'number', 'issued_on', 'abstract', ...proof],
}

export function columnsOf(kind: PublishedKind): readonly string[] {
  return columns[kind]
}

/** CSV by RFC 4180 with a mark for spreadsheets that it is UTF-8; a cell that a spreadsheet would compute is text. */
export function csvOf(kind: PublishedKind, lines: readonly DataRow[]): string {
  const names = columnsOf(kind)
  const written = lines.map((row) => names.map((name) => csvCell(row[name] ?? null)).join(','))
  return `\ufeff${[names.join(','), ...written].join('\r\n')}\r\n`
}

function csvCell(value: Cell): string {
  if (value === null) return ''
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
