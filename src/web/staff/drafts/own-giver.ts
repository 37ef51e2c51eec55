import { draftPermissions } from '../../../areas/drafts/index.ts'
import { areaName, findOrganisation, loadAreas } from '../../../areas/organisation/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { grantsFor } from '../../../platform/permission.ts'
import type { Id } from '../../../values/id.ts'
import type { PageContext } from '../../http/page.ts'

/** In whose name the visitor gives opinions: the own area, the own organisation, or as a person. */
export interface OwnGiver {
  readonly areaId: Id | null
  readonly organisationId: Id | null
}

export function ownGiver(c: PageContext): OwnGiver {
  const { actor, sight, committeeId } = c.signedIn
  const grant = grantsFor(actor, draftPermissions.give, committeeId).find((one) => one.organisationId !== null)
  return {
    areaId: sight.reach === 'area' ? sight.areaId : null,
    organisationId: sight.reach === 'staff' ? (grant?.organisationId ?? null) : null,
  }
}

/** 'Tổ 4', 'Hội Liên hiệp Phụ nữ phường'; null for who speaks as a person. */
export async function giverName(
  c: PageContext,
  reading: Reading,
  { areaId, organisationId }: OwnGiver,
): Promise<string | null> {
  const { committeeId } = c.signedIn
  if (organisationId) return (await findOrganisation(reading, committeeId, organisationId))?.name ?? null
  if (!areaId) return null
  const area = (await loadAreas(reading, committeeId)).areas.find((one) => one.id === areaId)
  return area ? areaName(area, c.today) : null
}

/** What of the opinions on a draft is one's own, as the reads of the area take it. */
export function ownFilter(c: PageContext, { areaId, organisationId }: OwnGiver) {
  if (areaId) return { areaId }
  if (organisationId) return { organisationId }
  return c.signedIn.sight.reach === 'staff' ? { accountId: c.signedIn.actor.accountId } : {}
}
