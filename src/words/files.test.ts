import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { files as english } from './en/files.ts'
import { files as vietnamese } from './vi/files.ts'

const folder = new URL('../platform/files/', import.meta.url)

function keysInCode(): string[] {
  const sources = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  const text = sources.map((name) => readFileSync(new URL(name, folder), 'utf8')).join()
  return [...new Set([...text.matchAll(/'(files\.[a-z_]+)'/g)].map((match) => match[1] ?? ''))].sort()
}

test('every refusal of files has its text in both languages, and no text is left over', () => {
  expect(keysInCode().length).toBeGreaterThan(20)
  expect(Object.keys(vietnamese.refusals).sort()).toEqual(keysInCode())
  expect(Object.keys(english.refusals).sort()).toEqual(keysInCode())
})

test('every text names the way out, with the same places in both languages', () => {
  const places = (text: unknown) => [...String(text).matchAll(/\{\w+\}/g)].map(String).sort()
  for (const [key, text] of Object.entries(vietnamese.refusals)) {
    if (!key.startsWith('files.setting_')) expect(text, key).toContain('Hãy')
    expect(places(english.refusals[key]), key).toEqual(places(text))
  }
})
