import { gatherLists, styleKept } from './paste-lists.ts'

const notText = 'script, meta, link, title, img, svg, object, iframe, input, button'

/**
 * HTML from a word processor as plain structure: its bold and italic by style become marks, its paragraphs that only
 * look like lists become lists, and what is not text, heading, list or table goes.
 */
export function cleanPastedHtml(html: string): string {
  const page = new DOMParser().parseFromString(withoutStyles(html), 'text/html')
  for (const gone of page.querySelectorAll(notText)) gone.remove()
  for (const odd of page.querySelectorAll('*')) if (odd.localName.includes(':')) odd.replaceWith(...odd.childNodes)
  for (const deep of page.querySelectorAll('h5, h6')) rename(deep, 'h4')
  gatherLists(page.body)
  for (const styled of page.querySelectorAll<HTMLElement>(`[${styleKept}]`)) applyStyle(styled)
  return page.body.innerHTML
}

function withoutStyles(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<style\b[\s\S]*?<\/style\s*>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, ` ${styleKept}=`))
}

function rename(element: Element, name: string): void {
  const renamed = element.ownerDocument.createElement(name)
  renamed.append(...element.childNodes)
  element.replaceWith(renamed)
}

const marks: readonly (readonly [tag: string, style: RegExp])[] = [
  ['b', /(?:^|;)\s*font-weight:\s*(?:bold|[6-9]00)/i],
  ['i', /(?:^|;)\s*font-style:\s*italic/i],
  ['u', /(?:^|;)\s*text-decoration[^;]*underline/i],
]

function applyStyle(element: HTMLElement): void {
  const style = element.getAttribute(styleKept) ?? ''
  element.removeAttribute(styleKept)
  const align = /(?:^|;)\s*text-align:\s*(left|center|right|justify)/i.exec(style)?.[1]
  if (align) element.dataset.align = align.toLowerCase()
  // The whole of a copied page is wrapped in a bold that says it is none.
  if (element.localName === 'b' && /font-weight:\s*normal/i.test(style)) element.replaceWith(...element.childNodes)
  else if (element.localName === 'span')
    for (const [tag, wanted] of marks) if (wanted.test(style)) wrapInside(element, tag)
}

function wrapInside(element: HTMLElement, tag: string): void {
  const mark = element.ownerDocument.createElement(tag)
  mark.append(...element.childNodes)
  element.append(mark)
}
