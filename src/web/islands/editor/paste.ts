const listMark = /mso-list:\s*\S+\s+level(\d)/i
const bullet = /^[·•▪◦●○§oØ+*–—-]$/u
const digits = /^(\d+)[.)]$/

interface Item {
  readonly element: HTMLElement
  readonly level: number
  readonly ordered: boolean
  readonly start: number
}

/**
 * HTML from a word processor as plain structure: its paragraphs that only look like lists become lists, and what is not
 * text, heading, list or table goes. Marks that a list of ours cannot show ("I.", "a)", "1.1.") stay as text.
 */
export function cleanPastedHtml(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html')
  for (const gone of page.querySelectorAll('script, style, meta, link, title, img, svg, object, iframe')) gone.remove()
  for (const empty of page.querySelectorAll('*'))
    if (empty.localName.includes(':')) empty.replaceWith(...empty.childNodes)
  for (const deep of page.querySelectorAll('h5, h6')) rename(deep, 'h4')
  gatherLists(page.body)
  return page.body.innerHTML
}

function rename(element: Element, name: string): void {
  const renamed = element.ownerDocument.createElement(name)
  renamed.append(...element.childNodes)
  element.replaceWith(renamed)
}

/** Neighbouring paragraphs with list marks become one list, deeper ones inside. */
function gatherLists(body: HTMLElement): void {
  let open: { list: HTMLElement; level: number; ordered: boolean }[] = []
  for (const paragraph of [...body.querySelectorAll<HTMLElement>('p')]) {
    const item = readItem(paragraph)
    const follows = open[0] && paragraph.previousElementSibling === open[0].list
    if (!item) continue
    if (!follows) open = []
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > item.level) open.pop()
    const last = open.at(-1)
    if (!last || last.level < item.level || last.ordered !== item.ordered) {
      if (last && last.level === item.level) open.pop()
      open.push({ list: openList(paragraph, item, open.at(-1)?.list), level: item.level, ordered: item.ordered })
    }
    const line = paragraph.ownerDocument.createElement('li')
    line.append(paragraph)
    open.at(-1)?.list.append(line)
  }
}

function openList(before: HTMLElement, item: Item, inside: HTMLElement | undefined): HTMLElement {
  const list = before.ownerDocument.createElement(item.ordered ? 'ol' : 'ul')
  if (item.ordered && item.start !== 1) list.setAttribute('start', String(item.start))
  const parent = inside?.lastElementChild
  if (parent) parent.append(list)
  else before.before(list)
  return list
}

/** The paragraph as an item of a list, its mark taken off; null when it is none, or its mark has to stay. */
function readItem(element: HTMLElement): Item | null {
  const level = Number(listMark.exec(element.getAttribute('style') ?? '')?.[1] ?? 0)
  if (level === 0) return null
  const mark = [...element.querySelectorAll<HTMLElement>('span')].find((span) =>
    /mso-list:\s*Ignore/i.test(span.getAttribute('style') ?? ''),
  )
  const sign = (mark?.textContent ?? '').replace(/\u00a0/g, ' ').trim()
  const number = digits.exec(sign)
  if (!mark || !(number || bullet.test(sign))) {
    if (mark) mark.textContent = `${sign} `
    return null
  }
  mark.remove()
  return { element, level, ordered: number !== null, start: Number(number?.[1] ?? 1) }
}
