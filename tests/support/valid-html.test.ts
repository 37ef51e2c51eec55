import { expect, test } from 'vitest'
import { newId } from '../../src/values/id.ts'
import { invalidIn } from './valid-html.ts'

const page = (first: string, second: string, words = 'một') =>
  `<!doctype html><html lang="vi"><head><title>Thử</title></head><body><p id="${first}">${words}</p><p id="${second}">hai</p></body></html>`

test('a valid page has nothing wrong, nor has one with other words and ids', async () => {
  expect(await invalidIn(page(newId(), newId()))).toEqual([])
  expect(await invalidIn(page(newId(), newId(), 'ba bốn'))).toEqual([])
})

test('an id that stands twice is found, also after a page of the same outline was in order', async () => {
  const id = newId()
  expect((await invalidIn(page(id, id))).join()).toContain('no-dup-id')
})

test('a tag that may not stand where it does is found', async () => {
  expect((await invalidIn(page('a', 'b').replace('một', '<div>một</div>'))).join()).toContain('close-order')
})
