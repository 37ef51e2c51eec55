import { type Duty, listDuties } from '../../../areas/disclosure/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { addDays } from '../../../values/day.ts'
import { showCount } from '../../../values/number.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { ledgerPath, ledgersPath } from '../ledgers/address.ts'
import { type Agenda, heap, horizon, type Task } from './task.ts'

/** What the law or the house asks to be public by now, or soon. */
export async function disclosureTasks(c: PageContext, reading: Reading): Promise<Agenda> {
  const { home, disclosurePages: words } = c.words
  const open = (await listDuties(reading, c.signedIn.committeeId)).filter(({ doneOn }) => doneOn === null)
  const until = addDays(c.today, horizon)
  const task = ({ scope, kind, dueOn, count }: Duty): Task => ({
    id: `disclosure ${scope.id} ${kind} ${dueOn}`,
    href: ledgerPath(scope.id),
    title: `${words.duties[kind]}: ${scope.title}`,
    why: home.whys.disclose,
    about: count > 0 ? fill(words.count, { count: showCount(count) }) : '',
    dueOn,
  })
  const byDue = open.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
  const late = byDue.filter(({ dueOn }) => dueOn < c.today).map(task)
  const soon = byDue.filter(({ dueOn }) => dueOn >= c.today && dueOn <= until).map(task)
  return { late: [heap(late, ledgersPath)], soon: [heap(soon, ledgersPath)], mine: [], missing: [] }
}
