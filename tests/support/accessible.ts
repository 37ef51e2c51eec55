import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { projectRoot } from '../../src/platform/root.ts'

const wcag22AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Where a live house serves axe beside its own scripts. */
export const axePath = '/assets/axe.js'
export const axeSource = readFileSync(join(projectRoot(), 'node_modules', 'axe-core', 'axe.min.js'), 'utf8')

/** Fails with every offence against WCAG 2.2 AA that axe finds, and where it is. axe is a script: not for `script: false`. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.waitForLoadState()
  await bringAxe(page)
  const found = await page.evaluate(async (tags) => {
    // Off unless asked for by name, though it is part of WCAG 2.2 AA.
    const rules = { 'target-size': { enabled: true } }
    const { violations } = await window.axe.run(document, {
      runOnly: { type: 'tag', values: tags },
      rules,
      // What is in order needs no address: working one out for each element takes longer than the rules.
      resultTypes: ['violations'],
    })
    return violations
  }, wcag22AA)
  if (found.length === 0) return
  throw new Error(`Not accessible: ${page.url()}\n${found.map(describeViolation).join('\n\n')}`)
}

/**
 * A page with scripts of its house may load another from there, and the browser keeps it: to hand it over with each page
 * takes twice as long as all the rules. Where the content policy allows no script it is handed over all the same.
 */
async function bringAxe(page: Page): Promise<void> {
  const isThere = await page.evaluate(async (path) => {
    if (document.querySelector('script[src^="/assets/"]') === null) return false
    const script = document.createElement('script')
    script.src = path
    const loaded = new Promise<boolean>((settle) => {
      script.onload = () => settle(true)
      script.onerror = () => settle(false)
    })
    document.head.append(script)
    const isLoaded = await loaded
    script.remove()
    return isLoaded && 'axe' in window
  }, axePath)
  if (!isThere) await page.evaluate(axeSource)
}

/**
 * Fails when the page is wider than the screen, so that a reader would have to scroll sideways, or when something is left so
 * little room that its words stand a letter a line.
 */
export async function expectFitsWidth(page: Page): Promise<void> {
  // A link that was just followed may have come to a page whose style has not.
  await page.waitForLoadState()
  const { wide, screen, squeezed } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const isWide = (element: Element) => element.getBoundingClientRect().right > clientWidth + 1
    const wide = scrollWidth > clientWidth ? [...document.querySelectorAll('body *')].filter(isWide) : []
    const isSqueezed = (element: Element) => {
      const { width, height } = element.getBoundingClientRect()
      return width > 1 && width < 28 && height > 120 && (element.textContent ?? '').trim().length > 10
    }
    const squeezed = [...document.querySelectorAll('main :is(p, a, span, td, th, dd, dt, li, h1, h2, h3)')].filter(
      isSqueezed,
    )
    return {
      screen: clientWidth,
      squeezed: squeezed.slice(0, 5).map((element) => element.outerHTML.slice(0, 160)),
      wide: wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 160)),
    }
  })
  expect(wide, `wider than ${screen} px at ${page.url()}`).toEqual([])
  expect(squeezed, `a letter a line at ${page.url()}`).toEqual([])
}

function describeViolation({ id, help, impact, nodes }: axe.Result): string {
  const places = nodes.map(
    (node) => `  ${node.target.join(' ')}\n    ${node.failureSummary?.split('\n').slice(1).join('; ').trim()}`,
  )
  return `${id} (${impact}): ${help}\n${places.join('\n')}`
}

declare global {
  interface Window {
    axe: typeof axe
  }
}
