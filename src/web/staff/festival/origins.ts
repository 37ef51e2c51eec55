import { areasOf, festivalDay, findEvent, listPlans, loadWard } from '../../../areas/festival/index.ts'
import type { OriginFinders } from '../origin-place.ts'
import { eventPath, ownPath, yearPath } from './address.ts'

/** Records of the festival that evidence and documents may belong to. */
export const festivalOrigins: OriginFinders = {
  festival_plan: async (reading, id) => {
    const [committeeId = ''] = reading.sight.committeeIds
    const found = (await listPlans(reading, committeeId)).find((one) => one.plan.id === id)
    return found ? { label: found.plan.title, href: yearPath(found.plan.year, 'van_ban') } : null
  },
  festival_event: async (reading, id) => {
    const [committeeId = ''] = reading.sight.committeeIds
    const found = await findEvent(reading, committeeId, id)
    if (!found) return null
    const ward = await loadWard(reading, committeeId)
    const names = areasOf(found).map((area) => ward.nameOf(area, festivalDay(found.event.year)))
    return { label: names.join(', '), href: reading.sight.reach === 'area' ? ownPath : eventPath(id) }
  },
}
