import { expect, it } from 'vitest'
import { plant } from './plant.ts'
import {
  actionsIn,
  checkLanguages,
  checkSentences,
  checkVietnamese,
  languages,
  refusalsIn,
  textsOf,
} from './sentences.ts'
import { broken, readTree, type Tree } from './tree.ts'

const words = (refusals: string, journal = ''): string =>
  `export const relief = { refusals: { ${refusals} }, journal: { ${journal} }, title: 'Gifts' }\n`
const inBoth = (text: string): Record<string, string> =>
  Object.fromEntries(languages.map((language) => [`src/words/${language}/relief.ts`, text]))

it('holds in this tree: the languages agree', async () => {
  for (const language of languages) expect((await textsOf(readTree(), language)).size).toBeGreaterThan(0)
  expect(await checkLanguages(readTree())).toEqual([])
})

it('holds in this tree: refusals and acts have their texts', async () => {
  const tree = readTree()
  const actionFiles = tree.files.filter((file) => /^src\/areas\/.*\.actions\.ts$/.test(file))
  expect(refusalsIn(tree).length).toBeGreaterThan(0)
  expect(actionsIn(tree).length).toBeGreaterThanOrEqual(actionFiles.length)
  expect(await checkSentences(tree)).toEqual([])
})

it('holds in this tree: Vietnamese is written in its places', () => {
  expect(checkVietnamese(readTree())).toEqual([])
})

it('languages-agree: a text that only one language has', async () => {
  const vi = { 'src/words/vi/relief.ts': words("'relief.too_late': 'a', 'relief.gone': 'b'") }
  const rulesOf = async (tree: Tree) => broken(await checkLanguages(tree))
  expect(await rulesOf(plant({ ...vi, 'src/words/en/relief.ts': words("'relief.too_late': 'a'") }))).toEqual([
    'languages-agree',
  ])
  expect(
    await rulesOf(
      plant({ ...vi, 'src/words/en/relief.ts': words("'relief.too_late': 'a', 'relief.gone': () => 'b'") }),
    ),
  ).toEqual([])
})

it('languages-agree: a value that only one language shows', async () => {
  const vi = { 'src/words/vi/relief.ts': words("'relief.too_late': '{day} {name}'") }
  const en = { 'src/words/en/relief.ts': words("'relief.too_late': '{name}, {date}'") }
  expect(broken(await checkLanguages(plant({ ...vi, ...en })))).toEqual(['languages-agree'])
})

it.each<[string, string[]]>([
  ["refuse('relief.gone')", ['refusals-have-texts']],
  ["refuse(late ? 'relief.too_late' : 'relief.gone', { kind: 'conflict' })", ['refusals-have-texts']],
  ["z.string({ message: 'relief.gone' })", ['refusals-have-texts']],
  ['refuse(reasonOf(late))', ['refusals-are-written-out']],
  ["refuse('relief.too_late')", []],
  ["action({ name: 'relief.forget', permission })", ['acts-have-sentences']],
  ['action({ name: nameOf(this), permission })', ['acts-have-sentences']],
  ["action({ name: 'relief.record', permission })", []],
])('refusals and acts: %s', async (text, rules) => {
  const tree = plant({
    ...inBoth(words("'relief.too_late': 'a'", "'relief.record': 'b'")),
    'src/areas/relief/gift.actions.ts': `export const a = (late: boolean) => ${text}\n`,
  })
  expect(broken(await checkSentences(tree))).toEqual(rules)
})

it('acts-have-sentences: one language is not enough', async () => {
  const tree = plant({
    ...inBoth(words('', "'relief.record': 'b'")),
    'src/words/en/relief.ts': words(''),
    'src/areas/relief/gift.actions.ts': "export const a = action({ name: 'relief.record' })\n",
  })
  expect((await checkSentences(tree)).map((offence) => offence.what)).toEqual([
    'no journal text in en for relief.record',
  ])
})

it.each<[string, string[]]>([
  ["export const a = 'Đã nhận'", ['vietnamese-in-words']],
  ['export const a = `đồng`', ['vietnamese-in-words']],
  ['export const A = () => <p>Quà</p>', ['vietnamese-in-words']],
  ['export const A = () => <p title="Quà" />', ['vietnamese-in-words']],
  ["// Điều 5 says why\nexport const a = 'KH-MTTQ'", []],
  ["export const source = 'Nghị định 59/2023/NĐ-CP, Điều 12'", []],
  ["export const codes = ['QĐ', 'ĐA']", []],
])('vietnamese-in-words: %s', (text, rules) => {
  expect(broken(checkVietnamese(plant({ 'src/web/staff/home.tsx': `${text}\n` })))).toEqual(rules)
  expect(checkVietnamese(plant({ 'src/words/vi/home.tsx': `${text}\n` }))).toEqual([])
})
