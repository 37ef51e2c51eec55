import type { Office, PaperDraft } from '../../../print/forms/documents/paper-draft.ts'
import type { YearPaperFacts } from '../../../print/forms/festival/facts.ts'
import { festivalPlan } from '../../../print/forms/festival/plan-paper.ts'
import { resultsReport } from '../../../print/forms/festival/results-report.ts'
import { scheduleNotice } from '../../../print/forms/festival/schedule.ts'
import type { Refusal } from '../../../values/refusal.ts'
import type { Act } from '../../http/page.ts'
import { keepDraft } from '../record/keep-draft.ts'
import { officeOn } from '../record/office.ts'
import { missing, yearIn } from './address.ts'
import { loadYearData } from './year-data.ts'
import { paperFacts } from './year-facts.ts'

type Writer = (office: Office, facts: YearPaperFacts) => PaperDraft

export const yearPapers = ['plan', 'schedule', 'results'] as const

const writers: Readonly<Record<string, Writer>> = {
  plan: festivalPlan,
  schedule: scheduleNotice,
  results: resultsReport,
}

/** Writes one of the documents of the year from its records, for the version of the plan that the form names. */
export const draftYearPaper: Act = async (c, form) => {
  const { kind = '', planId = '' } = form.typed
  const write = Object.hasOwn(writers, kind) ? writers[kind] : undefined
  const draft = await c.read(async (reading): Promise<PaperDraft | Refusal> => {
    const data = await loadYearData(c, reading, yearIn(c))
    const found = data.plans.find((one) => one.plan.id === planId)
    if (!write || !found) return missing
    return write(
      await officeOn(reading, c.signedIn.committeeId, c.today),
      await paperFacts(c, reading, data, found.plan),
    )
  })
  return keepDraft(c, form, draft)
}
