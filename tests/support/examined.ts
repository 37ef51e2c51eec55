import { examine, findingsOf } from '../../src/doctor/index.ts'
import type { TestHouse } from './web.ts'

/** What a thorough examination finds wrong with everything in the house, by name; nothing in a sound one. */
export async function findings({ house, data }: TestHouse): Promise<readonly string[]> {
  const { database, files } = house
  const checks = await examine({ owner: data.owner, database, files, thorough: true })
  if (checks.every(({ looked }) => looked === 0)) throw new Error('nothing was looked at')
  return findingsOf(checks).map(({ key, params }) => `${key} ${JSON.stringify(params ?? {})}`)
}
