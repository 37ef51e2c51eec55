const listMark = /mso-list:\s*\S+\s+level(\d)/i
const bullet = /^[·•▪◦●○§oØ+*–—-]$/u
const digits = /^(\d+)[.)]$/
/** Where a pasted element's style is read from: the page's policy lets no style attribute live, not even in passing. */
export const styleKept = 'data-pasted-style'

interface Item {
  readonly level: number
  readonly ordered: boolean
  readonly start: number
}

interface OpenList {
  readonly list: HTMLElement
  readonly level: number
  readonly ordered: boolean
}

/**
 * Neighbouring paragraphs with a word processor's list marks become one list, deeper ones inside. Marks that a list of
 * ours cannot show ("I.", "a)", "1.1.") stay as text.
 */
export function gatherLists(body: HTMLElement): void {
  let open: OpenList[] = []
  for (const paragraph of [...body.querySelectorAll<HTMLElement>('p')]) {
    const item = readItem(paragraph)
    if (!item) continue
    const follows = open[0] !== undefined && paragraph.previousElementSibling === open[0].list
    open = follows ? open : []
    while ((open.at(-1)?.level ?? 0) > item.level) open.pop()
    const last = open.at(-1)
    if (last?.level === item.level && last.ordered !== item.ordered) open.pop()
    if (open.at(-1)?.level !== item.level) {
      open.push({ list: openList(paragraph, item, open.at(-1)), level: item.level, ordered: item.ordered })
    }
    const line = paragraph.ownerDocument.createElement('li')
    open.at(-1)?.list.append(line)
    line.append(paragraph)
  }
}

function openList(before: HTMLElement, item: Item, outer: OpenList | undefined): HTMLElement {
  const list = before.ownerDocument.createElement(item.ordered ? 'ol' : 'ul')
  if (item.ordered && item.start !== 1) list.setAttribute('start', String(item.start))
  const parent = outer?.list.lastElementChild
  if (parent) parent.append(list)
  else before.before(list)
  return list
}

/** The paragraph as an item of a list, its mark taken off; null when it is none, or its mark has to stay. */
function readItem(element: HTMLElement): Item | null {
  const level = Number(listMark.exec(element.getAttribute(styleKept) ?? '')?.[1] ?? 0)
  if (level === 0) return null
  const mark = [...element.querySelectorAll<HTMLElement>('span')].find((span) =>
    /mso-list:\s*Ignore/i.test(span.getAttribute(styleKept) ?? ''),
  )
  const sign = (mark?.textContent ?? '').replace(/\u00a0/g, ' ').trim()
  const number = digits.exec(sign)
  if (!mark || !(number || bullet.test(sign))) {
    if (mark) mark.textContent = `${sign} `
    return null
  }
  mark.remove()
  return { level, ordered: number !== null, start: Number(number?.[1] ?? 1) }
}
