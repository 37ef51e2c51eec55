import type { Block, FigureAttrs, Inline, ListItem, Photo, RichDoc, RichNode, TableCell, TableRow } from './nodes.ts'

type Children = readonly RichNode[]

export function childrenOf(node: RichNode): Children {
  return 'content' in node ? (node.content ?? []) : []
}

/** A live figure as it reads in a sentence; its unit is a word the writer chose, so only the percent sign is added. */
export function figureText({ value, percent }: FigureAttrs): string {
  return percent && !value.endsWith('%') ? `${value}%` : value
}

const inlineTypes = new Set(['paragraph', 'heading'])

function textOf(node: RichNode): string {
  switch (node.type) {
    case 'text':
      return node.text
    case 'hardBreak':
      return '\n'
    case 'figure':
      return figureText(node.attrs)
    case 'photo':
      return node.attrs.caption
    case 'photoPage':
      return node.attrs.photos.map(({ caption }) => caption).join('\n')
    case 'chart':
      return node.attrs.title
    case 'recordList':
      return [node.attrs.title, ...node.attrs.items.map((item) => item.label)].join('\n')
    case 'figureTable':
      return node.attrs.rows.map((row) => [row.label, ...row.cells].join('\t')).join('\n')
    case 'signatures':
      return node.attrs.blocks.map((block) => [...block.position, block.name].join('\n')).join('\n')
    default: {
      const separator = inlineTypes.has(node.type) ? '' : node.type === 'tableRow' ? '\t' : '\n'
      return childrenOf(node).map(textOf).join(separator)
    }
  }
}

/** The plain text, one line a block, cells apart by tabs: for search, comparison and summaries. */
export function richText(node: RichNode): string {
  return textOf(node)
}

function walk(node: RichNode, visit: (node: RichNode) => void): void {
  visit(node)
  for (const child of childrenOf(node)) walk(child, visit)
}

/** Every live figure in prose, in reading order. */
export function figuresIn(doc: RichDoc): FigureAttrs[] {
  const found: FigureAttrs[] = []
  walk(doc, (node) => {
    if (node.type === 'figure') found.push(node.attrs)
  })
  return found
}

/** Every block or inline node of a type, in reading order: `nodesOf(doc, 'photo')`. */
export function nodesOf<T extends RichNode['type']>(doc: RichDoc, type: T): Extract<RichNode, { type: T }>[] {
  const found: Extract<RichNode, { type: T }>[] = []
  walk(doc, (node) => {
    if (node.type === type) found.push(node as Extract<RichNode, { type: T }>)
  })
  return found
}

/** Every photo, alone or sharing a page with others. */
export function photosIn(doc: RichDoc): Photo['attrs'][] {
  const shared = nodesOf(doc, 'photoPage').flatMap(({ attrs }) => attrs.photos)
  return [...nodesOf(doc, 'photo').map(({ attrs }) => attrs), ...shared]
}

type Changeable = Block | Inline | ListItem | TableRow | TableCell

/** A copy in which `change` replaced each node below the root, children first; return the node itself to keep it. */
export function mapNodes(doc: RichDoc, change: (node: Changeable) => Changeable): RichDoc {
  const visit = (node: Changeable): Changeable => {
    const content = 'content' in node ? node.content : undefined
    const copy = content ? ({ ...node, content: (content as readonly Changeable[]).map(visit) } as Changeable) : node
    return change(copy)
  }
  return { type: 'doc', content: doc.content.map(visit) as Block[] }
}

/** A copy with every live figure's attributes replaced: how a report takes newly computed values. */
export function mapFigures(doc: RichDoc, change: (figure: FigureAttrs) => FigureAttrs): RichDoc {
  return mapNodes(doc, (node) => (node.type === 'figure' ? { ...node, attrs: change(node.attrs) } : node))
}
