import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const tokens = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

/** `--ink` in the light (0) or the dark (1) theme, as `#rrggbb`. */
function colour(name: string, theme: 0 | 1): string {
  const pair = tokens.match(new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`))
  const found = pair?.[theme + 1]
  if (!found) throw new Error(`no colour --${name}`)
  return found
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const grounds = ['paper', 'slip', 'desk']
const readable = [
  ...['ink', 'ink-soft', 'seal', 'indigo', 'turmeric', 'moss', 'plum'].flatMap((ink) => grounds.map((on) => [ink, on])),
  ...['seal', 'indigo', 'turmeric', 'moss', 'plum'].map((dye) => [dye, `${dye}-tint`]),
  ['ink', 'seal-tint'],
  ['ink', 'turmeric-tint'],
  ['paper', 'ink'],
  ['paper', 'plum'],
]
const visible = grounds.map((on) => ['rule-strong', on])

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('in the %s theme', (_, theme) => {
  test.each(readable)('%s is readable on %s', (ink = '', on = '') => {
    expect(contrast(colour(ink, theme), colour(on, theme))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(visible)('a border of %s can be seen on %s', (line = '', on = '') => {
    expect(contrast(colour(line, theme), colour(on, theme))).toBeGreaterThanOrEqual(3)
  })
})

test('the colour a phone paints around the page is the paper', () => {
  const html = readFileSync(new URL('../parts/html.tsx', import.meta.url), 'utf8')
  expect(html).toContain(`content="${colour('paper', 0)}"`)
  expect(html).toContain(`content="${colour('paper', 1)}"`)
})
