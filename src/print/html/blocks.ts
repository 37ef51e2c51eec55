import type {
  Block,
  Chart,
  ChartAttrs,
  Photo,
  PhotoPage,
  RecordList,
  RichDoc,
  Signatures,
  Table,
  TableCell,
} from '../../values/rich.ts'
import { chartSvg, chartValue, chartWords } from '../chart/chart.ts'
import { figureTableBlocks } from '../lower.ts'
import { photoCaption } from '../pictures.ts'
import { wording } from '../wording.ts'
import { inlineHtml } from './inline.ts'
import type { HtmlOptions } from './options.ts'
import { empty, escaped, tag } from './tags.ts'

interface Setting {
  readonly options: HtmlOptions
  readonly charts: { count: number }
}

function cellHtml(cell: TableCell, setting: Setting): string {
  const { colspan = 1, rowspan = 1 } = cell.attrs ?? {}
  const header = cell.type === 'tableHeader'
  const spans = { colspan: colspan > 1 ? colspan : null, rowspan: rowspan > 1 ? rowspan : null }
  const [only, ...others] = cell.content
  // A single paragraph is the cell's own text, so that the cell carries its alignment.
  const plain = only?.type === 'paragraph' && others.length === 0
  const align = plain && !header ? (only.attrs?.align ?? null) : null
  const inside = plain ? inlineHtml(only.content, setting.options) : blocksHtml(cell.content, setting)
  return tag(header ? 'th' : 'td', { ...spans, scope: header ? 'col' : null, class: align && `doc-${align}` }, inside)
}

function tableHtml(table: Table, setting: Setting): string {
  const rows = table.content.filter((row) => row.content.length > 0)
  const bodyFrom = rows.findIndex((row) => row.content.some((cell) => cell.type !== 'tableHeader'))
  const split = bodyFrom < 0 ? 0 : bodyFrom
  const part = (of: typeof rows) =>
    of.map((row) => tag('tr', {}, ...row.content.map((cell) => cellHtml(cell, setting))))
  const head = split > 0 ? [tag('thead', {}, ...part(rows.slice(0, split)))] : []
  const className = (table.attrs?.borders ?? true) ? 'doc-table' : 'doc-table doc-borderless'
  // Wide tables scroll by themselves on a phone; the region can be reached by keyboard.
  return tag(
    'div',
    { class: 'doc-scroll', tabindex: 0 },
    tag('table', { class: className }, ...head, tag('tbody', {}, ...part(rows.slice(split)))),
  )
}

function recordListHtml({ attrs }: RecordList, { options }: Setting): string {
  const items = attrs.items.map(({ id, label }) => {
    const href = options.recordHref?.(attrs.indicatorId, id) ?? null
    return tag('li', {}, href ? tag('a', { href }, escaped(label)) : escaped(label))
  })
  return tag(
    'section',
    { class: 'doc-records' },
    tag('p', { class: 'doc-records-title' }, escaped(attrs.title)),
    tag('ol', {}, ...items),
  )
}

function photoHtml(photo: Photo['attrs'], { options }: Setting): string {
  const src = options.photoSrc(photo.fileId)
  const image = src ? empty('img', { src, alt: photo.alt, loading: 'lazy' }) : ''
  return tag('figure', { class: 'doc-photo' }, image, tag('figcaption', {}, escaped(photoCaption(photo, src !== null))))
}

function photoPageHtml({ attrs }: PhotoPage, setting: Setting): string {
  return tag('div', { class: 'doc-photos' }, ...attrs.photos.map((photo) => photoHtml(photo, setting)))
}

function chartHtml(chart: Chart, { options, charts }: Setting): string {
  charts.count += 1
  const svg = chartSvg(chart.attrs, 'letters', `${options.idPrefix ?? ''}chart-${charts.count}`)
  const named = svg.replace(
    '<svg ',
    `<svg class="doc-chart" role="img" aria-label="${escaped(chartWords(chart.attrs))}" `,
  )
  const title = tag('figcaption', {}, escaped(chart.attrs.title))
  return tag('figure', { class: 'doc-chart-frame' }, title, named, chartNumbers(chart.attrs, options))
}

/** The numbers of a chart as a table under it: to be read aloud, copied, and opened. */
function chartNumbers(chart: ChartAttrs, { chartHref }: HtmlOptions): string {
  const { labels, series, unit = '' } = chart
  const head = [wording.chartPlace, ...series.map(({ name }) => (unit === '' ? name : `${name} (${unit})`))]
  const rows = labels.map((label, place) => {
    const cells = series.map((_, at) => {
      const said = escaped(chartValue(chart, at, place))
      const href = chartHref?.(chart, at, place) ?? null
      return tag('td', { class: 'doc-right' }, href ? tag('a', { class: 'figure', href }, said) : said)
    })
    return tag('tr', {}, tag('th', { scope: 'row' }, escaped(label)), ...cells)
  })
  const heading = tag('tr', {}, ...head.map((name) => tag('th', { scope: 'col' }, escaped(name))))
  const grid = tag('table', { class: 'doc-table' }, tag('thead', {}, heading), tag('tbody', {}, ...rows))
  const scroll = tag('div', { class: 'doc-scroll', tabindex: 0 }, grid)
  return tag('details', { class: 'doc-chart-numbers' }, tag('summary', {}, wording.chartNumbers), scroll)
}

function signaturesHtml({ attrs }: Signatures): string {
  return tag('div', { class: 'doc-signatures' }, ...attrs.blocks.map((block) => signatureHtml(block)))
}

/** One signer as on paper: authority and position, note, room, name. */
export function signatureHtml(signer: Signatures['attrs']['blocks'][number]): string {
  const lines = [...(signer.authority ?? []), ...signer.position].map((line) =>
    tag('p', { class: 'doc-position' }, escaped(line)),
  )
  const note = signer.note ? [tag('p', { class: 'doc-note' }, escaped(signer.note))] : []
  return tag(
    'div',
    { class: 'doc-signature' },
    ...lines,
    ...note,
    tag('p', { class: 'doc-name' }, escaped(signer.name)),
  )
}

function blockHtml(block: Block, setting: Setting): string {
  switch (block.type) {
    case 'paragraph': {
      const { align, indent } = block.attrs ?? {}
      const names = [align && align !== 'justify' ? `doc-${align}` : '', indent === false ? 'doc-flush' : '']
      return tag('p', { class: names.filter(Boolean).join(' ') }, inlineHtml(block.content, setting.options))
    }
    case 'heading': {
      const level = Math.min(6, (setting.options.titleLevel ?? 1) + block.attrs.level)
      return tag(`h${level}`, { class: `doc-h${block.attrs.level}` }, inlineHtml(block.content, setting.options))
    }
    case 'bulletList':
    case 'orderedList': {
      const items = block.content.map((item) => tag('li', {}, blocksHtml(item.content, setting)))
      if (block.type === 'bulletList') return tag('ul', { class: 'doc-list' }, ...items)
      const start = block.attrs?.start ?? 1
      return tag('ol', { class: 'doc-list', start: start === 1 ? null : start }, ...items)
    }
    case 'table':
      return tableHtml(block, setting)
    case 'figureTable':
      return blocksHtml(figureTableBlocks(block), setting)
    case 'recordList':
      return recordListHtml(block, setting)
    case 'photo':
      return photoHtml(block.attrs, setting)
    case 'photoPage':
      return photoPageHtml(block, setting)
    case 'chart':
      return chartHtml(block, setting)
    case 'signatures':
      return signaturesHtml(block)
    case 'pageBreak':
      return tag('div', { class: 'doc-break' })
  }
}

function blocksHtml(blocks: readonly Block[], setting: Setting): string {
  return blocks.map((block) => blockHtml(block, setting)).join('')
}

/** A body as HTML: semantic, escaped, without inline style or script. One counter of charts for the whole document. */
export function bodyHtml(body: RichDoc, options: HtmlOptions, charts = { count: 0 }): string {
  return blocksHtml(body.content, { options, charts })
}
