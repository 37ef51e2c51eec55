import { Visitor } from 'vite'
import { expect, it } from 'vitest'
import { importsOf, programOf } from './syntax.ts'
import { isTest, readTree, type Tree } from './tree.ts'

/** A rule is named in code by a literal of several words: `no-clock`. */
function namedIn(tree: Tree, file: string): readonly string[] {
  const names = new Set<string>()
  new Visitor({
    Literal: ({ value }) => {
      if (typeof value === 'string' && /^[a-z]+(-[a-z]+)+$/.test(value)) names.add(value)
    },
  }).visit(programOf(tree, file))
  for (const { from } of importsOf(tree, file)) names.delete(from)
  return [...names]
}

const tree = readTree()
const code = tree.files.filter((file) => /^tests\/house\/[^/]+\.ts$/.test(file) && !isTest(file))
const tests = tree.files.filter((file) => /^tests\/house\/[^/]+\.test\.ts$/.test(file))
const rules = code.flatMap((file) => namedIn(tree, file))

it('every rule is written in the README', () => {
  const readme = tree.read('tests/house/README.md')
  expect(rules.length).toBeGreaterThan(40)
  expect(rules.filter((rule) => !readme.includes(`\`${rule}\``))).toEqual([])
})

it('every rule has a planted violation', () => {
  const expected = tests.map((file) => tree.read(file)).join('\n')
  expect(rules.filter((rule) => !expected.includes(`'${rule}'`))).toEqual([])
})

it('the README names no rule that is gone', () => {
  const named = Array.from(
    tree.read('tests/house/README.md').matchAll(/`([a-z]+(?:-[a-z]+)+)`/g),
    ([, name = '']) => name,
  )
  expect(named.filter((name) => !rules.includes(name))).toEqual([])
})
