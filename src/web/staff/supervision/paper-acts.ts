import { minutesOf } from '../../../print/forms/supervision/minutes.ts'
import { outlineLetter } from '../../../print/forms/supervision/outline.ts'
import type { Office, PaperDraft, SessionPaperFacts } from '../../../print/forms/supervision/paper.ts'
import { sessionPlan } from '../../../print/forms/supervision/plan.ts'
import { sessionReport } from '../../../print/forms/supervision/report.ts'
import { teamDecision } from '../../../print/forms/supervision/team-decision.ts'
import type { Refusal } from '../../../values/refusal.ts'
import type { Act } from '../../http/page.ts'
import { idIn } from '../record/address.ts'
import { keepDraft } from '../record/keep-draft.ts'
import { officeOn } from '../record/office.ts'
import { missing } from './address.ts'
import { sessionPaperFacts } from './paper-facts.ts'

type Writer = (office: Office, facts: SessionPaperFacts) => PaperDraft

const writers: Readonly<Record<string, Writer>> = {
  plan: sessionPlan,
  decision: teamDecision,
  outline: outlineLetter,
  report: sessionReport,
}

/** Writes one of the documents of a session from its records. */
export const draftSessionPaper: Act = async (c, form) => {
  const id = idIn(c)
  const { kind = '', sittingId = '' } = form.typed
  const draft = await c.read(async (reading): Promise<PaperDraft | Refusal> => {
    const facts = await sessionPaperFacts(reading, id, c.today)
    if (!facts) return missing
    const office = await officeOn(reading, facts.session.committeeId, c.today)
    if (kind === 'minutes') return minutesOf(office, facts, sittingId) ?? missing
    const write = Object.hasOwn(writers, kind) ? writers[kind] : undefined
    return write ? write(office, facts) : missing
  })
  return keepDraft(c, form, draft)
}
