import { expect, it } from 'vitest'
import { plant } from './plant.ts'
import { checkSizes, limits, measured } from './sizes.ts'
import { broken, readTree } from './tree.ts'

const lines = (count: number): string => 'export {}\n'.repeat(count)
const body = (count: number): string => '  void 0\n'.repeat(count - 2)
const rulesOf = (files: Record<string, string>): readonly string[] => broken(checkSizes(plant(files)))
const short = Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`src/values/short${n}.ts`, 'export {}\n']))

it('holds in this tree', () => {
  const tree = readTree()
  expect(measured(tree)).toBeGreaterThan(0)
  expect(checkSizes(tree)).toEqual([])
})

it('file-length: one line too many, in code and in style', () => {
  expect(rulesOf({ ...short, 'src/web/a.ts': lines(limits.file) })).toEqual([])
  expect(rulesOf({ ...short, 'src/web/a.ts': lines(limits.file + 1) })).toEqual(['file-length'])
  expect(rulesOf({ ...short, 'src/web/style/a.css': 'a {}\n'.repeat(limits.file + 1) })).toEqual(['file-length'])
})

it('file-median and file-tail: the habit is measured, not only the worst', () => {
  const median = lines(limits.median + 1)
  expect(rulesOf({ 'src/web/a.ts': median, 'src/web/b.ts': median, 'src/web/c.ts': lines(1) })).toEqual(['file-median'])
  const tail = Object.fromEntries(Array.from({ length: 5 }, (_, n) => [`src/web/long${n}.ts`, lines(limits.tail + 1)]))
  expect(rulesOf({ ...short, ...tail })).toEqual(['file-tail'])
})

it.each([
  ['src/web/a.ts', 'export function long() {\n', limits.function],
  ['src/web/a.ts', 'export const long = () => {\n', limits.function],
  ['src/web/a.ts', 'export const thing = { method() {\n', limits.function],
  ['src/web/a.tsx', 'export function load() {\n', limits.function],
  ['src/web/a.tsx', 'export function Page() {\n', limits.page],
  ['src/web/a.tsx', 'export const Page = () => {\n', limits.page],
])('function-length: %s %s', (file, head, most) => {
  const end = head.includes('method') ? '} }\n' : '}\n'
  expect(rulesOf({ ...short, [file]: `${head}${body(most)}${end}` })).toEqual([])
  expect(rulesOf({ ...short, [file]: `${head}${body(most + 1)}${end}` })).toEqual(['function-length'])
})

it('folder-depth: five below src is one too deep', () => {
  expect(rulesOf({ 'src/web/staff/supervision/list.tsx': lines(1) })).toEqual([])
  expect(rulesOf({ 'src/web/staff/supervision/list/row.tsx': lines(1) })).toEqual(['folder-depth'])
})
