import { z } from 'zod'
import { zDay, zFlag, zId, zLine, zLines, zMaybe, zText } from '../../platform/input.ts'
import { paperShape } from '../documents/index.ts'
import { type BudgetLine, budgetSources, type CommendedFamily } from './result.ts'

/** A whole number as people type it: `1.204` and `1204` are the same. */
function zWhole(most: number): z.ZodType<number> {
  const said = { message: 'festival.not_a_number' }
  const read = (value: unknown) => {
    if (typeof value !== 'string') return value
    const digits = value.trim().replace(/đ$/iu, '').replace(/[.\s]/g, '')
    return /^\d{1,15}$/.test(digits) ? Number(digits) : value.trim() === '' ? undefined : Number.NaN
  }
  return z.preprocess(read, z.number(said).int(said).min(0, said).max(most, said))
}

const zCount = zWhole(100_000)
const zDong = zWhole(1_000_000_000_000)
const maybe = <T>(inner: z.ZodType<T>) =>
  zMaybe(inner)
    .optional()
    .transform((value) => value ?? null)

/** Rows of a form in which nothing was typed under this name are no rows. */
function zRows<T>(name: string, row: z.ZodType<T>, most: number): z.ZodType<readonly T[]> {
  const filled = (value: unknown) =>
    Array.isArray(value) ? value.filter((one) => ![undefined, null, ''].includes(one?.[name])) : (value ?? [])
  return z.preprocess(filled, z.array(row).max(most)) as unknown as z.ZodType<readonly T[]>
}

const zBudgetLine: z.ZodType<BudgetLine> = z.object({
  source: z.enum(budgetSources),
  amount: zDong.refine((amount) => amount > 0, { message: 'festival.not_a_number' }),
})

const zFamily: z.ZodType<CommendedFamily> = z.object({
  headName: zLine(120),
  achievement: z
    .union([z.literal(''), zLine(300)])
    .optional()
    .transform((text) => text ?? ''),
})

/** One family a line: name, then what for, parted by a comma. */
function familiesOf(value: unknown): unknown {
  if (typeof value !== 'string') return value
  return value
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [headName = '', ...rest] = line.split(/[,;–-]\s+/)
      return { headName: headName.trim(), achievement: rest.join(', ').trim() }
    })
}

/** What an area reports; the same on a telephone, in the office and in a sheet. */
export const reportedShape = {
  householdsTotal: zCount.refine((count) => count > 0, { message: 'festival.no_households' }),
  householdsAttended: zCount,
  totalReason: maybe(zText(500)),
  peopleAttended: maybe(zCount),
  ceremony: zFlag.optional().transform(Boolean),
  festivities: zFlag.optional().transform(Boolean),
  unityMeal: zFlag.optional().transform(Boolean),
  ceremonyOnlyReason: maybe(zText(500)),
  guests: maybe(zCount),
  gifts: maybe(zCount),
  giftWorth: maybe(zDong),
  commended: maybe(zCount),
  poorHouseholds: maybe(zCount),
  policyHouseholds: maybe(zCount),
  culturalFamilies: maybe(zCount),
  works: zLines(20, 300)
    .optional()
    .transform((lines) => lines ?? []),
  note: maybe(zText(2000)),
  budget: zRows('amount', zBudgetLine, 20),
  families: z.preprocess(familiesOf, zRows('headName', zFamily, 200)) as z.ZodType<readonly CommendedFamily[]>,
}

const zClock = zMaybe(z.string().regex(/^([01]?\d|2[0-3])[:h][0-5]\d$/, { message: 'festival.not_a_time' }))

export const describedShape = {
  plannedOn: zDay,
  starts: zClock.optional().transform((value) => value ?? null),
  place: zLine(300),
  form: z.enum(['ceremony_and_festivities', 'ceremony_only']),
  unityMeal: zFlag.optional().transform(Boolean),
  dateReason: maybe(zText(500)),
  note: maybe(zText(1000)),
}

/** One leader a line, name and position parted by a comma; or a list. */
export const zDelegates = z.preprocess(
  (value) => {
    if (typeof value !== 'string') return value ?? []
    const lines = value.split('\n').map((line) => line.trim())
    return lines
      .filter((line) => line !== '')
      .map((line) => {
        const [name = '', ...rest] = line.split(',')
        return { name: name.trim(), position: rest.join(',').trim() }
      })
  },
  z.array(z.object({ name: zLine(120), position: z.union([z.literal(''), zLine(200)]) })).max(12),
) as unknown as z.ZodType<readonly { readonly name: string; readonly position: string }[]>

export const stepShape = { id: zId, happenedOn: zDay, note: zMaybe(zText(2000)).optional(), ...paperShape }
