import { addDays, type Day, day, isWorkingDay, weekday } from './day.ts'
import { lunarDay, lunarNewYear } from './lunar.ts'

const tuesday = 2

/**
 * The five days of Tết (Labour Code 2012 Art. 115, 2019 Art. 112): one day before and four from the new year, or two
 * and three. The Prime Minister chooses each year; every choice from 2015 to 2026 was the first when the new year fell
 * on a Tuesday and the second otherwise. Until 2013 there were four days.
 */
function tetDays(year: number): Day[] {
  const tet = lunarNewYear(year)
  const before = year >= 2014 && weekday(tet) !== tuesday ? 2 : 1
  const count = year >= 2014 ? 5 : 4
  return Array.from({ length: count }, (_, i) => addDays(tet, i - before))
}

/** National Day; from 2021 (Labour Code 2019) with the day before or after, on the side that makes the longer rest. */
function nationalDays(year: number): Day[] {
  const second = day(`${year}-09-02`)
  if (year < 2021) return [second]
  return [second, addDays(second, [1, 4, 7].includes(weekday(second)) ? 1 : -1)]
}

/**
 * The public holidays of a year, 1994–2199, with the working days given back for those that fall on a weekend
 * (Art. 111.3). Days the Government swaps in a single year are not computable: the caller adds and removes them.
 */
export function publicHolidays(year: number): Set<Day> {
  const named = [
    day(`${year}-01-01`),
    ...tetDays(year),
    ...(year >= 2007 ? [lunarDay(year, 3, 10)] : []), // the Hùng Kings' day became a holiday in 2007
    day(`${year}-04-30`),
    day(`${year}-05-01`),
    ...nationalDays(year),
  ]
  const holidays = new Set(named)
  for (const off of [...holidays].sort()) {
    if (weekday(off) <= 5) continue
    let back = addDays(off, 1)
    while (!isWorkingDay(back, holidays)) back = addDays(back, 1)
    holidays.add(back)
  }
  return holidays
}
