import type { ConsultationLine, ConsultationState, Verdict } from '../../../areas/legislation/index.ts'
import { type Day, daysBetween, showDay } from '../../../values/day.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { Badge, type Tone } from '../../parts/index.ts'
import { DeadlineMark } from '../record/saying.tsx'

const tones: Readonly<Partial<Record<ConsultationState, Tone>>> = {
  open: 'waiting',
  consolidated: 'due',
  approved: 'due',
  sent: 'done',
  outcome_recorded: 'done',
  expired_unsent: 'overdue',
  dropped: 'refused',
  withdrawn: 'refused',
}

export function ConsultationBadge({ c, state }: { c: PageContext; state: ConsultationState }) {
  return <Badge tone={tones[state] ?? 'neutral'}>{c.words.legislationLabels.states[state] ?? state}</Badge>
}

/** Where one of a list stands: past its day also how far the work had come, since that tells what is missing. */
export function ConsultationStanding({ c, line }: { c: PageContext; line: ConsultationLine }) {
  const badge = <ConsultationBadge c={c} state={line.state} />
  if (line.state !== 'expired_unsent') return badge
  return (
    <span>
      {badge} <span class="soft">{c.words.legislationLabels.states[line.reached]}</span>
    </span>
  )
}

/** The same in a cell of a sheet. */
export function sayStanding(c: PageContext, { state, reached }: ConsultationLine): string {
  const { states } = c.words.legislationLabels
  const shown = state === 'expired_unsent' ? [state, reached] : [state]
  return shown.map((one) => states[one] ?? one).join(' · ')
}

const verdictTones: Readonly<Record<Verdict, Tone>> = { taken: 'done', partly: 'waiting', not_taken: 'refused' }

export function VerdictBadge({ c, verdict }: { c: PageContext; verdict: Verdict }) {
  return <Badge tone={verdictTones[verdict]}>{c.words.legislationLabels.verdicts[verdict]}</Badge>
}

/** How many days after its day the answer went out; none when in time. */
export const daysLate = (sentOn: Day, replyByOn: Day): number => Math.max(0, daysBetween(replyByOn, sentOn))

/** The day for the answer and how much time there is; once sent, when, and how late it was. */
export function ReplyMark({ c, line }: { c: PageContext; line: ConsultationLine }) {
  const { list } = c.words.legislationPages
  const { replyByOn, sentOn, state } = line
  if (sentOn !== null) {
    const late = daysLate(sentOn, replyByOn)
    return (
      <span>
        {showDay(replyByOn)} {late > 0 ? <Badge tone="refused">{fill(list.sentLate, { days: late })}</Badge> : null}
      </span>
    )
  }
  const awaited = state !== 'dropped' && state !== 'withdrawn'
  const daysLeft = daysBetween(c.today, replyByOn)
  return (
    <span>
      {showDay(replyByOn)} {awaited ? <DeadlineMark c={c} one={{ dueOn: replyByOn, doneOn: null, daysLeft }} /> : null}
    </span>
  )
}

/** Where the day stands: in the letter, or a rule by its name. */
export function saySource(c: PageContext, source: string): string {
  return source === 'letter' ? c.words.legislationLabels.letterSource : source
}
