import { afterAll, beforeAll, expect, test } from 'vitest'
import { again, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { gift, openPublicScope, type PublicScope, published } from '../../../tests/support/disclosing.ts'
import { perform } from '../../platform/action.ts'
import { newId } from '../../values/id.ts'
import * as door from './index.ts'

let house: TestDatabase
let scope: PublicScope
beforeAll(async () => {
  house = await openTestDatabase()
  scope = await openPublicScope(house.database)
})
afterAll(() => house.close())

test('a gift has a public line from the day it is published until that is taken back', async () => {
  const [other, mine] = [gift(), gift()]
  const line = () => house.database.read(scope.chair.sight, (r) => door.toldLine(r, mine.source))
  expect(await line()).toBeNull()
  await published(house.database, scope, [other, mine])
  expect(await line()).toEqual({ slug: scope.slug, no: 2 })
  const elsewhere = { ...scope.chair.sight, committeeIds: [newId()] }
  expect(await house.database.read(elsewhere, (r) => door.toldLine(r, mine.source))).toBeNull()
  const taken = { scopeId: scope.scopeId, ids: [mine.id], reason: 'Chuyển nhầm' }
  await perform(house.database, door.withdrawRows, taken, again(scope.chair))
  expect(await line()).toBeNull()
})
