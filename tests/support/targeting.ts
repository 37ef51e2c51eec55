import { openTerm } from '../../src/areas/organisation/index.ts'
import { setTarget } from '../../src/areas/reports/index.ts'
import type { Database } from '../../src/platform/database.ts'
import { type Id, newId } from '../../src/values/id.ts'
import { again } from './acting.ts'
import type { Desk } from './recommending.ts'
import { succeed } from './ward.ts'

/** The committee's term VIII, from its congress to the next. */
export async function openEighthTerm(database: Database, desk: Desk): Promise<Id> {
  const id = newId()
  const term = { id, bodyId: desk.bodyId, number: 'VIII', from: '2019-02-01', to: '2024-04-15', decision: '' }
  await succeed(database, openTerm, term, again(desk.chair))
  return id
}

/** A target that three recommendations a year are to be made, as a form would send it. */
export const usualTarget = {
  position: '1',
  text: 'Mỗi năm ban hành ít nhất 2 kiến nghị',
  indicatorId: 'supervision_recommendations',
  op: 'at_least',
  value: '2',
  percent: '',
  unit: '',
  per: 'year',
  scope: 'unit',
  validFrom: '2019-02-01',
  documentId: '',
  basis: 'Nghị quyết Đại hội khóa VIII',
}

/** One that the office follows by hand: a share of its areas. */
export const byHand = {
  ...usualTarget,
  position: '2',
  text: 'Khu dân cư có nhà văn hóa',
  indicatorId: '',
  value: '100',
  percent: 'yes',
  per: 'term',
}

export async function target(database: Database, desk: Desk, termId: Id, said: object = {}): Promise<Id> {
  const made = await succeed(database, setTarget, { ...usualTarget, ...said, termId }, again(desk.officer))
  return made.id
}
