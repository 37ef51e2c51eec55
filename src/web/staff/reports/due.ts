import {
  answers,
  type DueReport,
  dueBetween,
  type Obligation,
  obligationOf,
  reportsEnding,
  type WrittenReportFacts,
} from '../../../areas/reports/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { addDays, type Day, maxDay, minDay } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'

/** A report of the calendar with what was written of it, and how it stands. */
export interface Asked {
  readonly due: DueReport
  readonly written: WrittenReportFacts | null
  readonly obligation: Obligation
}

/** What the calendar of a committee asked for between two days, each with how it stands today. */
export async function askedBetween(
  reading: Reading,
  committeeId: Id,
  days: { readonly from: Day; readonly to: Day },
): Promise<readonly Asked[]> {
  const due = await dueBetween(reading, committeeId, days)
  const [first, ...rest] = due.map(({ period }) => period.to)
  if (!first) return []
  const range = { from: minDay(first, ...rest), to: maxDay(first, ...rest) }
  const reports = await reportsEnding(reading, { committeeIds: [committeeId], ...range })
  return due.map((one) => {
    const written = reports.find((report) => answers(report, one)) ?? null
    return { due: one, written, obligation: obligationOf(one, written?.versions ?? [], reading.today) }
  })
}

const isDone = ({ state }: Obligation): boolean => state === 'submitted' || state === 'accepted'

/** How long a report that was never sent is still called for. */
const lookBack = 60
/** How far back it is asked which kinds an office writes at all. */
const habit = 400

/**
 * What is still to be sent: what falls due within some days, and what is late. A kind that this office has not written
 * for a year is not called late: not every level asks for every kind.
 */
export async function toSend(reading: Reading, committeeId: Id, ahead: number): Promise<readonly Asked[]> {
  const { today } = reading
  const all = await askedBetween(reading, committeeId, { from: addDays(today, -lookBack), to: addDays(today, ahead) })
  const range = { from: addDays(today, -habit), to: addDays(today, habit) }
  const kinds = new Set(
    (await reportsEnding(reading, { committeeIds: [committeeId], ...range })).map(({ report }) => report.kind),
  )
  const open = all.filter(({ obligation }) => !isDone(obligation))
  const late = open.filter(({ due }) => due.dueOn < today && kinds.has(due.kind))
  const coming = open.filter(({ due }) => due.dueOn >= today)
  // Of what is late again and again the last is told; of what comes, the next.
  const lastOfKind = new Map(late.map((one) => [one.due.kind, one]))
  const nextOfKind = new Map(coming.toReversed().map((one) => [one.due.kind, one]))
  return [...lastOfKind.values(), ...nextOfKind.values()].toSorted((a, b) => (a.due.dueOn < b.due.dueOn ? -1 : 1))
}
