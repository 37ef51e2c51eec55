/** A small reader of our own migrations: enough SQL to see tables, keys, policies and grants, not more. */

export interface Column {
  readonly name: string
  /** What stands after the name, in lower case. */
  readonly rest: string
}

export interface Key {
  readonly kind: 'primary' | 'unique' | 'foreign'
  readonly columns: readonly string[]
  /** The table a foreign key points to. */
  readonly target?: string
}

export interface Table {
  readonly name: string
  readonly columns: Column[]
  readonly keys: Key[]
}

const blank = (text: string): string => text.replace(/[^\n]/g, ' ')

/** One alternative for each thing in which a semicolon or a bracket is not structure. */
const opaque = /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|(\$\w*\$)[\s\S]*?\1/g

/** The text with comments, literals and bodies of functions blanked: same length, same lines. */
export function skeleton(text: string): string {
  return text.replace(opaque, blank)
}

/** The text without its comments, with bodies and literals kept: what runs. */
export function withoutComments(text: string): string {
  return text.replace(/'(?:[^']|'')*'|--[^\n]*|\/\*[\s\S]*?\*\//g, (match) =>
    match.startsWith("'") ? match : blank(match),
  )
}

/** The statements outside bodies, in lower case with single spaces. */
export function statementsOf(text: string): readonly string[] {
  return skeleton(text)
    .split(';')
    .map((statement) => statement.toLowerCase().replace(/\s+/g, ' ').trim())
    .filter((statement) => statement !== '')
}

/** Splits at commas that stand in no bracket. */
export function splitList(list: string): readonly string[] {
  const parts: string[] = []
  let depth = 0
  let part = ''
  for (const letter of list) {
    if (letter === '(') depth += 1
    if (letter === ')') depth -= 1
    if (letter === ',' && depth === 0) {
      parts.push(part.trim())
      part = ''
    } else part += letter
  }
  return [...parts, part.trim()].filter((one) => one !== '')
}

/** What stands in the first brackets of the text. */
function inBrackets(text: string): string {
  const start = text.indexOf('(')
  let depth = 0
  for (let at = start; at >= 0 && at < text.length; at += 1) {
    if (text[at] === '(') depth += 1
    if (text[at] === ')') depth -= 1
    if (depth === 0) return text.slice(start + 1, at)
  }
  return ''
}

const columnsIn = (text: string): readonly string[] =>
  splitList(inBrackets(text)).map((one) => one.split(/[\s(]/)[0] ?? '')

function keyIn(text: string): Key | undefined {
  if (/^primary key/.test(text)) return { kind: 'primary', columns: columnsIn(text) }
  if (/^(unique|exclude)/.test(text)) return { kind: 'unique', columns: columnsIn(text) }
  const target = /references ([\w.]+)/.exec(text)?.[1]
  return /^foreign key/.test(text) && target ? { kind: 'foreign', columns: columnsIn(text), target } : undefined
}

function takePart(table: Table, part: string): void {
  const text = part.replace(/^constraint \w+ /, '')
  if (/^(primary key|unique|foreign key|exclude|check|like)\b/.test(text)) {
    const key = keyIn(text)
    if (key) table.keys.push(key)
    return
  }
  const [name = '', ...rest] = text.split(' ')
  table.columns.push({ name, rest: rest.join(' ') })
  if (/\bprimary key\b/.test(text)) table.keys.push({ kind: 'primary', columns: [name] })
  if (/\bunique\b/.test(text)) table.keys.push({ kind: 'unique', columns: [name] })
  const target = /\breferences ([\w.]+)/.exec(text)?.[1]
  if (target) table.keys.push({ kind: 'foreign', columns: [name], target })
}

/** The table that a statement does away with. */
export const droppedBy = (statement: string): string | undefined =>
  /^drop table (?:if exists )?([\w.]+)/.exec(statement)?.[1]

/** The tables that a list of statements leaves behind, by `schema.name`. */
export function tablesOf(statements: readonly string[]): ReadonlyMap<string, Table> {
  const tables = new Map<string, Table>()
  for (const statement of statements) {
    const created = /^create (?:unlogged )?table (?:if not exists )?([\w.]+) \(/.exec(statement)?.[1]
    if (created) {
      const table: Table = { name: created, columns: [], keys: [] }
      for (const part of splitList(inBrackets(statement))) takePart(table, part)
      tables.set(created, table)
    }
    const altered = /^alter table (?:only )?([\w.]+) (.*)$/.exec(statement)
    const table = tables.get(altered?.[1] ?? '')
    for (const part of table ? splitList(altered?.[2] ?? '') : []) {
      if (table && /^add /.test(part)) takePart(table, part.replace(/^add (column )?(if not exists )?/, ''))
    }
    const index = /^create unique index (?:if not exists )?\w* ?on (?:only )?([\w.]+)(.*)$/.exec(statement)
    tables.get(index?.[1] ?? '')?.keys.push({ kind: 'unique', columns: columnsIn(index?.[2] ?? '') })
    const dropped = droppedBy(statement)
    if (dropped) tables.delete(dropped)
  }
  return tables
}
