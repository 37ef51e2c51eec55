import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { PassThrough, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setImmediate as otherWork } from 'node:timers/promises'
import type { PlacedPage } from '../../values/placed-word.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { isAscii } from '../../values/vietnamese.ts'
import type { PdfLimits } from './limits.ts'

/** Makes pages of what a program of Poppler writes, line by line: a page once it is whole, or why it cannot go on. */
export type PageLines = (line: string) => PlacedPage | 'too_many_words' | 'damaged' | null

/** Pages from 1; all of them unless told. */
export interface PageRange {
  readonly from?: number
  readonly to?: number
}

export interface PopplerAsked {
  readonly program: 'pdftotext' | 'pdftohtml'
  readonly options: readonly string[]
  readonly pageLines: PageLines
  readonly range: PageRange
}

/** What the program wrote is held ahead, up to about so many bytes: it goes on while a page is looked at or rows are written. */
const ahead = 4 * 1024 * 1024

const environment = () => ({ PATH: process.env.PATH, LC_ALL: 'C' })

/** The pages one by one; the last thing may be a refusal. */
export async function* pagesOfProgram(
  path: string,
  { program, options, pageLines, range: { from = 1, to } }: PopplerAsked,
  limits: PdfLimits,
): AsyncGenerator<PlacedPage | Refusal> {
  const pages = ['-f', String(from), ...(to === undefined ? [] : ['-l', String(to)])]
  const child = spawn(program, [...options, ...pages, '-enc', 'UTF-8', resolve(path), '-'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environment(),
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
    const refused = yield* pagesIn(heldAhead(child.stdout), pageLines, limits)
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

function heldAhead(output: Readable): Readable {
  const held = new PassThrough({ highWaterMark: ahead / 2 })
  // An error is thrown to whoever reads what is held.
  pipeline(output, held).catch(() => undefined)
  return held
}

async function* pagesIn(
  output: AsyncIterable<Buffer>,
  pageLines: PageLines,
  limits: PdfLimits,
): AsyncGenerator<PlacedPage, Refusal | undefined> {
  let rest = ''
  for await (const chunk of output) {
    // Byte by byte first: with one letter of Vietnamese in it a text takes two bytes for each sign of it, and most lines have none.
    const lines = (rest + chunk.toString('latin1')).split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > 1e6) return tooManyWords(limits)
    for (const line of lines) {
      const page = pageLines(isAscii(line) ? line : Buffer.from(line, 'latin1').toString())
      if (page === null) continue
      if (page === 'damaged') return refuse('pdf.damaged')
      if (page === 'too_many_words') return tooManyWords(limits)
      if (page.number > limits.pages) return tooManyPages(limits)
      yield page
    }
    await otherWork()
  }
  return undefined
}

/** How many pages the file tells; 0 when it cannot be told. */
export async function pagesTold(path: string): Promise<number> {
  const child = spawn('pdfinfo', [resolve(path)], { stdio: ['ignore', 'pipe', 'ignore'], env: environment() })
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000)
  const ended = once(child, 'close').catch(() => [1])
  let said = ''
  for await (const text of child.stdout) if (said.length < 65_536) said += text
  await ended
  clearTimeout(timer)
  return Number(/^Pages:\s+(\d+)$/m.exec(said)?.[1] ?? 0)
}

export const tooSlow = (limits: PdfLimits): Refusal =>
  refuse('pdf.too_slow', { kind: 'limit', params: { most: limits.seconds } })
export const tooManyPages = (limits: PdfLimits): Refusal =>
  refuse('pdf.too_many_pages', { kind: 'limit', params: { most: limits.pages } })
export const tooManyWords = (limits: PdfLimits): Refusal =>
  refuse('pdf.too_many_words', { kind: 'limit', params: { most: limits.words } })

const marks: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** A text as it was before it was written between marks. */
export const unmarked = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#(\d{1,6})|(\w+));/g, (all, code: string | undefined, name: string) =>
        code === undefined ? (marks[name] ?? all) : String.fromCodePoint(Number(code)),
      )
    : text
