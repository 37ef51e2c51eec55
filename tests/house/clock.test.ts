import { expect, it } from 'vitest'
import { checkClock } from './clock.ts'
import { plant } from './plant.ts'
import { broken, readTree } from './tree.ts'

it('holds in this tree', () => {
  expect(checkClock(readTree())).toEqual([])
})

it.each([
  ['src/areas/relief/gift.ts', 'export const a = new Date()'],
  ['src/areas/relief/gift.ts', 'export const a = (now = Date.now) => now()'],
  ['src/web/staff/home.tsx', 'export const Home = () => <p>{Date.now()}</p>'],
  ['src/print/report.ts', 'export const a = Temporal.Now.plainDateISO()'],
  ['src/areas/relief/gift.store.ts', 'export const a = sql`where due_on < current_date`'],
])('no-clock: %s may not write %s', (file, text) => {
  expect(broken(checkClock(plant({ [file]: `${text}\n` })))).toEqual(['no-clock'])
})

it('the platform has the clock, and a given instant is no clock', () => {
  const tree = plant({
    'src/platform/clock.ts': 'export const now = () => new Date()\n',
    'src/web/staff/home.tsx': 'export const year = (at: number) => new Date(at).getFullYear()\n',
  })
  expect(checkClock(tree)).toEqual([])
})
