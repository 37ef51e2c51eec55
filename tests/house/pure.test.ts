import { expect, it } from 'vitest'
import { plant } from './plant.ts'
import { checkPure, isPure } from './pure.ts'
import { broken, foldersIn, readTree } from './tree.ts'

it('holds in this tree', () => {
  const tree = readTree()
  const areas = foldersIn(tree, 'src/areas')
  if (areas.length > 0) expect(tree.files.filter(isPure).length).toBeGreaterThanOrEqual(areas.length)
  expect(checkPure(tree)).toEqual([])
})

it.each([
  ["import { z } from 'zod'"],
  ["import { readFile } from 'node:fs/promises'"],
  ["import type { Reading } from '../../platform/context.ts'"],
  ["import { findGift } from './gift.store.ts'"],
  ["import { permissions } from './permissions.ts'"],
  ["import { dueOn } from '../recommendations/index.ts'"],
])('pure-stays-pure: %s', (line) => {
  expect(broken(checkPure(plant({ 'src/areas/relief/gift.ts': `${line}\n` })))).toEqual(['pure-stays-pure'])
})

it('facts and rules may see values, siblings, and types of other areas', () => {
  const gift = `import { addDays } from '../../values/day.ts'
import { total } from './total.ts'
import type { Recommendation } from '../recommendations/index.ts'
`
  expect(checkPure(plant({ 'src/areas/relief/gift.ts': gift }))).toEqual([])
})

it.each([["import { perform } from '../../platform/action.ts'"], ["import { join } from 'node:path'"]])(
  'islands-stay-in-the-browser: %s',
  (line) => {
    const tree = plant({ 'src/web/islands/editor.tsx': `${line}\n` })
    expect(broken(checkPure(tree))).toEqual(['islands-stay-in-the-browser'])
  },
)
