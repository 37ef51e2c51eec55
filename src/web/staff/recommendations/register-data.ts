import { type Agency, listAgencies } from '../../../areas/organisation/index.ts'
import {
  countRegister,
  type RegisterCounts,
  type RegisterPage,
  type SavedFilter,
  savedFilters,
  searchRegister,
} from '../../../areas/recommendations/index.ts'
import type { PageContext } from '../../http/page.ts'
import { filterNames, readPlace, readRegisterQuery } from './register-query.ts'

export interface RegisterData extends RegisterPage {
  readonly counts: RegisterCounts
  /** Of the whole register, for the presets. */
  readonly whole: RegisterCounts
  readonly agencies: readonly Agency[]
  readonly filters: readonly SavedFilter[]
  readonly filtered: boolean
}

/** One page of the register behind the address, and the numbers beside its filters. */
export async function loadRegister(c: PageContext): Promise<RegisterData> {
  const query = readRegisterQuery(c)
  const { committeeId } = c.signedIn
  return c.read(async (reading) => ({
    ...(await searchRegister(reading, query, { after: readPlace(c.query('sau')) })),
    counts: await countRegister(reading, query),
    whole: await countRegister(reading, { asAt: c.today }),
    agencies: (await listAgencies(reading, { committeeId, limit: 200 })).rows,
    filters: await savedFilters(reading),
    filtered: filterNames.some((name) => c.query(name) !== ''),
  }))
}
