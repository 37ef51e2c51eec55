import { expect, it } from 'vitest'
import { plant } from './plant.ts'
import { checkSpeech, textsIn } from './speech.ts'
import { broken, readTree } from './tree.ts'

it('holds in this tree', () => {
  const tree = readTree()
  expect(textsIn(tree)).toEqual(expect.arrayContaining(['package.json', 'tests/house/speech.ts']))
  expect(checkSpeech(tree)).toEqual([])
})

// Each is written in two halves, because this file is read by the rule too.
it.each<[rule: string, text: string]>([
  ['no-notes-left', `// ${'TO'}${'DO'}: later`],
  ['no-notes-left', `/* ${'FIX'}${'ME'} */`],
  ['speaks-of-itself', `see ${'/work'}${'/shared'}/design.md`],
  ['speaks-of-itself', `as ${'Issue'}${' #'}2 asks`],
  ['speaks-of-itself', `written by ${'A'}${'I'}.`],
  ['speaks-of-itself', `an ${'L'}${'LM'} wrote it`],
  ['speaks-of-itself', `a ${'Sub'}${'agent'} did`],
  ['speaks-of-itself', `https://${'regis'}${'try'}.example.org/a`],
])('%s: %s', (rule, text) => {
  expect(broken(checkSpeech(plant({ 'docs/note.md': `${text}\n` })))).toEqual([rule])
})

it('words of the domain stay free', () => {
  const text = `# Đất ${'ĐA'}I\nThe chair issues 200 documents; 18 supervision sessions; the user agent; issue 12 is printed.\n`
  expect(checkSpeech(plant({ 'docs/note.md': text }))).toEqual([])
})
