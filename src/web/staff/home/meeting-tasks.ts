import {
  heldAt,
  listMeetings,
  loadMeetings,
  type MeetingDeadline,
  type MeetingFacts,
  meetingDeadlines,
  meetingState,
} from '../../../areas/meetings/index.ts'
import { deadlinesOf } from '../../../areas/organisation/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { addDays } from '../../../values/day.ts'
import type { PageContext } from '../../http/page.ts'
import { meetingPath, meetingsPath } from '../meetings/address.ts'
import { type Agenda, heap, horizon, type Task } from './task.ts'

const byDue = (a: Task, b: Task) => ((a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : 1)

/** Conferences to come, invitations to send, minutes still to be written. */
export async function meetingTasks(c: PageContext, reading: Reading): Promise<Agenda> {
  const { committeeId } = c.signedIn
  const { rows } = await listMeetings(reading, { committeeId, state: 'open', limit: 200 })
  const meetings = await loadMeetings(
    reading,
    rows.map((row) => row.id),
  )
  const dueOf = await deadlinesOf(reading, committeeId)
  const until = addDays(c.today, horizon)
  const { whys } = c.words.home
  const why = (key: MeetingDeadline['key']) =>
    key === 'meeting.invitation_before_days' ? whys.meetingInvite : whys.meetingMinutes
  const due = meetings
    .flatMap((facts) =>
      meetingDeadlines(facts, c.today, dueOf)
        .filter((one) => one.doneOn === null)
        .map(({ key, dueOn }) => task(facts, { part: key, why: why(key), dueOn })),
    )
    .toSorted(byDue)
  const coming = meetings.flatMap((facts) => {
    const { plannedOn, starts, place } = facts.meeting
    const waits = heldAt(facts, null) === null && meetingState(facts, c.today) !== 'postponed'
    if (!waits || plannedOn === null || plannedOn < c.today || plannedOn > until) return []
    const about = [starts, place].filter(Boolean).join(' · ')
    return [{ ...task(facts, { part: 'day', why: whys.meeting, dueOn: plannedOn }), about }]
  })
  const late = due.filter((one) => one.dueOn !== null && one.dueOn < c.today)
  const soon = due.filter((one) => one.dueOn !== null && one.dueOn >= c.today && one.dueOn <= until)
  const open = `${meetingsPath}?tinh-trang=open`
  return { late: [heap(late, open)], soon: [heap([...coming, ...soon].toSorted(byDue), open)], mine: [], missing: [] }
}

function task(
  { meeting }: MeetingFacts,
  { part, why, dueOn }: { part: string; why: string; dueOn: Task['dueOn'] },
): Task {
  return {
    id: `meeting ${meeting.id} ${part}`,
    href: meetingPath(meeting.id),
    title: meeting.title,
    why,
    about: '',
    dueOn,
  }
}
