import { z } from 'zod'
import { type Day, parseDay, readVietnameseDay } from '../../values/day.ts'

/** A cell left empty, or a column the sheet does not have. */
export function cellOr<T>(inner: z.ZodType<T>): z.ZodType<T | null> {
  return z.preprocess(
    (value) => (value === undefined || (typeof value === 'string' && value.trim() === '') ? null : value),
    z.nullable(inner),
  ) as unknown as z.ZodType<T | null>
}

/** '05/02/2021' as people type it, or ISO as a sheet's date cell is read. */
export const dayCell: z.ZodType<Day> = z
  .string()
  .transform((text) => parseDay(text.trim().slice(0, 10)) ?? readVietnameseDay(text))
  .refine((on): on is Day => on !== null, { message: 'platform.not_a_day' }) as unknown as z.ZodType<Day>
