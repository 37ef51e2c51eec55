import { addDays, type Day, day, yearOf } from './day.ts'

// The Vietnamese lunar calendar after the algorithm published by Hồ Ngọc Đức: new moons and sun longitudes from Meeus'
// series, cut into days at UTC+7. The Chinese calendar cuts them at UTC+8 and so differs in some years (Tết 2007, 2030).

const radians = Math.PI / 180
const daysPerMoon = 29.530588853
const firstMoon = 2415021.076998695
const epoch = day('1970-01-01')
const epochNumber = 2440588
const vietnam = 7 / 24

const sin = (degrees: number) => Math.sin(degrees * radians)

/** Difference between dynamical and universal time, in days; `t` in Julian centuries from 1900. */
function clockDrift(t: number): number {
  if (t >= -11) return -0.000278 + 0.000265 * t + 0.000262 * t ** 2
  return 0.001 + 0.000839 * t + 0.0002261 * t ** 2 - 0.00000845 * t ** 3 - 0.000000081 * t ** 4
}

/** Julian day number, in Vietnam, of the k-th new moon after that of 1 January 1900. */
function newMoon(k: number): number {
  const t = k / 1236.85
  const mean = 2415020.75933 + 29.53058868 * k + 0.0001178 * t ** 2 - 0.000000155 * t ** 3
  const sun = 359.2242 + 29.10535608 * k - 0.0000333 * t ** 2 - 0.00000347 * t ** 3
  const moon = 306.0253 + 385.81691806 * k + 0.0107306 * t ** 2 + 0.00001236 * t ** 3
  const node = 21.2964 + 390.67050646 * k - 0.0016528 * t ** 2 - 0.00000239 * t ** 3
  const correction =
    0.00033 * sin(166.56 + 132.87 * t - 0.009173 * t ** 2) +
    (0.1734 - 0.000393 * t) * sin(sun) +
    0.0021 * sin(2 * sun) -
    0.4068 * sin(moon) +
    0.0161 * sin(2 * moon) -
    0.0004 * sin(3 * moon) +
    0.0104 * sin(2 * node) -
    0.0051 * sin(sun + moon) -
    0.0074 * sin(sun - moon) +
    0.0004 * sin(2 * node + sun) -
    0.0004 * sin(2 * node - sun) -
    0.0006 * sin(2 * node + moon) +
    0.001 * sin(2 * node - moon) +
    0.0005 * sin(2 * moon + sun)
  return Math.floor(mean + correction - clockDrift(t) + 0.5 + vietnam)
}

/** Where the sun stands when a day begins, in twelfths of its way: 0 from the March equinox, 9 from the winter solstice. */
function sunSector(dayNumber: number): number {
  const t = (dayNumber - 0.5 - vietnam - 2451545) / 36525
  const anomaly = 357.5291 + 35999.0503 * t - 0.0001559 * t ** 2 - 0.00000048 * t ** 3
  const longitude =
    280.46645 +
    36000.76983 * t +
    0.0003032 * t ** 2 +
    (1.9146 - 0.004817 * t - 0.000014 * t ** 2) * sin(anomaly) +
    (0.019993 - 0.000101 * t) * sin(2 * anomaly) +
    0.00029 * sin(3 * anomaly)
  return Math.floor((((longitude % 360) + 360) % 360) / 30)
}

/** Index of the new moon that opens month 11, the month of the winter solstice. */
function eleventhMonth(solarYear: number): number {
  const yearEnd = epochNumber + Date.UTC(solarYear, 11, 31) / 86_400_000
  const k = Math.floor((yearEnd - 2415021) / daysPerMoon)
  const opening = newMoon(k)
  const index = sunSector(opening) >= 9 ? k - 1 : k
  return Math.floor((newMoon(index) - firstMoon) / daysPerMoon + 0.5)
}

/** How many months after month 11 the leap month comes: the first month in which the sun enters no new sector. */
function leapOffset(eleventh: number): number {
  let offset = 1
  while (offset < 13 && sunSector(newMoon(eleventh + offset)) !== sunSector(newMoon(eleventh + offset + 1))) offset += 1
  return offset
}

/** The solar day of a day of a lunar month (1–12, not the leap one) of a lunar year; for the years 1900–2199. */
export function lunarDay(lunarYear: number, month: number, dayOfMonth: number): Day {
  const eleventh = eleventhMonth(month < 11 ? lunarYear - 1 : lunarYear)
  const next = eleventhMonth(month < 11 ? lunarYear : lunarYear + 1)
  let offset = (month + 1) % 12
  if (next - eleventh > 12 && offset >= leapOffset(eleventh)) offset += 1
  return addDays(epoch, newMoon(eleventh + offset) + dayOfMonth - 1 - epochNumber)
}

/** The first day of the lunar year that begins in the solar year. */
export function lunarNewYear(solarYear: number): Day {
  const tet = lunarDay(solarYear, 1, 1)
  if (yearOf(tet) !== solarYear) throw new RangeError(`No lunar new year found in ${solarYear}`)
  return tet
}
