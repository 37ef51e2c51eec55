import { masked } from '../../values/private-words.ts'

type Fields = Readonly<Record<string, unknown>>

/**
 * A published content as a reader meets it: the runs of a paragraph together, the cells of a row together, the facts of
 * one thing together, since a name in one of them and an illness in the next are read as one.
 */
export function passagesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return isForMachines(value) ? [] : [value]
  if (value === null || typeof value !== 'object') return []
  if (Array.isArray(value)) return passagesOfList(value)
  if (isRow(value)) return [rowText(value)]
  return [...Object.values(value).flatMap(passagesIn), ...together(Object.values(value))]
}

/** Ids, checksums, days and instants as machines write them. */
function isForMachines(text: string): boolean {
  return /^(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[\da-f]{64}|\d{4}-\d{2}-\d{2}(?:T.*)?)$/.test(text)
}

function passagesOfList(list: readonly unknown[]): readonly string[] {
  return isRuns(list) ? [runsText(list)] : [...list.flatMap(passagesIn), ...together(list)]
}

/** The short texts that stand side by side, read across. */
function together(values: readonly unknown[]): readonly string[] {
  const isText = (one: unknown): one is string =>
    typeof one === 'string' && one !== '' && one.length <= 300 && !isForMachines(one)
  const texts = values.filter(isText)
  return texts.length > 1 && texts.length <= 40 ? [texts.join(' | ')] : []
}

interface Run {
  readonly type: string
  readonly text?: string
  readonly attrs?: Fields
}

const inline = new Set(['text', 'figure', 'hardBreak'])

/** What stands in one paragraph of a rich text. */
function isRuns(list: readonly unknown[]): list is readonly Run[] {
  return list.length > 0 && list.every((one) => isFields(one) && typeof one.type === 'string' && inline.has(one.type))
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function runText({ type, text, attrs }: Run): string {
  if (type === 'text') return text ?? ''
  return type === 'hardBreak' ? '\n' : String(attrs?.value ?? '')
}

function runsText(runs: readonly Run[]): string {
  return runs.map(runText).join('')
}

function isRow(value: unknown): value is Fields {
  return isFields(value) && value.type === 'tableRow'
}

function rowText(row: Fields): string {
  const cells = Array.isArray(row.content) ? row.content : []
  return cells.map((cell) => passagesIn(cell).join(' ')).join(' | ')
}

/** The same content with these texts masked wherever they stand, also where they run across bold and plain. */
export function maskedContent<T>(value: T, texts: readonly string[]): T {
  const targets = [...new Set(texts.map((text) => text.normalize('NFC')))].filter((text) => !masked.includes(text))
  return targets.length === 0
    ? value
    : (mask(
        value,
        targets.sort((a, b) => b.length - a.length),
      ) as T)
}

function mask(value: unknown, targets: readonly string[]): unknown {
  if (typeof value === 'string') return maskedText(value, targets)
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return maskedList(value, targets)
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mask(inner, targets)]))
}

function maskedList(list: readonly unknown[], targets: readonly string[]): unknown {
  return isRuns(list) ? maskedRuns(list, targets) : list.map((one) => mask(one, targets))
}

function maskedText(text: string, targets: readonly string[]): string {
  const whole = text.normalize('NFC')
  const hidden = targets.reduce((left, target) => left.replaceAll(target, masked), whole)
  return hidden === whole ? text : hidden
}

/** The mask stands in the run where the text began; what of it stood in later runs is left out. */
function maskedRuns(runs: readonly Run[], targets: readonly string[]): readonly Run[] {
  const alone = runs.map((run) => (run.type === 'text' ? { ...run, text: maskedText(run.text ?? '', targets) } : run))
  let left: readonly Run[] = alone
  for (const target of targets) {
    for (let at = runsText(left).indexOf(target); at >= 0; at = runsText(left).indexOf(target)) {
      left = cutOut(left, at, at + target.length)
    }
  }
  return left
}

function cutOut(runs: readonly Run[], from: number, to: number): readonly Run[] {
  let begin = 0
  return runs.flatMap((run): readonly Run[] => {
    const text = runText(run)
    const [start, end] = [begin, begin + text.length]
    begin = end
    if (end <= from || start >= to) return [run]
    const before = text.slice(0, Math.max(0, from - start))
    const after = text.slice(Math.min(text.length, to - start))
    const said = `${before}${start <= from ? masked : ''}${after}`
    const { attrs: _attrs, ...rest } = run
    return said === '' ? [] : [{ ...rest, type: 'text', text: said }]
  })
}
