import { expect, it } from 'vitest'
import { plant } from './plant.ts'
import { checkStatus } from './status.ts'
import { broken, readTree } from './tree.ts'

it('holds in this tree', () => {
  expect(checkStatus(readTree())).toEqual([])
})

it.each([["export const a = { status: 404, key: 'relief.missing' }"], ["export const a = () => new Response('gone')"]])(
  'no-status-code: %s',
  (text) => {
    expect(broken(checkStatus(plant({ 'src/areas/relief/gift.ts': `${text}\n` })))).toEqual(['no-status-code'])
  },
)

it('the web layer is where the numbers are', () => {
  expect(checkStatus(plant({ 'src/web/http/refusal.ts': 'export const a = { status: 404 }\n' }))).toEqual([])
})
