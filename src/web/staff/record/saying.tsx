import type { Day } from '../../../values/day.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { Badge, type Option } from '../../parts/index.ts'

export interface ShownDeadline {
  readonly dueOn: Day
  readonly doneOn: Day | null
  /** Days left, negative when that many late. */
  readonly daysLeft: number
}

/** How a deadline stands: "Còn n ngày", "Hết hạn hôm nay", "Quá hạn n ngày", done in time or late. */
export function DeadlineMark({ c, one }: { c: PageContext; one: ShownDeadline }) {
  const { deadline: words } = c.words.records
  if (one.doneOn !== null)
    return one.doneOn <= one.dueOn ? (
      <Badge tone="done">{words.inTime}</Badge>
    ) : (
      <Badge tone="refused">{words.doneLate}</Badge>
    )
  if (one.daysLeft === 0) return <Badge tone="due">{words.today}</Badge>
  if (one.daysLeft < 0) return <Badge tone="overdue">{fill(words.late, { days: -one.daysLeft })}</Badge>
  return <Badge tone={one.daysLeft <= 7 ? 'due' : 'waiting'}>{fill(words.left, { days: one.daysLeft })}</Badge>
}

/** The labels of some codes as choices. */
export function optionsOf(labels: Readonly<Record<string, string>>, codes: readonly string[]): readonly Option[] {
  return codes.map((value) => ({ value, label: labels[value] ?? value }))
}
