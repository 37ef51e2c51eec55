import type { Deadline, SessionState } from '../../../areas/supervision/index.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { Badge, type Option, type Tone } from '../../parts/index.ts'

const done = new Set(['reported', 'concluded', 'closed', 'following_up', 'held', 'achieved', 'issued'])
const off = new Set(['cancelled', 'withdrawn', 'not_achieved'])
const resting = new Set(['planned', 'selected', 'invited', 'not_begun', 'draft', 'registered', 'amended'])

export function toneOf(state: string): Tone {
  if (done.has(state)) return 'done'
  if (off.has(state)) return 'refused'
  return resting.has(state) ? 'neutral' : 'waiting'
}

export function StateBadge({ c, state }: { c: PageContext; state: SessionState }) {
  return <Badge tone={toneOf(state)}>{c.words.supervisionLabels.stages[state] ?? state}</Badge>
}

/** How a deadline stands: "Còn n ngày", "Hết hạn hôm nay", "Quá hạn n ngày", done in time or late. */
export function DeadlineMark({ c, one }: { c: PageContext; one: Deadline }) {
  const { board } = c.words.supervisionPages
  if (one.state === 'in_time') return <Badge tone="done">{board.inTime}</Badge>
  if (one.state === 'done_late') return <Badge tone="refused">{board.doneLate}</Badge>
  if (one.daysLeft === 0) return <Badge tone="due">{board.today}</Badge>
  if (one.daysLeft < 0) return <Badge tone="overdue">{fill(board.late, { days: -one.daysLeft })}</Badge>
  return <Badge tone={one.daysLeft <= 7 ? 'due' : 'waiting'}>{fill(board.left, { days: one.daysLeft })}</Badge>
}

/** The labels of some codes as choices. */
export function optionsOf(labels: Readonly<Record<string, string>>, codes: readonly string[]): readonly Option[] {
  return codes.map((value) => ({ value, label: labels[value] ?? value }))
}
