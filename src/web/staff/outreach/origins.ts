import { findActionProgramme, findItem, findModel, findPlan } from '../../../areas/outreach/index.ts'
import { peopleReportOrigin } from '../../../print/forms/outreach/people-report.ts'
import { wordsIn } from '../../../words/words.ts'
import type { OriginFinders } from '../origin-place.ts'
import { itemPath, modelPath, planPath, programmePath } from './address.ts'
import { reportingPath } from './reporting.ts'

/** Records of outreach that evidence and documents may belong to. */
export const outreachOrigins: OriginFinders = {
  communication_item: async (reading, id) => {
    const found = await findItem(reading, id)
    return found && { label: found.item.title, href: itemPath(id) }
  },
  communication_plan: async (reading, id) => {
    const found = await findPlan(reading, id)
    return found && { label: found.plan.title, href: planPath(id) }
  },
  action_programme: async (reading, id) => {
    const found = await findActionProgramme(reading, id)
    return found && { label: found.programme.title, href: programmePath(id) }
  },
  model: async (reading, id) => {
    const found = await findModel(reading, id)
    return found && { label: found.model.name, href: modelPath(id) }
  },
  [peopleReportOrigin]: async () => ({ label: wordsIn('vi').outreachPeople.opinions.report, href: reportingPath }),
}
