declare const brand: unique symbol

/** A calendar day, 'YYYY-MM-DD', years 0001–9999. Text order is time order, so `<` and sort() are right. */
export type Day = string & { readonly [brand]: 'Day' }

const iso = /^\d{4}-\d{2}-\d{2}$/
const millisecondsPerDay = 86_400_000

/** Strict ISO text into a day; null unless it is a real day of the calendar. */
export function parseDay(text: string): Day | null {
  if (!iso.test(text) || text < '0001') return null
  const [year, month, dayOfMonth] = [text.slice(0, 4), text.slice(5, 7), text.slice(8)].map(Number) as [
    number,
    number,
    number,
  ]
  return dayOfMonth >= 1 && dayOfMonth <= lengthOf(year, month) ? (text as Day) : null
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** How many days a month has, 1–12; none where there is no such month. */
const lengthOf = (year: number, month: number) => (month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? 0))

/** A day known to be real, such as one written in the source; throws otherwise. */
export function day(text: string): Day {
  const parsed = parseDay(text)
  if (parsed === null) throw new RangeError(`Not a day: ${text}`)
  return parsed
}

/** Year, month 1–12 and day of the month into a day; null when there is no such day. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | null {
  const pad = (n: number, width: number) => String(n).padStart(width, '0')
  return parseDay(`${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`)
}

/** What people type: '5/2/2021', '05-02-2021', '05.02.2021' (day first). Years have four digits. */
export function readVietnameseDay(text: string): Day | null {
  const parts = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text.trim())
  return parts ? dayOf(Number(parts[4]), Number(parts[3]), Number(parts[1])) : null
}

const time = (of: Day) => Date.parse(`${of}T00:00:00Z`)

/** The day `n` days later (earlier when negative). */
export function addDays(from: Day, n: number): Day {
  return day(new Date(time(from) + n * millisecondsPerDay).toISOString().slice(0, 10))
}

/** Days from `from` to `to`: 1 from a day to the next one, negative backwards. */
export function daysBetween(from: Day, to: Day): number {
  return (time(to) - time(from)) / millisecondsPerDay
}

/** How many days lie between two, whichever comes first. */
export function daysApart(a: Day, b: Day): number {
  return Math.abs(daysBetween(a, b))
}

export function isBefore(a: Day, b: Day): boolean {
  return a < b
}

export function isAfter(a: Day, b: Day): boolean {
  return a > b
}

/** 1 Monday … 7 Sunday. */
export function weekday(of: Day): number {
  return new Date(time(of)).getUTCDay() || 7
}

/** Days of rest, and days of rest that are worked all the same because another day was given for them. */
export interface RestDays {
  has(on: Day): boolean
  readonly worked?: ReadonlySet<Day> | undefined
}

/** Monday to Friday and no holiday, or a day worked in exchange. */
export function isWorkingDay(of: Day, holidays: RestDays): boolean {
  return holidays.worked?.has(of) === true || (weekday(of) <= 5 && !holidays.has(of))
}

/** The n-th working day after `from` (before it when negative). The day itself is not counted; n = 0 returns it. */
export function addWorkingDays(from: Day, n: number, holidays: RestDays): Day {
  let at = from
  for (let left = Math.abs(n); left > 0; ) {
    at = addDays(at, Math.sign(n))
    if (isWorkingDay(at, holidays)) left -= 1
  }
  return at
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** The day the calendar on the wall shows at an instant, in Vietnam unless told otherwise. */
export function dayAt(instant: Date, timeZone = 'Asia/Ho_Chi_Minh'): Day {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    formats.set(timeZone, format)
  }
  const parts = Object.fromEntries(format.formatToParts(instant).map((part) => [part.type, part.value]))
  return day(`${(parts.year ?? '').padStart(4, '0')}-${parts.month}-${parts.day}`)
}

export function minDay(first: Day, ...rest: readonly Day[]): Day {
  return rest.reduce((least, next) => (next < least ? next : least), first)
}

export function maxDay(first: Day, ...rest: readonly Day[]): Day {
  return rest.reduce((most, next) => (next > most ? next : most), first)
}

export function yearOf(of: Day): number {
  return Number(of.slice(0, 4))
}

/** 1–12. */
export function monthOf(of: Day): number {
  return Number(of.slice(5, 7))
}

export function dayOfMonth(of: Day): number {
  return Number(of.slice(8, 10))
}

/** '05/02/2021'. */
export function showDay(of: Day): string {
  return `${of.slice(8, 10)}/${of.slice(5, 7)}/${of.slice(0, 4)}`
}

/** 'ngày 05 tháng 3 năm 2021', the form of official documents (Decree 30/2020/NĐ-CP): 0 before days 1–9, months 1–2. */
export function sayDay(of: Day): string {
  const month = monthOf(of)
  return `ngày ${of.slice(8, 10)} tháng ${month <= 2 ? `0${month}` : month} năm ${yearOf(of)}`
}
