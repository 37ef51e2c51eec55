import { type NumberOwner, numberOwners, type TypeCode, typeCodes } from '../../values/document-code.ts'

/**
 * How the numbers of one type read: `{number}` is the running number, `{type}` the code, `{year}` the year of issue.
 * `{number}/{type}-MTTQ-BTT` gives `12/KH-MTTQ-BTT`.
 */
export type NumberTemplate = string

export interface NumberFacts {
  readonly number: number
  readonly code: TypeCode
  readonly year: number
}

/** Numbers below ten have a leading zero, as Decree 30/2020/NĐ-CP writes them. */
export function fillTemplate(template: NumberTemplate, { number, code, year }: NumberFacts): string {
  return template
    .replaceAll('{number}', String(number).padStart(2, '0'))
    .replaceAll('{type}', code)
    .replaceAll('{year}', String(year))
}

/** What stands after the number, for the gap that a draft prints: `KH-MTTQ-BTT`. */
export function codeOfDraft(template: NumberTemplate, code: TypeCode, year: number): string {
  const after = template.slice(template.indexOf('{number}') + '{number}'.length).replace(/^[/\-.\s]+/, '')
  return after.replaceAll('{type}', code).replaceAll('{year}', String(year))
}

/** All types whose numbers show no code count in one row; else two of them could get the same text. */
export const codelessSeries = 'codeless'

/** The row of numbers that a document is counted in; each begins again on 1 January. A board's rows are its own. */
export function seriesOf(template: NumberTemplate, code: TypeCode, owner: NumberOwner | null = null): string {
  const series = template.includes('{type}') ? code : codelessSeries
  return owner === null ? series : `${owner}.${series}`
}

export const incomingSeries = 'incoming'

/** Every row of numbers an office may have. */
export const allSeries: readonly string[] = [
  ...typeCodes,
  codelessSeries,
  incomingSeries,
  ...numberOwners.flatMap((owner) => [...typeCodes, codelessSeries].map((series) => `${owner}.${series}`)),
]
