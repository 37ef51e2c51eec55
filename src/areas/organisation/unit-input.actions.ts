import { z } from 'zod'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { newId } from '../../values/id.ts'
import { successionKinds } from './succession.ts'
import { unitKinds } from './unit.ts'

/** An id the caller may choose; made here when it did not. */
export const zNewId = zId.default(() => newId())

export const zCode = z
  .string()
  .trim()
  .regex(/^[0-9A-Z][0-9A-Z.-]{0,19}$/i, { message: 'organisation.code_form' })

/** A whole number, also as people type it: '98', '1.097' or '1 097'. */
export function zWhole(least: number, most: number): z.ZodType<number> {
  const number = z.number({ message: 'organisation.not_a_number' }).int({ message: 'organisation.not_a_number' })
  return z.preprocess((value) => (typeof value === 'string' ? readWhole(value) : value), number.min(least).max(most))
}

function readWhole(text: string): number | null {
  const digits = text.trim().replaceAll(/[\s.,](?=\d{3}(\D|$))/g, '')
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null
}

export const zLegalDoc = zMaybe(zLine(300))

const validity = { from: zMaybe(zDay), to: zMaybe(zDay), legalDoc: zLegalDoc }

/** A unit as a form gives it: one name, one code, one parent, from its beginning. */
export const newUnitInput = z.object({
  id: zNewId,
  kind: z.enum(unitKinds),
  name: zLine(200),
  nameEn: zMaybe(zLine(200)),
  code: zMaybe(zCode),
  parentId: zMaybe(zId),
  from: zMaybe(zDay),
  legalDoc: zLegalDoc,
  note: zMaybe(zText(2000)),
})

/** Units with their whole histories, as a prepared data set gives them. */
export const unitHistoriesInput = z.object({
  units: z
    .array(
      z.object({
        id: zId,
        kind: z.enum(unitKinds),
        note: zMaybe(zText(2000)),
        ...validity,
        names: z
          .array(z.object({ name: zLine(200), nameEn: zMaybe(zLine(200)), ...validity }))
          .min(1)
          .max(50),
        codes: z.array(z.object({ code: zCode, ...validity })).max(50),
        parents: z.array(z.object({ parentId: zId, ...validity })).max(50),
      }),
    )
    .max(20_000),
  successions: z
    .array(
      z.object({
        id: zId,
        fromUnitId: zId,
        toUnitId: zMaybe(zId),
        kind: z.enum(successionKinds),
        effectiveOn: zDay,
        share: zMaybe(z.number().gt(0).max(1)),
        legalDoc: zLegalDoc,
      }),
    )
    .max(20_000),
})
