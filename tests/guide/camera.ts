import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import sharp, { type Sharp } from 'sharp'
import { expectFitsWidth } from '../support/accessible.ts'
import { fewColours } from './few-colours.ts'

const folder = join(import.meta.dirname, '..', '..', 'docs', 'guide', 'images')
const maxBytes = 80 * 1024

export interface Frame {
  /** Only this part of the page, with a little air. */
  readonly of?: Locator
  /** Height of the picture in CSS pixels; the window's height unless told. `'all'` is the whole page. */
  readonly height?: number | 'all'
  /** What stands at the top of the picture. */
  readonly from?: Locator
  /** What the window shows, scrolled as it is: for what sticks to its edges. */
  readonly window?: boolean
}

/**
 * Takes a picture of what the page shows into docs/guide/images. The same page gives the same bytes, so that a picture
 * changes only when the product does.
 */
export async function take(page: Page, name: string, frame: Frame = {}): Promise<void> {
  await expectFitsWidth(page)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const undo = await page.evaluateHandle(speakVietnamese)
  const shot = await page.screenshot({ fullPage: !frame.window, animations: 'disabled', caret: 'hide' })
  await undo.evaluate((back) => back())
  const { width = 0, height = 0 } = await sharp(shot).metadata()
  const cut = await cutOf(page, frame, { width, height })
  await writeFile(join(folder, `${name}.webp`), await small(sharp(shot).extract(cut), name))
}

/**
 * Days and the button of a file field are written by the browser in its own language, and the one that takes the pictures
 * may know English only; the port it is served on is chance. Runs in the page; returns what puts everything back.
 */
function speakVietnamese(): () => void {
  const undo: (() => void)[] = []
  for (const input of document.querySelectorAll<HTMLInputElement>('input[type=date]')) {
    const { value } = input
    input.type = 'text'
    input.value = value === '' ? 'dd/mm/yyyy' : value.split('-').reverse().join('/')
    undo.push(() => {
      input.value = ''
      input.type = 'date'
      input.value = value
    })
  }
  for (const input of document.querySelectorAll<HTMLInputElement>('input[type=file]:not([data-send-on-choice])')) {
    const names = Array.from(input.files ?? [], (file) => file.name)
    const [shown, button] = [document.createElement('div'), document.createElement('span')]
    shown.className = input.className
    button.textContent = 'Chọn tệp'
    const look = getComputedStyle(input, '::file-selector-button')
    for (const name of look) button.style.setProperty(name, look.getPropertyValue(name))
    button.style.inlineSize = 'auto'
    shown.append(button, names.length > 0 ? names.join(', ') : 'Chưa chọn tệp nào')
    input.after(shown)
    input.hidden = true
    undo.push(() => {
      shown.remove()
      input.hidden = false
    })
  }
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const said = text.textContent ?? ''
    if (!said.includes(location.origin)) continue
    const node = text
    node.textContent = said.replaceAll(location.origin, 'https://mattran.example.vn')
    undo.push(() => {
      node.textContent = said
    })
  }
  return () => {
    for (const back of undo) back()
  }
}

interface Cut {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

async function cutOf(page: Page, { of, from, height }: Frame, all: { width: number; height: number }): Promise<Cut> {
  if (of) {
    const { left, top, right, bottom } = await edgesOf(of)
    const air = 16
    const [x, y] = [Math.max(0, left - air), Math.max(0, top - air)]
    const [toX, toY] = [Math.min(all.width, right + air), Math.min(all.height, bottom + air)]
    return { left: x, top: y, width: toX - x, height: toY - y }
  }
  const top = from ? Math.max(0, (await edgesOf(from)).top - 24) : 0
  const window = page.viewportSize()?.height ?? all.height
  const wanted = height === 'all' ? all.height : (height ?? window)
  return { left: 0, top, width: all.width, height: Math.min(wanted, all.height - top) }
}

async function edgesOf(part: Locator): Promise<{ left: number; top: number; right: number; bottom: number }> {
  return part.first().evaluate((element) => {
    const box = element.getBoundingClientRect()
    const round = (value: number) => Math.max(0, Math.round(value))
    const [x, y] = [window.scrollX, window.scrollY]
    return {
      left: round(box.left + x),
      top: round(box.top + y),
      right: round(box.right + x),
      bottom: round(box.bottom + y),
    }
  })
}

/** Pages are mostly paper and ink: few colours, then packed without loss. */
async function small(image: Sharp, name: string): Promise<Buffer> {
  const cut = await image.png().toBuffer()
  for (const colours of [40, 24, 16]) {
    const plain = await fewColours(sharp(cut), colours)
    const file = await plain.webp({ lossless: true, effort: 6 }).toBuffer()
    if (file.length <= maxBytes) return file
  }
  throw new Error(`${name} is larger than ${maxBytes} bytes; show less of the page`)
}
