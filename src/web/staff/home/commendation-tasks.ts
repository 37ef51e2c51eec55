import { type CaseCount, countCases, listRounds, type Round } from '../../../areas/commendation/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { addDays, yearOf } from '../../../values/day.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { boardPath, roundPath } from '../commendation/address.ts'
import { type Agenda, heap, horizon, type Task } from './task.ts'

const unsent = ['nominated', 'reported', 'reviewed']
const byDue = (a: Task, b: Task) => ((a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : 1)

/** Rounds that close soon or should have been sent; what came back from above; what is decided and not handed over. */
export async function commendationTasks(c: PageContext, reading: Reading): Promise<Agenda> {
  const { committeeId } = c.signedIn
  const rounds = (await listRounds(reading, committeeId)).filter((one) => one.year >= yearOf(c.today) - 1)
  const counts = await countCases(reading, { committeeId })
  const until = addDays(c.today, horizon)
  const { whys } = c.words.home
  const sum = (round: Round, states: readonly string[]) =>
    counts.reduce((total, one: CaseCount) => total + (isOf(one, round, states) ? one.count : 0), 0)
  const task = (round: Round, part: string, why: string, dueOn: Task['dueOn'], count: number): Task => ({
    id: `commendation ${round.id} ${part}`,
    href: roundPath(round.id, part),
    title: round.title,
    why,
    about: count > 0 ? fill(c.words.home.cases, { count }) : '',
    dueOn,
  })
  const sending = rounds.flatMap((round) => {
    const count = sum(round, unsent)
    return round.submitBy && count > 0 ? [task(round, 'trinh', whys.submitCommendation, round.submitBy, count)] : []
  })
  const collecting = rounds.flatMap((round) =>
    round.nominateBy && round.nominateBy >= c.today && round.nominateBy <= until
      ? [task(round, 'de_nghi', whys.nominateCommendation, round.nominateBy, sum(round, unsent))]
      : [],
  )
  const back = rounds.flatMap((round) => {
    const count = sum(round, ['returned'])
    return count > 0 ? [task(round, 'trinh', whys.returnedCommendation, null, count)] : []
  })
  const late = sending.filter((one) => one.dueOn !== null && one.dueOn < c.today)
  const soon = sending.filter((one) => one.dueOn !== null && one.dueOn >= c.today && one.dueOn <= until)
  return {
    late: [heap(late.toSorted(byDue), boardPath)],
    soon: [heap([...collecting, ...soon].toSorted(byDue), boardPath)],
    mine: [heap(back, boardPath)],
    missing: [],
  }
}

function isOf(one: CaseCount, round: Round, states: readonly string[]): boolean {
  return one.roundId === round.id && states.includes(one.state)
}
