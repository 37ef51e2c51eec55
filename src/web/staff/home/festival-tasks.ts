import * as area from '../../../areas/festival/index.ts'
import { deadlineRule, loadSettings } from '../../../areas/organisation/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { addDays, type Day } from '../../../values/day.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { boardPath, ownPath, plansPath, yearPath } from '../festival/address.ts'
import { type AreaLine, loadYearData, type YearData } from '../festival/year-data.ts'
import { type Agenda, heap, horizon, type Task } from './task.ts'

const nothing: Agenda = { late: [], soon: [], mine: [], missing: [] }
type Whys = PageContext['words']['home']['whys']

interface Waiting {
  readonly what: area.Awaited['what']
  readonly why: keyof Whys
  readonly tab?: 'lich' | 'ket_qua'
}

const waitings: readonly Waiting[] = [
  { what: 'registration', why: 'festivalRegister' },
  { what: 'approval', why: 'festivalApprove', tab: 'lich' },
  { what: 'new_day', why: 'festivalNewDay', tab: 'lich' },
  { what: 'report', why: 'festivalReport' },
  { what: 'verification', why: 'festivalVerify', tab: 'ket_qua' },
]

/** The festival of the season: the plan to be written, areas to be reminded, approved and verified, the year to be closed. */
export async function festivalTasks(c: PageContext, reading: Reading): Promise<Agenda> {
  const year = area.seasonOf(c.today)
  const data = await loadYearData(c, reading, year)
  if (data.plans.length === 0) return planToWrite(c, reading, year)
  if (area.consolidatedOn(data.facts.plans, c.today) !== null) return nothing
  const tasks = [...waitings.flatMap((one) => taskOf(c, data, one) ?? []), ...closing(c, data)]
  const until = addDays(c.today, horizon)
  const late = tasks.filter(({ dueOn }) => dueOn !== null && dueOn < c.today)
  const soon = tasks.filter(({ dueOn }) => dueOn !== null && dueOn >= c.today && dueOn <= until)
  const someday = tasks.filter(({ dueOn }) => dueOn === null)
  const home = yearPath(year)
  return { late: [heap(late, home)], soon: [heap(soon, home)], mine: [heap(someday, home)], missing: [] }
}

/** One line for all areas that wait for the same, with the first day on which it is due. */
function taskOf(c: PageContext, data: YearData, { what, why, tab }: Waiting): Task | null {
  const waiting = data.lines.filter((line) => line.awaited?.what === what && isNow(c, line))
  if (waiting.length === 0) return null
  const days = waiting.flatMap((line) => line.awaited?.dueOn ?? []).toSorted()
  return {
    id: `festival ${data.year} ${what}`,
    href: yearPath(data.year, tab),
    title: fill(c.words.festivalPages.year.title, { year: data.year }),
    why: c.words.home.whys[why],
    about: fill(c.words.home.areas, { count: waiting.length }),
    dueOn: days[0] ?? null,
  }
}

/** A report is waited for once the festival was to be held. */
function isNow(c: PageContext, { awaited, event, state }: AreaLine): boolean {
  return awaited?.what !== 'report' || state !== 'approved' || (event?.event.plannedOn ?? '9999') <= c.today
}

function closing(c: PageContext, data: YearData): readonly Task[] {
  const { inForce } = data
  const open = area.openAreas(
    data.facts,
    data.lines.map((line) => line.id),
    c.today,
  )
  if (!inForce || open.length > 0) return []
  return [
    {
      id: `festival ${data.year} consolidate`,
      href: yearPath(data.year, 'ket_qua'),
      title: fill(c.words.festivalPages.year.title, { year: data.year }),
      why: c.words.home.whys.festivalConsolidate,
      about: '',
      dueOn: inForce.plan.consolidateByOn,
    },
  ]
}

/** From a fortnight before the day until the festival is over, whoever keeps festivals here is told to write the plan. */
async function planToWrite(c: PageContext, reading: Reading, year: number): Promise<Agenda> {
  const settings = await loadSettings(reading, c.signedIn.committeeId, 'deadline.')
  const { planByOn, closesOn } = area.daysOfYear(year, settings, deadlineRule)
  if (c.today < addDays(planByOn, -horizon) || c.today > closesOn) return nothing
  const task: Task = {
    id: `festival ${year} plan`,
    href: `${plansPath}/moi?nam=${year}`,
    title: fill(c.words.festivalPages.year.title, { year }),
    why: c.words.home.whys.festivalPlan,
    about: '',
    dueOn: planByOn,
  }
  const heaps = [heap([task], boardPath)]
  return planByOn < c.today ? { ...nothing, late: heaps } : { ...nothing, soon: heaps }
}

/** What the head of an area still has to do for the festival of the own one. */
export async function ownFestivalTasks(c: PageContext, reading: Reading): Promise<Agenda> {
  const { committeeId, sight } = c.signedIn
  const { areaId } = sight
  if (!areaId) return nothing
  const year = area.seasonOf(c.today)
  const facts = await area.loadYear(reading, committeeId, year)
  const waits = area.awaited(facts, areaId, c.today)
  const planned = area.eventOf(facts, areaId)?.event.plannedOn ?? null
  const early = area.areaState(facts, areaId, c.today) === 'approved' && planned !== null && planned > c.today
  if (waits?.by !== 'area' || early) return nothing
  const { whys } = c.words.home
  const task: Task = {
    id: `festival ${year} own`,
    href: ownPath,
    title: fill(c.words.festivalPages.own.heading, { year }),
    why: waits.what === 'registration' ? whys.festivalRegisterOwn : whys.festivalReportOwn,
    about: '',
    dueOn: waits.dueOn as Day | null,
  }
  return { ...nothing, mine: [heap([task], ownPath)] }
}
