import { expect, test } from 'vitest'
import { placeOf } from '../../../../tests/support/pages.ts'
import { newId } from '../../../values/id.ts'
import { reads } from './record-opens.ts'
import { recordKinds, recordPath } from './record-place.ts'

test('every counted record asks for the permission of the page it leads to', async () => {
  const asked = await Promise.all(
    recordKinds.map(async (kind) => [kind, (await placeOf(recordPath(kind, newId(), newId()) ?? ''))?.may] as const),
  )
  expect(Object.fromEntries(asked)).toEqual(Object.fromEntries(recordKinds.map((kind) => [kind, reads[kind]])))
  expect(Object.keys(reads).sort()).toEqual([...recordKinds].sort())
})
