import { findCampaign, loadDonations } from '../../../areas/relief/index.ts'
import type { OriginFinders } from '../origin-place.ts'
import { giftPath, registerPath } from './address.ts'

/** Records of relief that vouchers, evidence and documents may belong to. */
export const reliefOrigins: OriginFinders = {
  campaign: async (reading, id) => {
    const found = await findCampaign(reading, id)
    return found && { label: found.campaign.title, href: registerPath(id) }
  },
  donation: async (reading, id) => {
    const [found] = await loadDonations(reading, [id])
    return found ? { label: found.donorName ?? found.id.slice(0, 8), href: giftPath(id) } : null
  },
}
