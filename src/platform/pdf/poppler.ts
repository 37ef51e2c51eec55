import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import type { PlacedPage, PlacedWord } from '../../values/placed-word.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import type { PdfLimits } from './limits.ts'

let found: boolean | null = null

/** Whether Poppler is on this machine: three to four times faster than reading in Node. */
export function hasPoppler(): boolean {
  found ??= spawnSync('pdftotext', ['-v'], { stdio: 'ignore', timeout: 10_000 }).status === 0
  return found
}

/** The pages one by one; the program waits while they are looked at. The last thing may be a refusal. */
export async function* popplerPages(path: string, limits: PdfLimits): AsyncGenerator<PlacedPage | Refusal> {
  const child = spawn('pdftotext', ['-bbox', '-enc', 'UTF-8', resolve(path), '-'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
  })
  let said = ''
  child.stderr.on('data', (text) => {
    if (said.length < 4096) said += text
  })
  const ended = once(child, 'close')
  let slow = false
  const timer = setTimeout(() => {
    slow = true
    child.kill('SIGKILL')
  }, limits.seconds * 1000)
  try {
    const refused = yield* pagesIn(child.stdout, limits)
    if (refused) yield refused
    else {
      const [code] = await ended
      if (slow) yield tooSlow(limits)
      else if (/password/i.test(said)) yield refuse('pdf.encrypted')
      else if (code !== 0) yield refuse('pdf.damaged')
    }
  } finally {
    clearTimeout(timer)
    child.kill('SIGKILL')
  }
}

export const tooSlow = (limits: PdfLimits): Refusal =>
  refuse('pdf.too_slow', { kind: 'limit', params: { most: limits.seconds } })
export const tooManyPages = (limits: PdfLimits): Refusal =>
  refuse('pdf.too_many_pages', { kind: 'limit', params: { most: limits.pages } })
export const tooManyWords = (limits: PdfLimits): Refusal =>
  refuse('pdf.too_many_words', { kind: 'limit', params: { most: limits.words } })

const pageLine = /<page width="([\d.]+)" height="([\d.]+)">/
const wordLine = /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*)<\/word>/

async function* pagesIn(
  output: AsyncIterable<Buffer>,
  limits: PdfLimits,
): AsyncGenerator<PlacedPage, Refusal | undefined> {
  const letters = new TextDecoder()
  let [rest, number] = ['', 0]
  let page: { width: number; height: number; words: PlacedWord[] } | null = null
  for await (const chunk of output) {
    const lines = (rest + letters.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > 1e6) return tooManyWords(limits)
    for (const line of lines) {
      const word = wordLine.exec(line)
      if (word && page) {
        const [, x0, y0, x1, y1, text = ''] = word
        page.words.push({ text: plain(text), x0: Number(x0), y0: Number(y0), x1: Number(x1), y1: Number(y1) })
        if (page.words.length > limits.words) return tooManyWords(limits)
      } else if (line.includes('</page>') && page) {
        yield { number, ...page }
        page = null
      } else {
        const begun = pageLine.exec(line)
        if (!begun) continue
        number += 1
        if (number > limits.pages) return tooManyPages(limits)
        page = { width: Number(begun[1]), height: Number(begun[2]), words: [] }
      }
    }
  }
  return undefined
}

const marks: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", apos: "'" }
const plain = (text: string): string =>
  text.includes('&') ? text.replace(/&(#?\w+);/g, (all, name: string) => marks[name] ?? all) : text
