import { findAdvisoryGroup, findPlan } from '../../../areas/criticism/index.ts'
import type { OriginFinders } from '../origin-place.ts'
import { groupPath, planPath } from './address.ts'

/** Plans and groups that papers belong to. */
export const criticismOrigins: OriginFinders = {
  criticism_plan: async (reading, id) => {
    const found = await findPlan(reading, id)
    return found && { label: found.plan.title, href: planPath(id) }
  },
  advisory_group: async (reading, id) => {
    const [committeeId] = reading.sight.committeeIds
    const found = committeeId ? await findAdvisoryGroup(reading, committeeId, id) : null
    return found && { label: found.body.name, href: groupPath(id) }
  },
}
