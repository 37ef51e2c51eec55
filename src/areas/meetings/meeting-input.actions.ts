import { z } from 'zod'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { visibilities } from '../documents/index.ts'
import { type Purpose, purposes } from './purpose.ts'

export const zClock = zMaybe(z.string().regex(/^([01]?\d|2[0-3])[:h][0-5]\d$/, { message: 'meetings.not_a_time' }))

/** A number told in the minutes; an empty field is "not told". */
export const zCount = zMaybe(z.coerce.number().int().min(0).max(1_000_000))

/** At least one, each once. */
export const zPurposes = z.preprocess(
  (value) => (typeof value === 'string' ? (value === '' ? [] : [value]) : value),
  z
    .array(z.enum(purposes))
    .min(1, { message: 'meetings.purpose_needed' })
    .transform((list) => [...new Set(list)]),
) as unknown as z.ZodType<readonly Purpose[]>

export const meetingShape = {
  title: zLine(300),
  purposes: zPurposes,
  bodyId: zMaybe(zId).optional(),
  areaId: zMaybe(zId).optional(),
  plannedOn: zMaybe(zDay).optional(),
  plannedTime: zMaybe(zLine(120)).optional(),
  starts: zClock.optional(),
  ends: zClock.optional(),
  place: zMaybe(zLine(300)).optional(),
  chairId: zMaybe(zId).optional(),
  chair: zMaybe(zLine(200)).optional(),
  secretary: zMaybe(zLine(200)).optional(),
  content: zMaybe(zText(5000)).optional(),
  audience: zMaybe(zText(2000)).optional(),
  visibility: z.enum(visibilities).optional(),
}

export const heldShape = {
  heldOn: zDay,
  starts: zClock.optional(),
  ends: zClock.optional(),
  place: zMaybe(zLine(300)).optional(),
  chair: zMaybe(zLine(200)).optional(),
  present: zCount.optional(),
  spoken: zCount.optional(),
  opinions: zCount.optional(),
  answered: zCount.optional(),
  noted: zCount.optional(),
}
