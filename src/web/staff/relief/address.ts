import type { Id } from '../../../values/id.ts'
import { type Refusal, refuse } from '../../../values/refusal.ts'

export const boardPath = '/cuu-tro'
export const ownPath = '/cuu-tro/tai-to'
export const newCampaignPath = `${boardPath}/moi`
export const newFundPath = `${boardPath}/quy/moi`
/** The register of a campaign, or of a set of books of the Fund. */
export const registerPath = (id: Id, part?: string): string => `${boardPath}/${id}${part ? `?muc=${part}` : ''}`
export const giftPath = (id: Id): string => `${boardPath}/ung-ho/${id}`

export const missing: Refusal = refuse('relief.no_campaign', { kind: 'missing' })
export const noGift: Refusal = refuse('relief.no_donation', { kind: 'missing' })
