import { z } from 'zod'
import type { Reading, Writing } from '../../platform/context.ts'
import { zId, zLine, zMaybe } from '../../platform/input.ts'
import type { Id } from '../../values/id.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { areaName, findOrganisation, findPerson, loadAreas } from '../organisation/index.ts'
import { type Author, authorKinds } from './opinion.ts'

export const zAuthor = z.object({
  authorKind: z.enum(authorKinds),
  /** As they are to be named; left out, as the register calls them. */
  authorName: zMaybe(zLine(200)).optional(),
  personId: zMaybe(zId).optional(),
  areaId: zMaybe(zId).optional(),
  organisationId: zMaybe(zId).optional(),
})

/** How areas and organisations are called today; asked once for each act. */
export async function nameOfGiver(
  reading: Reading,
  committeeId: Id,
  { areaId, organisationId }: { readonly areaId: Id | null; readonly organisationId: Id | null },
): Promise<string | Refusal | null> {
  if (areaId !== null && organisationId !== null) return refuse('drafts.two_givers', { field: 'organisationId' })
  if (organisationId !== null) {
    const organisation = await findOrganisation(reading, committeeId, organisationId)
    return organisation?.name ?? refuse('drafts.no_giver', { field: 'organisationId' })
  }
  if (areaId === null) return null
  const area = (await loadAreas(reading, committeeId)).areas.find((one) => one.id === areaId)
  return area ? areaName(area, reading.today) : refuse('drafts.no_giver', { field: 'areaId' })
}

/** The author with the name as it is today; an area or an organisation must be one of ours, or be named. */
export async function completeAuthor(w: Writing, input: z.output<typeof zAuthor>): Promise<Author | Refusal> {
  const { authorKind: kind, authorName = null, personId = null, areaId = null, organisationId = null } = input
  if (kind === 'anonymous') return { kind, name: authorName, personId: null, areaId, organisationId }
  if (kind === 'area' && areaId === null) return refuse('drafts.no_giver', { field: 'areaId' })
  const giver = await nameOfGiver(w, w.committeeId, { areaId, organisationId })
  if (typeof giver === 'object' && giver !== null) return giver
  if (kind !== 'person') {
    const name = authorName ?? giver
    return name === null
      ? refuse('drafts.no_author', { field: 'authorName' })
      : { kind, name, personId: null, areaId, organisationId }
  }
  const person = personId === null ? null : await findPerson(w, w.committeeId, personId)
  if (personId !== null && !person) return refuse('drafts.no_author', { field: 'personId' })
  const name = authorName ?? person?.fullName ?? null
  return name === null
    ? refuse('drafts.no_author', { field: 'authorName' })
    : { kind, name, personId, areaId, organisationId }
}
