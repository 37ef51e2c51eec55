import { z } from 'zod'
import { type Day, parseDay } from '../values/day.ts'
import { type Id, isId } from '../values/id.ts'
import { type Dong, isDong } from '../values/money.ts'
import { parseDong } from '../values/money-text.ts'
import { isRefusal, type Refusal, type RefusalParams, refuse } from '../values/refusal.ts'
import { parseRich, type RichDoc } from '../values/rich.ts'
import { isAscii } from '../values/vietnamese.ts'

/** Pieces of input that every area uses. Their messages are keys of texts, as all refusals are. */
export const zId = z.custom<Id>(isId, { message: 'platform.not_an_id' })

/** A day that somebody remembers or plans: the calendar is counted with, and ends somewhere. */
export const zDay = z.custom<Day>(
  (value) => typeof value === 'string' && value >= '1800' && value < '2200' && parseDay(value) !== null,
  { message: 'platform.not_a_day' },
)

/** One line of text: trimmed, NFC, without control characters, 1 to `max` characters. */
export function zLine(max = 300): z.ZodType<string> {
  return cleaned(/[\p{Cc}\p{Cf}]+/gu, max)
}

/** Text of several lines, kept as written but for control characters. */
export function zText(max = 20_000): z.ZodType<string> {
  // Tab and line feed are the two control characters that people type.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point.
  return cleaned(/[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]+/g, max)
}

/** An optional field of a form: an empty string is "not given". */
export function zMaybe<T>(inner: z.ZodType<T>): z.ZodType<T | null> {
  return z.preprocess(
    (value) => (value === '' || value === undefined ? null : value),
    z.nullable(inner),
  ) as unknown as z.ZodType<T | null>
}

/** Most that one amount may be: sums of thousands of them stay whole. */
const mostDong = 1e15

/** Whole đồng, 0 or more, as a number or as people type it: `63.230.000`, `500k`, `1,5 triệu`. */
export const zDong = z.preprocess(
  (value) => (typeof value === 'string' ? parseDong(value) : value),
  z.custom<Dong>((value) => isDong(value) && value >= 0 && value <= mostDong, { message: 'platform.not_an_amount' }),
) as unknown as z.ZodType<Dong>

/** A tick of a form, or a plain boolean. */
export const zFlag = z.preprocess((value) => value === true || value === 'yes' || value === 'on', z.boolean())

/** One text of several lines, or a list: each line that says something is one. */
export function zLines(most = 40, longest = 500): z.ZodType<readonly string[]> {
  const split = (value: unknown) =>
    typeof value === 'string'
      ? value.split('\n')
      : Array.isArray(value)
        ? value
        : value === undefined || value === null
          ? []
          : value
  const filled = (value: unknown) =>
    Array.isArray(value) ? value.filter((one) => typeof one !== 'string' || one.trim() !== '') : value
  return z.preprocess((value) => filled(split(value)), z.array(zLine(longest)).max(most)) as unknown as z.ZodType<
    readonly string[]
  >
}

/** Ids from a list of ticks; empty choices are left out. */
export const zIds = z.preprocess(
  (value) =>
    Array.isArray(value) ? value.filter((one) => one !== '') : value === '' || value === undefined ? [] : value,
  z.array(zId).max(60),
) as unknown as z.ZodType<readonly Id[]>

function cleaned(unwanted: RegExp, max: number): z.ZodType<string> {
  const clean = (text: string) => text.replaceAll('\r\n', '\n').replace(unwanted, ' ').normalize('NFC')
  return z
    .string({ message: 'platform.required' })
    .overwrite((text) => (isAscii(text) ? text : clean(text)).trim())
    .min(1, { message: 'platform.required' })
    .max(max, { message: 'platform.too_long' })
}

/** Parses raw input; all that is wrong comes back at once, each with its field. */
export function parseInput<Input>(schema: z.ZodType<Input>, raw: unknown): Input | Refusal {
  const parsed = schema.safeParse(storable(raw))
  if (parsed.success) return parsed.data
  const [first, ...also] = parsed.error.issues.map(asRefusal)
  return first ? { ...first, ...(also.length > 0 && { also }) } : refuse('platform.invalid')
}

/** The same input in texts that the database can keep: well-formed, and without NUL. Files and the like pass as they are. */
function storable(value: unknown): unknown {
  if (isStorable(value)) return value
  if (typeof value === 'string') return value.replaceAll('\0', '').toWellFormed()
  if (Array.isArray(value)) return value.map(storable)
  if (typeof value !== 'object' || value === null || !isPlain(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, storable(inner)]))
}

/** Nearly all input is: it is looked through without being copied. */
function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0')
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) return value.every(isStorable)
  return !isPlain(value) || Object.values(value).every(isStorable)
}

function isPlain(value: object): boolean {
  const parent = Object.getPrototypeOf(value)
  return parent === Object.prototype || parent === null
}

function asRefusal(issue: z.core.$ZodIssue): Refusal {
  const field = issue.path.map(String).join('.')
  const keyed = /^[a-z_]+\.[a-z_]+$/.test(issue.message)
  const key = keyed ? issue.message : keyOf(issue)
  return refuse(key, { ...(field && { field }), params: limitsOf(issue) })
}

function keyOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_big') return 'platform.too_big'
  if (issue.code === 'too_small') return 'platform.too_small'
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'platform.required'
  if (issue.code === 'invalid_value') return 'platform.not_a_choice'
  if (issue.code === 'unrecognized_keys') return 'platform.unknown_field'
  return 'platform.invalid'
}

function limitsOf(issue: z.core.$ZodIssue): RefusalParams {
  if (issue.code === 'too_big') return { max: Number(issue.maximum) }
  if (issue.code === 'too_small') return { min: Number(issue.minimum) }
  return {}
}

/** A body written elsewhere, as a value or as its JSON text; what is not allowed in one is refused by its own key. */
export const zRich: z.ZodType<RichDoc> = z.unknown().transform((value, context) => {
  const parsed = parseRich(typeof value === 'string' ? readJson(value) : value)
  if (!isRefusal(parsed)) return parsed
  context.addIssue({ code: 'custom', message: parsed.key, input: value })
  return z.NEVER
})

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
