import { type AnnexLayout, type DocumentLayout, type Line, layoutOf } from '../layout.ts'
import type { PrintedDocument } from '../model.ts'
import { wording } from '../wording.ts'
import { bodyHtml, signatureHtml } from './blocks.ts'
import type { HtmlOptions } from './options.ts'
import { escaped, tag } from './tags.ts'

const lineHtml = ({ text, bold }: Line) => tag('p', {}, bold ? tag('b', {}, escaped(text)) : escaped(text))

function headHtml(layout: DocumentLayout): string {
  if (!layout.left) return ''
  const issuer = tag('div', { class: 'doc-issuer' }, ...layout.left.map(lineHtml))
  const nation = layout.right ? tag('div', { class: 'doc-nation' }, ...layout.right.map(lineHtml)) : ''
  const number = tag('div', { class: 'doc-number' }, ...layout.leftBelow.map(lineHtml))
  const date = layout.placeDate ? tag('p', { class: 'doc-date' }, escaped(layout.placeDate)) : ''
  return tag('header', { class: 'doc-head' }, issuer, nation, number, date)
}

function titleHtml({ typeName, abstract }: DocumentLayout, level: number): string {
  if (typeName === '' && abstract === '') return ''
  const type = typeName ? tag('span', { class: 'doc-type' }, escaped(typeName)) : ''
  // The space keeps the two apart for those who hear the heading.
  const about = abstract ? ` ${tag('span', { class: 'doc-abstract' }, escaped(abstract))}` : ''
  return tag(`h${level}`, { class: 'doc-title' }, type, about)
}

function openingHtml({ addressees, deciding, bases }: DocumentLayout): string {
  const single = addressees.length === 1
  const names = single
    ? ` ${escaped(addressees[0] ?? '')}`
    : tag('ul', {}, ...addressees.map((name) => tag('li', {}, escaped(name))))
  const to =
    addressees.length === 0 ? '' : tag('div', { class: single ? 'doc-to' : 'doc-to doc-to-many' }, wording.to, names)
  return [
    to,
    ...deciding.map((text) => tag('p', { class: 'doc-deciding' }, escaped(text))),
    ...bases.map((text) => tag('p', { class: 'doc-basis' }, escaped(text))),
  ].join('')
}

function closingHtml({ recipients }: DocumentLayout, { signature }: PrintedDocument): string {
  if (!signature && recipients.length === 0) return ''
  const names = tag('ul', {}, ...recipients.map((name) => tag('li', {}, escaped(name))))
  const list =
    recipients.length > 0 ? tag('div', { class: 'doc-recipients' }, tag('p', {}, wording.recipients), names) : ''
  return tag('footer', { class: 'doc-foot' }, list, signature ? signatureHtml(signature) : '')
}

function annexHtml(
  { label, title, note, annex }: AnnexLayout,
  options: HtmlOptions,
  charts: { count: number },
): string {
  const level = (options.titleLevel ?? 1) + 1
  const heading = tag(
    `h${level}`,
    { class: 'doc-title' },
    tag('span', { class: 'doc-type' }, escaped(label)),
    ` ${tag('span', { class: 'doc-abstract' }, escaped(title))}`,
  )
  const body = bodyHtml(annex.body, options, charts)
  return tag(
    'section',
    { class: `doc-annex doc-${annex.orientation}` },
    heading,
    tag('p', { class: 'doc-attached' }, escaped(note)),
    body,
  )
}

/**
 * The document as one `article`, for the published page and for the preview on the screen. Classes only (`README.md`
 * lists them), so it stands under a strict policy; a style sheet gives it the page's look, also on paper.
 */
export function renderHtml(document: PrintedDocument, options: HtmlOptions): string {
  const layout = layoutOf(document)
  const charts = { count: 0 }
  const kind = ['doc', `doc-${document.form}`, `doc-${document.orientation}`, document.draft ? 'doc-draft' : '']
  return tag(
    'article',
    { class: kind.filter(Boolean).join(' '), lang: document.meta.language },
    headHtml(layout),
    titleHtml(layout, options.titleLevel ?? 1),
    openingHtml(layout),
    tag('div', { class: 'doc-body' }, bodyHtml(document.body, options, charts)),
    closingHtml(layout, document),
    ...layout.annexes.map((annex) => annexHtml(annex, options, charts)),
  )
}
