import { deadlinesOf } from '../../../areas/organisation/index.ts'
import { listSessions, loadSessions, preparationOf, type SessionFacts } from '../../../areas/supervision/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { addDays, type Day, daysApart } from '../../../values/day.ts'
import type { PageContext } from '../../http/page.ts'
import { sessionPath, sessionsPath } from '../supervision/address.ts'
import { type Agenda, heap, horizon, type Task } from './task.ts'

/** A session that is going on, for its photos. */
export interface OpenSession {
  readonly id: string
  readonly title: string
}

/** Deadlines and sittings of the sessions that are going on. */
export async function sessionTasks(
  c: PageContext,
  reading: Reading,
): Promise<Agenda & { readonly open: readonly OpenSession[] }> {
  const { committeeId } = c.signedIn
  const { rows } = await listSessions(reading, { committeeId, state: 'open', limit: 200 })
  const ids = rows.map((row) => row.id)
  const sessions = await loadSessions(reading, ids)
  const dueOf = await deadlinesOf(reading, committeeId)
  const until = addDays(c.today, horizon)
  const deadlines = sessions
    .flatMap((facts) =>
      preparationOf(facts, c.today, dueOf)
        .filter((one) => one.doneOn === null)
        .map(({ key, agencyId, dueOn }) => {
          const why = c.words.supervisionLabels.deadlines[key] ?? key
          return task(facts, { part: `${key} ${agencyId ?? ''}`, why, dueOn })
        }),
    )
    .toSorted(byDue)
  const sittings = sessions.flatMap((facts) => sittingTasks(c, facts, until)).toSorted(byDue)
  const soon = [
    ...sittings,
    ...deadlines.filter((one) => one.dueOn !== null && one.dueOn >= c.today && one.dueOn <= until),
  ]
  const open = `${sessionsPath}?tinh-trang=open`
  return {
    open: rows
      .filter((row) => row.state !== 'following_up')
      .toSorted((a, b) => daysApart(a.listedOn, c.today) - daysApart(b.listedOn, c.today))
      .map(({ id, title }) => ({ id, title })),
    late: [
      heap(
        deadlines.filter((one) => one.dueOn !== null && one.dueOn < c.today),
        open,
      ),
    ],
    soon: [heap(soon.toSorted(byDue), open)],
    mine: [],
    missing: [],
  }
}

const byDue = (a: Task, b: Task) => ((a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : 1)

function sittingTasks(c: PageContext, facts: SessionFacts, until: Day): readonly Task[] {
  return facts.sittings
    .filter((one) => one.cancelledOn === null && one.heldOn === null)
    .flatMap((one) => {
      const { scheduledOn } = one
      if (scheduledOn === null || scheduledOn < c.today || scheduledOn > until) return []
      const about = [one.starts, one.place].filter(Boolean).join(' · ')
      return [{ ...task(facts, { part: one.id, why: c.words.home.whys.sitting, dueOn: scheduledOn }), about }]
    })
}

function task({ session }: SessionFacts, { part, why, dueOn }: { part: string; why: string; dueOn: Day }): Task {
  return {
    id: `session ${session.id} ${part}`,
    href: sessionPath(session.id),
    title: session.title,
    why,
    about: '',
    dueOn,
  }
}
