import type { DOMOutputSpec } from '@tiptap/pm/model'
import { type Day, parseDay, showDay } from '../../../values/day.ts'
import {
  type Chart,
  type FigureAttrs,
  type FigureTable,
  figureText,
  type Photo,
  type PhotoPage,
  type RecordList,
  type Signatures,
} from '../../../values/rich.ts'
import type { EditorLabels } from '../../../words/vi/editor.ts'
import type { AtomName } from './content.ts'

type View = (attrs: Readonly<Record<string, unknown>>, labels: EditorLabels) => DOMOutputSpec

const kept = (name: AtomName, attrs: Readonly<Record<string, unknown>>) => ({
  'data-rich': name,
  'data-attrs': JSON.stringify(attrs),
  contenteditable: 'false',
})

const photoCaption = ({ caption, takenOn }: Photo['attrs']): string => {
  const day: Day | null = takenOn ? parseDay(takenOn) : null
  return day ? `${caption} (${showDay(day)})` : caption
}

/** A table of plain texts as the editor draws it; never edited there. */
function grid(head: readonly string[], rows: readonly (readonly string[])[]): DOMOutputSpec {
  const line = (tag: 'th' | 'td', cells: readonly string[]): DOMOutputSpec => [
    'span',
    { class: 'atom-row' },
    ...cells.map(
      (cell): DOMOutputSpec => ['span', { class: tag === 'th' ? 'atom-head' : 'atom-cell' }, cell || '\u00a0'],
    ),
  ]
  const lines: DOMOutputSpec = ['span', { class: 'atom-grid' }, line('th', head), ...rows.map((row) => line('td', row))]
  // Scrolls by itself on a phone, and can be reached by keyboard for that.
  return ['span', { class: 'atom-scroll', tabindex: '0' }, lines]
}

const figureTable: View = (attrs) => {
  const { title, columns, rows } = attrs as unknown as FigureTable['attrs']
  const lines = (rows ?? []).map((row) => [row.label, ...row.cells])
  return [
    'div',
    { class: 'atom', ...kept('figureTable', attrs) },
    ['span', { class: 'atom-title' }, title ?? '\u00a0'],
    grid(['', ...(columns ?? [])], lines),
  ]
}

const recordList: View = (attrs) => {
  const { title, items } = attrs as unknown as RecordList['attrs']
  const lines = (items ?? []).slice(0, 200).map((item): DOMOutputSpec => ['li', {}, item.label])
  return [
    'div',
    { class: 'atom', ...kept('recordList', attrs) },
    ['span', { class: 'atom-title' }, title ?? '\u00a0'],
    ['ol', {}, ...lines],
  ]
}

const photo: View = (attrs) => {
  const shown = attrs as unknown as Photo['attrs']
  return [
    'figure',
    { class: 'atom', ...kept('photo', attrs) },
    ['img', { src: `/tep/${shown.fileId}?co=480`, alt: shown.alt ?? '' }],
    ['figcaption', {}, photoCaption(shown)],
  ]
}

const photoPage: View = (attrs) => {
  const { photos } = attrs as unknown as PhotoPage['attrs']
  const figures = (photos ?? []).map(
    (one): DOMOutputSpec => [
      'figure',
      {},
      ['img', { src: `/tep/${one.fileId}?co=480`, alt: one.alt ?? '' }],
      ['figcaption', {}, photoCaption(one)],
    ],
  )
  return ['div', { class: 'atom atom-photos', ...kept('photoPage', attrs) }, ...figures]
}

const chart: View = (attrs, labels) => {
  const { title, labels: along, series } = attrs as unknown as Chart['attrs']
  const rows = (series ?? []).map((one) => [
    one.name,
    ...one.values.map((value) => (value === null ? '' : String(value))),
  ])
  return [
    'div',
    { class: 'atom', ...kept('chart', attrs) },
    ['span', { class: 'atom-title' }, `${labels.chart}: ${title ?? ''}`],
    grid(['', ...(along ?? [])], rows),
  ]
}

const signatures: View = (attrs, labels) => {
  const { blocks } = attrs as unknown as Signatures['attrs']
  const shown = (blocks ?? []).map((block): DOMOutputSpec => {
    const lines = [...(block.authority ?? []), ...block.position, block.name].filter(Boolean)
    return ['span', { class: 'atom-signer' }, lines.join('\n') || labels.signer]
  })
  return ['div', { class: 'atom atom-signers', ...kept('signatures', attrs) }, ...shown]
}

export const atomViews: Readonly<Record<AtomName, View>> = {
  figure: (attrs) => [
    'span',
    { class: attrs.show === 'names' ? 'figure figure-names' : 'figure', ...kept('figure', attrs) },
    figureText(attrs as unknown as FigureAttrs),
  ],
  figureTable,
  recordList,
  photo,
  photoPage,
  chart,
  signatures,
  pageBreak: (attrs, labels) => ['div', { class: 'atom atom-break', ...kept('pageBreak', attrs) }, labels.pageBreak],
}
