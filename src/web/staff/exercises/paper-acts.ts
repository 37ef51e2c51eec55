import { coverageOf, explainedBy, findExercise } from '../../../areas/criticism/index.ts'
import { clausesOf, currentVersion, findDraft, versionsOf } from '../../../areas/drafts/index.ts'
import { loadMeetings } from '../../../areas/meetings/index.ts'
import { deadlinesOf } from '../../../areas/organisation/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { criticismDocument } from '../../../print/forms/criticism/criticism-document.ts'
import type { ExercisePaperFacts } from '../../../print/forms/criticism/exercise-paper.ts'
import { outcomeNotice } from '../../../print/forms/criticism/outcome-notice.ts'
import type { Day } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'
import type { Act } from '../../http/page.ts'
import { idIn } from '../record/address.ts'
import { keepDraft } from '../record/keep-draft.ts'
import { officeOn } from '../record/office.ts'
import { missing } from './address.ts'
import { givenOn } from './exercise-data.ts'

const writers = { document: criticismDocument, notice: outcomeNotice } as const
export type ExercisePaperKind = keyof typeof writers
export const exercisePaperKinds = Object.keys(writers) as readonly ExercisePaperKind[]

/** Everything the papers of a criticism are written from; `null` when there is no such criticism. */
export async function exercisePaperFacts(reading: Reading, id: Id, on: Day): Promise<ExercisePaperFacts | null> {
  const facts = await findExercise(reading, id)
  const draft = facts && (await findDraft(reading, facts.exercise.draftId))
  if (!facts || !draft) return null
  const current = currentVersion((await versionsOf(reading, [draft.id])).get(draft.id) ?? [], on)
  const rows = explainedBy(facts.explanations, null)
  const dueOf = await deadlinesOf(reading, facts.exercise.committeeId)
  return {
    ...facts,
    draft,
    rows,
    coverage: coverageOf(facts.sentOpinions, rows),
    meetings: (await loadMeetings(reading, facts.meetingIds)).filter((one) => one.meeting.supersededAt === null),
    opinions: (await givenOn(reading, draft.id)).asking,
    clauses: current ? await clausesOf(reading, current.id) : [],
    explainBy: dueOf('criticism.explain_days', on),
  }
}

/** Writes one of the papers of a criticism from its records. */
export const draftExercisePaper: Act = async (c, form) => {
  const kind = exercisePaperKinds.find((one) => one === form.typed.kind)
  const draft = await c.read(async (reading) => {
    const facts = await exercisePaperFacts(reading, idIn(c), c.today)
    if (!facts || !kind) return missing
    return writers[kind](await officeOn(reading, facts.exercise.committeeId, c.today), facts)
  })
  return keepDraft(c, form, draft)
}
