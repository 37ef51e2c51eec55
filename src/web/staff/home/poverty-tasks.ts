import { type CaseLine, type CaseState, listCases, povertyPermissions } from '../../../areas/poverty/index.ts'
import type { Reading } from '../../../platform/context.ts'
import type { PageContext } from '../../http/page.ts'
import { boardPath, casePath, decisionPath } from '../poverty/address.ts'
import { type Agenda, heap, type Task } from './task.ts'

/** Cases of the Fund that wait for the visitor: to be surveyed, decided, settled. */
export async function povertyTasks(c: PageContext, reading: Reading): Promise<Agenda> {
  const { keep, approve, pay } = povertyPermissions
  const { whys } = c.words.home
  const { rows } = await listCases(reading, { state: 'open', limit: 200 })
  const task = (one: CaseLine, why: string, href = casePath(one.id)): Task => ({
    id: `fund-case ${one.id}`,
    href,
    title: one.headName,
    why,
    about: c.words.poverty.purposes[one.purpose] ?? '',
    dueOn: null,
  })
  const of = (states: readonly CaseState[], why: string, href?: string) =>
    rows.filter((one) => states.includes(one.state)).map((one) => task(one, why, href))
  return {
    late: [],
    soon: [],
    mine: [
      heap(c.may(approve) ? of(['reviewed'], whys.decideFund, decisionPath) : [], boardPath),
      heap(c.may(keep) ? of(['proposed'], whys.surveyFund) : [], boardPath),
      heap(c.may(keep) ? of(['surveyed'], whys.reviewFund) : [], boardPath),
      heap(c.may(pay) ? of(['handed_over'], whys.settleFund) : [], boardPath),
    ],
    missing: [],
  }
}
