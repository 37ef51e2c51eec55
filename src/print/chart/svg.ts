import { textLength, textPath } from '../font/path.ts'

type Attributes = Map<string, string>

function attributesOf(source: string): Attributes {
  return new Map(Array.from(source.matchAll(/([\w:-]+)="([^"]*)"/gu), ([, name = '', value = '']) => [name, value]))
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
}
const decoded = (text: string) => text.replace(/&(?:lt|gt|amp|quot|#39);/gu, (entity) => entities[entity] ?? entity)

function fontSizeOf(attributes: Attributes): number {
  return Number(/font-size:\s*([\d.]+)px/u.exec(attributes.get('style') ?? '')?.[1] ?? 12)
}

const isBold = (attributes: Attributes) => /font-weight:\s*(?:bold|[6-9]00)/u.test(attributes.get('style') ?? '')

function kept(attributes: Attributes, names: readonly string[]): string {
  return names.flatMap((name) => (attributes.has(name) ? [`${name}="${attributes.get(name)}"`] : [])).join(' ')
}

/** Where on the letters the given y lies, as a share of the size below the baseline. */
const baselines: Readonly<Record<string, number>> = { central: 0.34, 'text-before-edge': 0.85, hanging: 0.75 }
const anchors: Readonly<Record<string, number>> = { middle: 0.5, end: 1 }

function asPath(attributes: Attributes, text: string): string {
  const size = fontSizeOf(attributes)
  const face = isBold(attributes) ? 'bold' : 'regular'
  const x =
    Number(attributes.get('x') ?? 0) -
    textLength(text, size, face) * (anchors[attributes.get('text-anchor') ?? ''] ?? 0)
  const y = Number(attributes.get('y') ?? 0) + size * (baselines[attributes.get('dominant-baseline') ?? ''] ?? 0)
  return `<path d="${textPath(text, x, y, size, face)}" ${kept(attributes, ['transform', 'fill'])}/>`
}

function asText(attributes: Attributes, escaped: string): string {
  const names = ['dominant-baseline', 'text-anchor', 'x', 'y', 'transform', 'fill']
  const weight = isBold(attributes) ? ' font-weight="bold"' : ''
  return `<text ${kept(attributes, names)} font-size="${fontSizeOf(attributes)}"${weight}>${escaped}</text>`
}

/** Areas that only catch the pointer on a screen. */
function isInvisible(attributes: Attributes): boolean {
  const filled = attributes.get('fill') !== 'none' && attributes.get('fill-opacity') !== '0'
  const stroke = attributes.get('stroke') ?? 'none'
  return !filled && (stroke === 'none' || attributes.get('stroke-width') === '0')
}

/**
 * The renderer's SVG without its screen leftovers: no style, no class, no script hooks, so that it stands in a page
 * with a strict policy; ids are the caller's, so that two charts of a page never meet and the same input gives the same
 * text. `outlines` draws letters as shapes, for renderers that cannot be trusted to have a Vietnamese font.
 */
export function cleanSvg(source: string, id: string, text: 'outlines' | 'letters'): string {
  return source
    .replace(/<style[\s\S]*?<\/style>/gu, '')
    .replace(/<path ([^>]*)>(?:<\/path>)?/gu, (path, given: string) => (isInvisible(attributesOf(given)) ? '' : path))
    .replace(/<text ([^>]*)>([^<]*)<\/text>/gu, (_, given: string, escaped: string) => {
      const attributes = attributesOf(given)
      return text === 'outlines' ? asPath(attributes, decoded(escaped)) : asText(attributes, escaped)
    })
    .replace(/ (?:class|style|ecmeta_\w+|pointer-events|baseProfile|xml:space)="[^"]*"/gu, '')
    .replace(/zr\d+-/gu, `${id}-`)
    .replace(/\n/gu, '')
}
