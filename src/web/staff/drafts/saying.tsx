import type { Stance } from '../../../areas/drafts/index.ts'
import { type Day, daysBetween, showDay } from '../../../values/day.ts'
import type { PageContext } from '../../http/page.ts'
import { Badge, type Tone } from '../../parts/index.ts'
import { DeadlineMark } from '../record/saying.tsx'

/** The day by which opinions are wanted, and how much time there is; what is over is told by its day alone. */
export function ByMark({ c, on }: { c: PageContext; on: Day | null }) {
  if (on === null) return null
  const daysLeft = daysBetween(c.today, on)
  return (
    <span>
      {showDay(on)} {daysLeft >= 0 ? <DeadlineMark c={c} one={{ dueOn: on, doneOn: null, daysLeft }} /> : null}
    </span>
  )
}

const tones: Readonly<Record<Stance, Tone>> = { agree: 'done', amend: 'due', oppose: 'refused', question: 'waiting' }

export function StanceMark({ c, stance }: { c: PageContext; stance: Stance }) {
  return <Badge tone={tones[stance]}>{c.words.draftLabels.stances[stance]}</Badge>
}
