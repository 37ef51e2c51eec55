/** Reads one attribute: the clean value, or `undefined` when it is not allowed. */
export type Check = (value: unknown) => unknown

export interface AttributeRule {
  readonly check: Check
  readonly required: boolean
}

/** Control and direction-changing characters: invisible, invalid in XML, or able to disguise an official text. */
const unprintable = /[\p{Cc}\p{Bidi_Control}\p{Noncharacter_Code_Point}]/gu

/** Text as documents may hold it: NFC, well formed, without invisible control characters; tabs and line ends are spaces. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\t\v\f\r\n]+/gu, ' ')
    .replace(unprintable, '')
}

const string =
  (longest: number): Check =>
  (value) =>
    typeof value === 'string' && value.length <= longest ? cleanText(value) : undefined

const matching =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value) ? value : undefined

const oneOf =
  (...allowed: readonly unknown[]): Check =>
  (value) =>
    allowed.includes(value) ? value : undefined

const whole =
  (low: number, high: number): Check =>
  (value) =>
    Number.isInteger(value) && (value as number) >= low && (value as number) <= high ? value : undefined

const number: Check = (value) => (typeof value === 'number' && Number.isFinite(value) ? value : undefined)

const many =
  (check: Check, most: number): Check =>
  (value) => {
    if (!Array.isArray(value) || value.length > most) return undefined
    const read = value.map(check)
    return read.includes(undefined) ? undefined : read
  }

const orNull =
  (check: Check): Check =>
  (value) =>
    value === null ? null : check(value)

const need = (check: Check): AttributeRule => ({ check, required: true })
const may = (check: Check): AttributeRule => ({ check, required: false })

/** Reads an object of attributes; a null where nothing is needed counts as absent, as editors write it. */
export function readAttributes(
  rules: Readonly<Record<string, AttributeRule>>,
  value: unknown,
): Record<string, unknown> | undefined {
  if (value !== undefined && (typeof value !== 'object' || value === null || Array.isArray(value))) return undefined
  const given = (value ?? {}) as Record<string, unknown>
  const read: Record<string, unknown> = {}
  for (const [name, raw] of Object.entries(given)) {
    if (raw === null || raw === undefined) continue
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined
    const clean = rule?.check(raw)
    if (clean === undefined) return undefined
    read[name] = clean
  }
  const complete = Object.entries(rules).every(([name, rule]) => !rule.required || name in read)
  return complete ? read : undefined
}

const record =
  (rules: Readonly<Record<string, AttributeRule>>): Check =>
  (value) =>
    value === undefined || value === null ? undefined : readAttributes(rules, value)

const line = string(2_000)
const key = matching(/^[\w:./-]{1,120}$/u)
const day = matching(/^\d{4}-\d{2}-\d{2}$/u)
const yes = oneOf(true, false)
const align = may(oneOf('left', 'center', 'right', 'justify'))
const file = matching(/^[\da-f]{64}$|^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/u)
const counted = { period: need(key), asAt: may(day) }
const colspan = may(whole(1, 20))
const rowspan = may(whole(1, 60))
const cell = { colspan, rowspan, width: may(whole(1, 100)) }
const cells = many(line, 200)
const signer = record({ authority: may(cells), position: need(cells), note: may(line), name: need(line) })
const series = record({ name: need(line), values: need(many(orNull(number), 500)) })
const figureRow = record({
  indicatorId: need(key),
  label: need(line),
  unit: may(line),
  group: may(line),
  cells: need(cells),
})
const columnAsk = record({ period: need(key), asAt: may(day) })
const photo = { fileId: need(file), caption: need(line), takenOn: may(day), alt: need(line) }

/** The attributes of every node; a node that is not here does not exist. */
export const attributesOf: Readonly<Record<string, Readonly<Record<string, AttributeRule>>>> = {
  paragraph: { align, indent: may(yes) },
  heading: { level: need(whole(1, 4)), align },
  bulletList: {},
  orderedList: { start: may(whole(0, 100_000)) },
  listItem: {},
  table: { borders: may(yes) },
  tableRow: {},
  tableCell: cell,
  tableHeader: cell,
  hardBreak: {},
  pageBreak: {},
  figure: {
    indicatorId: need(key),
    ...counted,
    value: need(line),
    unit: may(line),
    percent: may(yes),
    show: may(oneOf('parts', 'numerator', 'denominator', 'names')),
    readings: may(many(record({ code: need(key), text: need(line) }), 200)),
    none: may(line),
  },
  figureTable: {
    indicatorIds: need(many(key, 200)),
    by: need(oneOf('year', 'total', 'asks')),
    asks: may(many(columnAsk, 200)),
    ...counted,
    title: may(line),
    columns: need(cells),
    rows: need(many(figureRow, 500)),
  },
  recordList: {
    indicatorId: need(key),
    ...counted,
    title: need(line),
    items: need(many(record({ id: need(key), label: need(line) }), 5_000)),
  },
  photo,
  photoPage: { photos: need(many(record(photo), 6)), compact: may(yes) },
  chart: {
    indicatorIds: need(many(key, 200)),
    kind: need(oneOf('bar', 'line')),
    by: may(oneOf('year', 'area', 'share')),
    ...counted,
    title: need(line),
    unit: may(line),
    labels: need(cells),
    series: need(many(series, 20)),
  },
  signatures: { blocks: need(many(signer, 4)) },
}
