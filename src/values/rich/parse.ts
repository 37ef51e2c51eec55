import { type Refusal, refuse } from '../refusal.ts'
import { attributesOf, cleanText, readAttributes } from './attributes.ts'
import type { RichDoc } from './nodes.ts'

/** Bounds of one body; a term report of a large ward stays far below them. */
export const richLimits = { depth: 16, nodes: 60_000, characters: 2_000_000 } as const

const blocks = [
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'table',
  'pageBreak',
  'figureTable',
  'recordList',
  'photo',
  'photoPage',
  'chart',
  'signatures',
] as const
const wholePage: readonly string[] = ['pageBreak', 'photoPage', 'signatures']
const nested = blocks.filter((name) => !wholePage.includes(name))
const inlines = ['text', 'hardBreak', 'figure'] as const

/** What each node may hold, and how few; a node that is not here is a leaf. */
const contents: Readonly<Record<string, { of: readonly string[]; least: number }>> = {
  doc: { of: blocks, least: 0 },
  paragraph: { of: inlines, least: 0 },
  heading: { of: inlines, least: 0 },
  bulletList: { of: ['listItem'], least: 1 },
  orderedList: { of: ['listItem'], least: 1 },
  listItem: { of: nested, least: 1 },
  table: { of: ['tableRow'], least: 1 },
  tableRow: { of: ['tableCell', 'tableHeader'], least: 0 },
  tableCell: { of: nested, least: 1 },
  tableHeader: { of: nested, least: 1 },
}
const markNames = ['bold', 'italic', 'underline']
const marksAllowedOn = ['text', 'figure']

/** Thrown inside the parser only, to leave a deep walk at once; never crosses `parseRich`. */
class Stop {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    this.refusal = refusal
  }
}

interface Count {
  nodes: number
  characters: number
}

const stop = (key: string, params: Record<string, string | number> = {}): never => {
  throw new Stop(refuse(key, { params }))
}

function asRecord(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return stop('rich.malformed')
  return value as Record<string, unknown>
}

function readMarks(type: string, value: unknown): { type: string }[] {
  if (value === undefined) return []
  if (!Array.isArray(value) || (value.length > 0 && !marksAllowedOn.includes(type))) return stop('rich.malformed')
  const names = value.map((mark) => {
    const given = asRecord(mark)
    const name = String(given.type).slice(0, 40)
    if (!markNames.includes(name) || !readAttributes({}, given.attrs)) return stop('rich.unknown_mark', { mark: name })
    return name
  })
  return markNames.filter((name) => names.includes(name)).map((type) => ({ type }))
}

function readText(node: Record<string, unknown>, count: Count): object {
  const text = typeof node.text === 'string' ? cleanText(node.text) : stop('rich.malformed')
  count.characters += text.length
  if (count.characters > richLimits.characters) stop('rich.too_long', { most: richLimits.characters })
  const marks = readMarks('text', node.marks)
  return { type: 'text', text, ...(marks.length > 0 ? { marks } : {}) }
}

function readContent(type: string, value: unknown, depth: number, count: Count): object[] | undefined {
  const rule = contents[type]
  if (value === undefined && (rule?.least ?? 0) === 0) return type === 'doc' || type === 'tableRow' ? [] : undefined
  if (!rule || !Array.isArray(value) || value.length < rule.least) return stop('rich.malformed')
  const children = value.map((child) => readNode(child, rule.of, depth + 1, count))
  return children.filter((child) => !('text' in child && child.text === ''))
}

function readNode(value: unknown, allowed: readonly string[], depth: number, count: Count): object {
  count.nodes += 1
  if (depth > richLimits.depth) stop('rich.too_deep', { most: richLimits.depth })
  if (count.nodes > richLimits.nodes) stop('rich.too_long', { most: richLimits.nodes })
  const node = asRecord(value)
  const type = String(node.type).slice(0, 40)
  const unexpected = Object.keys(node).some((name) => !['type', 'attrs', 'content', 'marks', 'text'].includes(name))
  if (unexpected) stop('rich.malformed')
  if (!allowed.includes(type)) stop('rich.unknown_node', { node: type })
  if (type === 'text') return readText(node, count)
  const attrs = readAttributes(attributesOf[type] ?? {}, node.attrs) ?? stop('rich.bad_attribute', { node: type })
  count.characters += JSON.stringify(attrs).length
  const marks = readMarks(type, node.marks)
  const content = readContent(type, node.content, depth, count)
  return {
    type,
    ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
    ...(marks.length > 0 ? { marks } : {}),
    ...(content ? { content } : {}),
  }
}

/**
 * Reads a body that came from outside (an editor, a file, an import). Unknown nodes, marks and attributes are
 * refused, not dropped: what is shown is what was written. Text comes back clean and in NFC.
 */
export function parseRich(value: unknown): RichDoc | Refusal {
  try {
    return readNode(value, ['doc'], 0, { nodes: 0, characters: 0 }) as RichDoc
  } catch (stopped) {
    if (stopped instanceof Stop) return stopped.refusal
    throw stopped
  }
}
