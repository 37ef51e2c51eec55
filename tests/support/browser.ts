import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { findChromium } from './chromium.ts'

/** One for a worker, whichever files it runs; it ends with the worker. */
let launched: Promise<Browser> | null = null

export interface PageOptions {
  /** In CSS pixels: 360 is the narrowest phone we serve. */
  width?: number
  height?: number
  dark?: boolean
  /** `false` shows a page as a browser without script does. */
  script?: boolean
  /** Where relative addresses start. */
  baseUrl?: string
  /** Messages of the page's console that are expected and do not fail the test. */
  expectedProblems?: RegExp
}

/**
 * A page of a browser that knows nothing yet: no cookie, no cache. It closes with the test, which fails if a script of the
 * page threw, or if something broke the content policy.
 */
export async function freshPage(options: PageOptions = {}): Promise<Page> {
  launched ??= launch()
  const context = await (await launched).newContext(contextOptions(options))
  const page = await context.newPage()
  const problems = collectProblems(page, options.expectedProblems)
  onTestFinished(async () => {
    await context.close()
    if (problems.length > 0) throw new Error(`The page had problems:\n${problems.join('\n')}`)
  })
  return page
}

function contextOptions({ width = 1280, height = 800, dark, script, baseUrl }: PageOptions): BrowserContextOptions {
  return {
    viewport: { width, height },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    javaScriptEnabled: script ?? true,
    ...(baseUrl === undefined ? {} : { baseURL: baseUrl }),
  }
}

async function launch(): Promise<Browser> {
  const options = { ...findChromium(), headless: true, args: [...quiet] }
  const isRoot = process.getuid?.() === 0
  if (isRoot) return chromium.launch({ ...options, chromiumSandbox: false })
  try {
    return await chromium.launch({ ...options, chromiumSandbox: true })
  } catch {
    // Containers often forbid the sandbox; the pages shown are our own.
    return chromium.launch({ ...options, chromiumSandbox: false })
  }
}

/** No errand of the browser's own: no updates, no reports, no questions to the network. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  // A page is gone before the compilers that optimise have earned what they cost: a third of a page that axe looks at.
  '--js-flags=--no-opt --no-maglev',
]

function collectProblems(page: Page, expected: RegExp | undefined): string[] {
  const problems: string[] = []
  const add = (text: string) => {
    if (!expected?.test(text)) problems.push(text)
  }
  page.on('pageerror', (error) => add(error.message))
  page.on('console', (message) => {
    // A refused form answers 422 and the browser calls that an error; tests look at the answer itself.
    const isStatus = message.text().startsWith('Failed to load resource: the server responded with a status')
    if (message.type() === 'error' && !isStatus) add(message.text())
  })
  return problems
}
