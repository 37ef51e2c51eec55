import type { MeetingLine, MeetingState } from '../../../areas/meetings/index.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { Badge, type Tone } from '../../parts/index.ts'

const tones: Readonly<Partial<Record<MeetingState, Tone>>> = {
  held: 'due',
  minuted: 'done',
  concluded: 'done',
  cancelled: 'refused',
  withdrawn: 'refused',
  postponed: 'waiting',
  noticed: 'waiting',
}

export function MeetingBadge({ c, state }: { c: PageContext; state: MeetingState }) {
  return <Badge tone={tones[state] ?? 'neutral'}>{c.words.meetingLabels.states[state] ?? state}</Badge>
}

/** 'Phản biện xã hội, Góp ý xây dựng pháp luật' */
export function sayPurposes(c: PageContext, purposes: MeetingLine['purposes']): string {
  return purposes.map((one) => c.words.meetingLabels.purposes[one] ?? one).join(', ')
}

/** '46 người dự · 9 lượt phát biểu · 12 ý kiến'; what is not known is left out. */
export function sayTurnout(
  c: PageContext,
  { present, spoken, opinions }: Pick<MeetingLine, 'present' | 'spoken' | 'opinions'>,
): string {
  const { turnout } = c.words.meetingPages
  return [
    present !== null && fill(turnout.present, { count: present }),
    spoken !== null && fill(turnout.spoken, { count: spoken }),
    opinions !== null && fill(turnout.opinions, { count: opinions }),
  ]
    .filter(Boolean)
    .join(' · ')
}
