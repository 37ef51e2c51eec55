import {
  type ConsultationLine,
  type ConsultationStage,
  legislationPermissions,
  searchConsultations,
} from '../../../areas/legislation/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { addDays } from '../../../values/day.ts'
import type { PageContext } from '../../http/page.ts'
import { consultationPath, consultationsPath } from '../legislation/address.ts'
import { type Agenda, heap, horizon, type Task } from './task.ts'

const runningOnes = `${consultationsPath}?tinh-trang=running`
const byDue = (a: Task, b: Task) => ((a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : 1)

/** Letters whose day for the answer is near or has passed; reports that wait for a signature. */
export async function legislationTasks(c: PageContext, reading: Reading): Promise<Agenda> {
  const { whys } = c.words.home
  const { lines } = await searchConsultations(reading, { state: 'running' }, { limit: 100 })
  const task = (line: ConsultationLine, why: string, dueOn: Task['dueOn']): Task => ({
    id: `law_consultation ${line.id} ${why}`,
    href: consultationPath(line.id),
    title: line.title,
    why,
    about: line.askerName,
    dueOn,
  })
  const until = addDays(c.today, horizon)
  const answers = lines.map((line) => task(line, whys.answerConsultation, line.replyByOn)).toSorted(byDue)
  const signed = c.may(legislationPermissions.approve) ? lines.filter((line) => waitsForSignature(line.reached)) : []
  return {
    late: [
      heap(
        answers.filter((one) => one.dueOn !== null && one.dueOn < c.today),
        runningOnes,
      ),
    ],
    soon: [
      heap(
        answers.filter((one) => one.dueOn !== null && one.dueOn >= c.today && one.dueOn <= until),
        runningOnes,
      ),
    ],
    mine: [
      heap(
        signed.map((line) => task(line, whys.approveConsultation, null)),
        runningOnes,
      ),
    ],
    missing: [],
  }
}

/** Also when its day has passed. */
const waitsForSignature = (reached: ConsultationStage): boolean => reached === 'consolidated' || reached === 'approved'
