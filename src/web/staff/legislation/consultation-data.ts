import {
  type DocumentLine,
  documentLines,
  documentsOf,
  type Evidence,
  evidenceOf,
  type Publication,
  publicationsOf,
} from '../../../areas/documents/index.ts'
import * as drafts from '../../../areas/drafts/index.ts'
import * as area from '../../../areas/legislation/index.ts'
import { listMeetings, loadMeetings, type MeetingFacts, type MeetingLine } from '../../../areas/meetings/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { type JournalEntry, journalOf } from '../../../platform/journal.ts'
import type { Day } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'
import type { Refusal } from '../../../values/refusal.ts'
import type { PageContext } from '../../http/page.ts'
import { idIn, missing } from './address.ts'
import { type AssignChoices, loadAssignChoices } from './assign-choices.ts'
import { loadOutcomePart, type OutcomePart } from './outcome-data.ts'

export const consultationParts = ['tong_quan', 'phan_cong', 'y_kien', 'van_ban', 'ket_qua', 'nhat_ky'] as const
export type ConsultationPart = (typeof consultationParts)[number]

/** Everything the page of a consultation shows, whatever part is open. */
export interface ConsultationData extends area.ConsultationFacts {
  readonly part: ConsultationPart
  readonly state: area.ConsultationState
  /** Furthest stage reached, whether or not its day has passed. */
  readonly stage: area.ConsultationStage
  readonly deadline: area.ReplyDeadline | null
  readonly draft: drafts.Draft
  readonly letter: DocumentLine | null
  readonly meetings: readonly MeetingFacts[]
  /** Conferences of the register that could be added. */
  readonly otherMeetings: readonly MeetingLine[]
  readonly handIns: readonly area.HandIn[]
  /** By assignment: when it was last reminded. */
  readonly reminded: ReadonlyMap<Id, Day>
  readonly choices: AssignChoices | null
  readonly given: GivenSums
  readonly places: readonly drafts.PlaceCount[]
  readonly documents: readonly DocumentLine[]
  readonly evidence: readonly Evidence[]
  readonly publication: Publication | null
  readonly outcomePart: OutcomePart | null
  readonly journal: readonly JournalEntry[]
}

/** What was said so far, in sums; texts that are part of a number are not counted again. */
export interface GivenSums {
  readonly total: number
  readonly persons: number
  readonly texts: number
  readonly agreed: number
}

/** Parts that this visitor may open: who gathers opinions and what was said is the office's. */
export function openParts(c: PageContext): readonly ConsultationPart[] {
  if (c.may(area.legislationPermissions.read_assignments)) return consultationParts
  return ['tong_quan', 'van_ban', 'ket_qua', 'nhat_ky']
}

/** Asked where it is shown. */
async function remindedIn(reading: Reading, part: ConsultationPart, assignments: readonly area.Assignment[]) {
  const ids = part === 'phan_cong' ? assignments.map(({ id }) => id) : []
  return area.lastReminded(reading, ids)
}

export async function loadConsultationData(c: PageContext): Promise<ConsultationData | Refusal> {
  const id = idIn(c)
  const part = openParts(c).find((one) => one === c.query('muc')) ?? 'tong_quan'
  return c.read(async (reading) => {
    const facts = await area.findConsultation(reading, id)
    const draft = facts && (await drafts.findDraft(reading, facts.consultation.draftId))
    if (!facts || !draft) return missing
    const { consultation, assignments } = facts
    const together = await drafts.givenTogether(reading, { draftIds: [draft.id] })
    const cells = drafts.countGiven(together.texts, together.tallies)
    const [publication] = await publicationsOf(reading, id)
    return {
      ...facts,
      ...{ part, draft },
      ...standingOf(facts, c.today),
      letter: await letterOf(reading, consultation.documentId),
      meetings: await loadMeetings(reading, facts.meetingIds),
      otherMeetings: part === 'tong_quan' ? await meetingsToAdd(reading, facts) : [],
      handIns: area.handIns(area.standing(assignments), together, cells),
      reminded: await remindedIn(reading, part, assignments),
      choices: part === 'phan_cong' ? await loadAssignChoices(c, reading, facts) : null,
      given: {
        total: drafts.sumOf(cells),
        persons: drafts.countPersons(together.texts, together.tallies),
        texts: together.texts.length,
        agreed: drafts.sumOf(cells.filter((cell) => cell.stance === 'agree')),
      },
      places: part === 'y_kien' ? await placesOf(reading, draft.id, cells, together, c.today) : [],
      documents: await documentsOf(reading, id),
      evidence: part === 'tong_quan' ? ((await evidenceOf(reading, [id])).get(id) ?? []) : [],
      publication: publication && publication.withdrawnAt === null ? publication : null,
      outcomePart: part === 'ket_qua' ? await loadOutcomePart(c, reading, facts) : null,
      journal: part === 'nhat_ky' ? await journalOf(reading, id) : [],
    }
  })
}

/** Where it stands today; a letter has come by the day it was entered. */
function standingOf(facts: area.ConsultationFacts, today: Day) {
  return {
    state: area.stateOf(facts, today) ?? 'received',
    stage: area.stageOf(facts, null) ?? 'received',
    deadline: area.replyDeadline(facts, today),
  } as const
}

async function letterOf(reading: Reading, id: Id | null): Promise<DocumentLine | null> {
  return id === null ? null : ((await documentLines(reading, [id])).get(id) ?? null)
}

async function meetingsToAdd(reading: Reading, { consultation, meetingIds }: area.ConsultationFacts) {
  const { committeeId } = consultation
  const { rows } = await listMeetings(reading, { committeeId, purpose: 'law_comment', limit: 60 })
  return rows.filter((one) => !meetingIds.includes(one.id) && one.state !== 'cancelled')
}

async function placesOf(
  reading: Reading,
  draftId: Id,
  cells: readonly drafts.Cell[],
  { texts, tallies }: drafts.GivenTogether,
  today: Day,
): Promise<readonly drafts.PlaceCount[]> {
  const versions = (await drafts.versionsOf(reading, [draftId])).get(draftId) ?? []
  const current = drafts.currentVersion(versions, today)
  return drafts.countsByPlace(cells, current ? await drafts.clausesOf(reading, current.id) : [], [...texts, ...tallies])
}
