import { z } from 'zod'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import type { Id } from '../../values/id.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { isWebAddress } from '../documents/index.ts'
import { loadAreas } from '../organisation/index.ts'

export const zLink = zMaybe(z.string().trim().refine(isWebAddress, { message: 'documents.not_an_address' }))
/** A whole number as forms send it: spaces and dots between the thousands are left out. */
export const zCount = z.preprocess(
  (value) => (typeof value === 'string' ? value.replaceAll(/[\s.]/g, '') : value),
  z
    .union([
      z.number(),
      z
        .string()
        .regex(/^\d{1,12}$/, { message: 'outreach.not_a_count' })
        .transform(Number),
    ])
    .pipe(z.number().int().min(0).max(1_000_000_000_000)),
) as unknown as z.ZodType<number>
export const zEditNo = z.coerce.number().int().min(1)
/** A record entered by mistake: out of all counts, with the reason. */
export const zRemoval = z.object({ id: zId, reason: zText(1000) })
/** Something that happened on a day, today when none is told. */
export const zHappening = z.object({ id: zId, happenedOn: zMaybe(zDay).optional() })
export const zNote = zMaybe(zText(2000)).optional()
export const zReference = zMaybe(zLine(120)).optional()

/** The area is one of this committee's; and of the one who writes, where somebody writes from an area. */
export async function checkArea(w: Writing, areaId: Id | null | undefined, field = 'areaId'): Promise<Refusal | null> {
  const own = w.sight.reach === 'area' ? w.sight.areaId : null
  if (own !== null && areaId !== own) return refuse('outreach.other_area', { kind: 'forbidden', field })
  if (!areaId) return null
  const { areas } = await loadAreas(w, w.committeeId)
  return areas.some((area) => area.id === areaId) ? null : refuse('outreach.no_area', { field })
}

/** Somebody of an area writes for that area, whatever the form says. */
export function areaOf(w: Writing, areaId: Id | null | undefined): Id | null {
  return w.sight.reach === 'area' ? w.sight.areaId : (areaId ?? null)
}
