import { type FigureNode, figureText, type Inline, type MarkName } from '../../values/rich.ts'
import type { HtmlOptions } from './options.ts'
import { escaped, tag } from './tags.ts'

const markTags: Readonly<Record<MarkName, string>> = { bold: 'strong', italic: 'em', underline: 'u' }

function figureHtml({ attrs }: FigureNode, options: HtmlOptions): string {
  const words = escaped(figureText(attrs))
  // A line of names reads on and may break; the number before them opens.
  if (attrs.show === 'names') return words
  const href = options.figureHref?.(attrs) ?? null
  const known = { class: href ? 'figure' : 'figure-plain', 'data-indicator': attrs.indicatorId }
  return href ? tag('a', { ...known, href }, words) : tag('data', { ...known, value: attrs.value }, words)
}

function runHtml(node: Inline, options: HtmlOptions): string {
  if (node.type === 'hardBreak') return '<br>'
  const words = node.type === 'figure' ? figureHtml(node, options) : escaped(node.text)
  return (node.marks ?? []).reduceRight((inside, mark) => tag(markTags[mark.type], {}, inside), words)
}

/** Runs as phrasing content. */
export function inlineHtml(content: readonly Inline[] | undefined, options: HtmlOptions): string {
  return (content ?? []).map((node) => runHtml(node, options)).join('')
}
