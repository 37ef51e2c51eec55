import { loadCases } from '../../../areas/poverty/index.ts'
import type { OriginFinders } from '../origin-place.ts'
import { casePath } from './address.ts'

/** Cases of the Fund, that vouchers, photos and documents belong to. */
export const povertyOrigins: OriginFinders = {
  fund_case: async (reading, id) => {
    const [found] = await loadCases(reading, [id])
    return found ? { label: found.case.headName, href: casePath(id) } : null
  },
}
