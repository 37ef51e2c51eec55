const formats = new Map<string, Intl.DateTimeFormat>()

/** '08:30 05/02/2021' on the wall of the office: how a moment is shown to people. */
export function showMoment(instant: Date, timeZone = 'Asia/Ho_Chi_Minh'): string {
  let format = formats.get(timeZone)
  if (!format) {
    const [two, four] = ['2-digit', 'numeric'] as const
    const parts = { hour: two, minute: two, day: two, month: two, year: four, hourCycle: 'h23' } as const
    format = new Intl.DateTimeFormat('en', { timeZone, ...parts })
    formats.set(timeZone, format)
  }
  const { hour, minute, day, month, year } = Object.fromEntries(
    format.formatToParts(instant).map((part) => [part.type, part.value]),
  )
  return `${hour}:${minute} ${day}/${month}/${year}`
}
