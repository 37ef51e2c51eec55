import {
  assistancePermissions,
  type BenefitRound,
  type BenefitStage,
  benefitDueOn,
  benefitStageOf,
  benefitsUndisclosed,
  listBenefitRounds,
} from '../../../areas/assistance/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { addDays, type Day, showDay } from '../../../values/day.ts'
import { showCount } from '../../../values/number.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { benefitRoundPath, benefitsPath } from '../benefits/address.ts'
import { type Agenda, heap, horizon, type Task } from './task.ts'

/** What a round of State benefits waits for after a stage, and where that is written down; the rest is the State's to do. */
const nexts = [
  [null, 'areaBenefits', 'danh_sach'],
  ['listed_by_area', 'areaBenefits', 'hop'],
  ['area_meeting', 'postBenefits', 'cac_buoc'],
  ['posted', 'councilBenefits', 'hop'],
  ['complaints_handled', 'councilBenefits', 'hop'],
  ['council_reviewed', 'submitBenefits', 'cac_buoc'],
  ['approved_by_authority', 'payBenefits', 'tong_hop'],
  ['paid', 'superviseBenefits', 'cac_buoc'],
] as const satisfies readonly (readonly [BenefitStage | null, string, string])[]

/** Rounds of State benefits that wait for the Front: to be reviewed, posted, submitted, seen to be paid, made public. */
export async function benefitTasks(c: PageContext, reading: Reading): Promise<Agenda> {
  const { whys } = c.words.home
  if (!c.may(assistancePermissions.keep_benefits)) return { late: [], soon: [], mine: [], missing: [] }
  const rounds = await listBenefitRounds(reading, c.signedIn.committeeId)
  const untold = await benefitsUndisclosed(
    reading,
    rounds.map((one) => one.id),
  )
  const task = (one: BenefitRound, why: string, part: string, about: string, dueOn: Day | null = null): Task => ({
    id: `benefit ${one.id} ${part}`,
    href: benefitRoundPath(one.id, part === 'tong_hop' ? undefined : part),
    title: one.title,
    why,
    about,
    dueOn,
  })
  const waiting = nexts.map(([stage, why, part]) =>
    rounds
      .filter((one) => benefitStageOf(one) === stage)
      .map((one) => task(one, whys[why], part, one.councilPaper ?? showDay(one.openedOn), benefitDueOn(one, stage))),
  )
  const soonest = addDays(c.today, horizon)
  const isLate = ({ dueOn }: Task) => dueOn !== null && dueOn < c.today
  const isSoon = ({ dueOn }: Task) => dueOn !== null && dueOn >= c.today && dueOn <= soonest
  const dated = (takes: (task: Task) => boolean) => heap(waiting.flat().filter(takes), benefitsPath)
  const undated = waiting.map((tasks) => tasks.filter((one) => !isLate(one) && !isSoon(one)))
  const toTell = rounds.flatMap((one) => {
    const count = untold.get(one.id) ?? 0
    const about = fill(c.words.disclosurePages.count, { count: showCount(count) })
    return count === 0
      ? []
      : [{ ...task(one, whys.publishBenefits, 'tong_hop', about), id: `benefit public ${one.id}` }]
  })
  return {
    late: [dated(isLate)],
    soon: [dated(isSoon)],
    mine: [...undated, toTell].map((tasks) => heap(tasks, benefitsPath)),
    missing: [],
  }
}
