import * as drafts from '../../../areas/drafts/index.ts'
import { findConsultation, standing } from '../../../areas/legislation/index.ts'
import { loadMeetings } from '../../../areas/meetings/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { assignmentLetter } from '../../../print/forms/legislation/assignment-letter.ts'
import type { ConsultationPaperFacts } from '../../../print/forms/legislation/consultation-paper.ts'
import { gatheringPlan } from '../../../print/forms/legislation/gathering-plan.ts'
import { synthesisReport } from '../../../print/forms/legislation/synthesis-report.ts'
import type { Day } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'
import type { Act } from '../../http/page.ts'
import { keepDraft } from '../record/keep-draft.ts'
import { officeOn } from '../record/office.ts'
import { idIn, missing } from './address.ts'

const writers = { plan: gatheringPlan, letter: assignmentLetter, report: synthesisReport } as const
export type ConsultationPaperKind = keyof typeof writers
export const consultationPaperKinds = Object.keys(writers) as readonly ConsultationPaperKind[]

/** Everything the papers of a consultation are written from; `null` when there is no such consultation. */
export async function consultationPaperFacts(
  reading: Reading,
  id: Id,
  on: Day,
): Promise<ConsultationPaperFacts | null> {
  const facts = await findConsultation(reading, id)
  const draft = facts && (await drafts.findDraft(reading, facts.consultation.draftId))
  if (!facts || !draft) return null
  const current = drafts.currentVersion((await drafts.versionsOf(reading, [draft.id])).get(draft.id) ?? [], on)
  const clauses = current ? await drafts.clausesOf(reading, current.id) : []
  const { texts, tallies } = await drafts.givenTogether(reading, { draftIds: [draft.id] })
  const cells = drafts.countGiven(texts, tallies)
  const opinions: drafts.Opinion[] = []
  for await (const some of drafts.wholeOpinions(reading, { draftId: draft.id })) opinions.push(...some)
  const assigned = standing(facts.assignments)
  return {
    ...facts,
    ...{ draft, clauses, opinions },
    tallies: await drafts.talliesOf(reading, draft.id),
    places: drafts.countsByPlace(cells, clauses, [...texts, ...tallies]),
    total: drafts.sumOf(cells),
    persons: drafts.countPersons(texts, tallies),
    meetings: (await loadMeetings(reading, facts.meetingIds)).filter((one) => one.meeting.supersededAt === null),
    areas: assigned.filter((one) => one.areaId !== null).map((one) => one.name),
    organisations: assigned.filter((one) => one.organisationId !== null).map((one) => one.name),
  }
}

/** Writes one of the papers of a consultation from its records. */
export const draftConsultationPaper: Act = async (c, form) => {
  const kind = consultationPaperKinds.find((one) => one === form.typed.kind)
  const draft = await c.read(async (reading) => {
    const facts = await consultationPaperFacts(reading, idIn(c), c.today)
    if (!facts || !kind) return missing
    return writers[kind](await officeOn(reading, facts.consultation.committeeId, c.today), facts)
  })
  return keepDraft(c, form, draft)
}
