import { expect, it } from 'vitest'
import { chaptersIn, checkLabels, checkPictures, labelsIn, picturesIn } from './guide.ts'
import { plant } from './plant.ts'
import { broken, readTree } from './tree.ts'

it('holds in this tree', async () => {
  const tree = readTree()
  expect(chaptersIn(tree).flatMap((file) => labelsIn(tree, file)).length).toBeGreaterThan(0)
  expect(picturesIn(tree).length).toBeGreaterThan(0)
  expect(await checkLabels(tree)).toEqual([])
  expect(checkPictures(tree)).toEqual([])
})

const words = "export const relief = { refusals: {}, journal: {}, add: 'Ghi quà', shown: '{count} hộ đã nhận' }\n"

it.each([
  ['Bấm **Ghi quà**.', []],
  ['Bấm **Ghi quà → 12 hộ đã nhận**.', []],
  ['Bấm **Ghi món quà**.', ['guide-says-labels']],
  ['Bấm **Ghi quà → Lưu**.', ['guide-says-labels']],
])('labels: %s', async (text, rules) => {
  const tree = plant({ 'docs/guide/relief.md': `${text}\n`, 'src/words/vi/relief.ts': words })
  expect(broken(await checkLabels(tree))).toEqual(rules)
})

const shown = '![Trang ghi quà, có ba dòng](images/gifts.webp)\n\n*Ghi quà.*\n'
const script = "await take(page, 'gifts')\n"

it.each([
  [{}, []],
  [{ 'docs/guide/relief.md': '![Quà](images/gifts.webp)\n\n*Ghi quà.*\n' }, ['guide-describes-pictures']],
  [{ 'docs/guide/relief.md': '![Trang ghi quà, có ba dòng](images/gifts.webp)\n' }, ['guide-describes-pictures']],
  [{ 'tests/guide/relief.pictures.ts': '\n' }, ['guide-takes-pictures']],
  [{ 'docs/guide/images/other.webp': '' }, ['guide-shows-pictures']],
  [{ 'docs/guide/images/gifts.webp': 'x'.repeat(90_000) }, ['guide-is-small']],
])('pictures: %o', (files, rules) => {
  const all = {
    'docs/guide/relief.md': shown,
    'docs/guide/images/gifts.webp': '',
    'tests/guide/relief.pictures.ts': script,
  }
  expect(broken(checkPictures(plant({ ...all, ...files })))).toEqual(rules)
})
