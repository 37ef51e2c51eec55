import {
  countRegister,
  type RegisterCounts,
  type RegisterLine,
  type RegisterQuery,
  recommendationPermissions,
  searchRegister,
} from '../../../areas/recommendations/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { excerpt } from '../../../values/match.ts'
import type { PageContext } from '../../http/page.ts'
import { recommendationPath, registerPath } from '../recommendations/address.ts'
import { type Agenda, heap, shown, type Task, type Tasks } from './task.ts'

/** What of the recommendations is late, due, or waits for a decision of this visitor. */
export async function recommendationTasks(
  c: PageContext,
  reading: Reading,
): Promise<Agenda & { readonly counts: RegisterCounts }> {
  const { whys } = c.words.home
  const list = async (query: Omit<RegisterQuery, 'asAt'>, why: string, address: string): Promise<Tasks> => {
    const { lines } = await searchRegister(reading, { asAt: c.today, order: 'due', ...query }, { limit: shown })
    return { tasks: lines.map((line) => task(line, why)), rest: { href: `${registerPath}?${address}`, count: 0 } }
  }
  const counts = await countRegister(reading, { asAt: c.today })
  const issues = c.may(recommendationPermissions.issue)
  const drafts = issues || c.may(recommendationPermissions.draft)
  const judges = c.may(recommendationPermissions.close_resolved)
  const why = issues ? whys.issueRecommendation : whys.draftRecommendation
  return {
    counts,
    late: [
      counted(await list({ late: 'overdue' }, whys.answerLate, 'tre=qua-han'), counts.overdue),
      counted(await list({ late: 'promise_broken' }, whys.promiseLate, 'tre=qua-hen'), counts.promiseBroken),
    ],
    soon: [counted(await list({ ageing: 'soon' }, whys.answerDue, 'tuoi=soon'), counts.ageings.soon ?? 0)],
    mine: [
      ...(drafts
        ? [counted(await list({ stages: ['draft'] }, why, 'tinh-trang=du-thao'), counts.stages.draft ?? 0)]
        : []),
      ...(judges
        ? [
            counted(
              await list({ stages: ['answered'] }, whys.judgeAnswer, 'tinh-trang=da-tra-loi'),
              counts.stages.answered ?? 0,
            ),
          ]
        : []),
    ],
    missing: [],
  }
}

function counted({ tasks, rest }: Tasks, count: number): Tasks {
  return heap(tasks, rest?.href ?? registerPath, count)
}

function task(line: RegisterLine, why: string): Task {
  const { id, addresseeName, numberText, dueOn, promisedOn, promiseBroken, lateness, stage } = line
  const waits = lateness !== null || stage === 'issued' || stage === 'received'
  return {
    id: `recommendation ${id}`,
    href: recommendationPath(id),
    title: excerpt(line.text, '', 140),
    why,
    about: [addresseeName, numberText].filter(Boolean).join(' · '),
    dueOn: promiseBroken ? promisedOn : waits ? dueOn : null,
  }
}
