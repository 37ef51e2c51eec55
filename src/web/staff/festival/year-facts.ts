import * as area from '../../../areas/festival/index.ts'
import { findAgency } from '../../../areas/organisation/index.ts'
import type { Reading } from '../../../platform/context.ts'
import type { AreaRow, EventRow, YearPaperFacts } from '../../../print/forms/festival/facts.ts'
import { stepsBy } from '../../../values/step.ts'
import type { PageContext } from '../../http/page.ts'
import { type AreaLine, namesOf, standingEvents, type YearData } from './year-data.ts'

function rowOf(c: PageContext, data: YearData, { id, name, event, result, state }: AreaLine): AreaRow {
  const others = event ? area.areasOf(event).filter((one) => one !== id) : []
  const notHeld = event && stepsBy(event.steps, c.today).find((step) => step.stage === 'not_held')
  return {
    name,
    heldOn: event && area.heldOn(event, c.today),
    place: event?.event.place ?? null,
    together: namesOf(data, others),
    result: area.isVerified(state) ? result : null,
    notHeld: notHeld?.note ?? null,
  }
}

/** The festivals of a year with the names of their areas, in the order of the schedule; those not held are left out. */
export function eventRows(c: PageContext, data: YearData): readonly EventRow[] {
  const kept = standingEvents(data).filter((one) => area.progressOf(one, c.today) !== 'not_held')
  return kept.map((event) => ({ event, names: namesOf(data, area.areasOf(event)) }))
}

/** What the papers of a year are written from, by the plan that is looked at. */
export async function paperFacts(
  c: PageContext,
  reading: Reading,
  data: YearData,
  plan: area.Plan,
): Promise<YearPaperFacts> {
  const { committeeId } = c.signedIn
  const totals = area.totalsOf(
    data.facts,
    data.lines.map((line) => line.id),
    c.today,
  )
  const partner = plan.partnerId ? await findAgency(reading, committeeId, plan.partnerId) : null
  return {
    plan,
    year: data.year,
    partner: partner?.name ?? null,
    totals,
    areas: data.lines.map((line) => rowOf(c, data, line)),
    events: eventRows(c, data),
    lowestName: totals.lowest ? data.ward.nameOf(totals.lowest.areaId, area.festivalDay(data.year)) : '',
  }
}
