import * as area from '../../../areas/criticism/index.ts'
import {
  type DocumentLine,
  documentsOf,
  type Evidence,
  evidenceOf,
  type Publication,
  publicationsOf,
} from '../../../areas/documents/index.ts'
import { type Draft, findDraft, type Opinion, wholeOpinions } from '../../../areas/drafts/index.ts'
import { listMeetings, loadMeetings, type MeetingFacts, type MeetingLine } from '../../../areas/meetings/index.ts'
import { deadlinesOf, listBodies } from '../../../areas/organisation/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { type JournalEntry, journalOf } from '../../../platform/journal.ts'
import type { Id } from '../../../values/id.ts'
import type { Refusal } from '../../../values/refusal.ts'
import type { PageContext } from '../../http/page.ts'
import { idIn } from '../record/address.ts'
import { missing } from './address.ts'

export const exerciseParts = ['tong_quan', 'giai_trinh', 'van_ban', 'nhat_ky'] as const
export type ExercisePart = (typeof exerciseParts)[number]

/** Everything the page of a criticism shows, whatever part is open. */
export interface ExerciseData extends area.ExerciseFacts {
  readonly part: ExercisePart
  readonly state: area.ExerciseState
  /** Furthest stage reached, whether or not an answer is late. */
  readonly stage: area.ExerciseStage
  readonly draft: Draft
  readonly meetings: readonly MeetingFacts[]
  /** Conferences of the register that could be added. */
  readonly otherMeetings: readonly MeetingLine[]
  /** The line of a plan that it carries out. */
  readonly line: { readonly planId: Id; readonly title: string } | null
  readonly groupName: string | null
  /** Rows of explanation that stand. */
  readonly rows: readonly area.Explanation[]
  readonly coverage: area.Coverage
  readonly given: GivenOpinions
  readonly deadlines: readonly area.CriticismDeadline[]
  readonly documents: readonly DocumentLine[]
  readonly evidence: readonly Evidence[]
  readonly publication: Publication | null
  readonly journal: readonly JournalEntry[]
}

/** Opinions on the draft in words: how many there are, and those of them that ask for an answer. */
export interface GivenOpinions {
  readonly all: number
  readonly asking: readonly Opinion[]
}

export async function loadExerciseData(c: PageContext): Promise<ExerciseData | Refusal> {
  const id = idIn(c)
  const part = exerciseParts.find((one) => one === c.query('muc')) ?? 'tong_quan'
  return c.read(async (reading) => {
    const facts = await area.findExercise(reading, id)
    const draft = facts && (await findDraft(reading, facts.exercise.draftId))
    if (!facts || !draft) return missing
    const { exercise } = facts
    const rows = area.explainedBy(facts.explanations, null)
    const [publication] = await publicationsOf(reading, id)
    const overview = part === 'tong_quan'
    return {
      ...facts,
      ...{ part, draft, rows },
      state: area.exerciseState(facts, c.today),
      stage: area.stageOf(facts, null),
      meetings: await loadMeetings(reading, facts.meetingIds),
      otherMeetings: overview ? await meetingsToAdd(reading, facts) : [],
      line: exercise.lineId ? await lineOf(reading, exercise.committeeId, exercise.lineId) : null,
      groupName: exercise.bodyId ? await groupNameOf(reading, exercise.committeeId, exercise.bodyId) : null,
      coverage: area.coverageOf(facts.sentOpinions, rows),
      given: overview ? await givenOn(reading, draft.id) : { all: 0, asking: [] },
      deadlines: area.exerciseDeadlines(
        facts,
        draft.submitOn,
        c.today,
        await deadlinesOf(reading, exercise.committeeId),
      ),
      documents: await documentsOf(reading, id),
      evidence: overview ? ((await evidenceOf(reading, [id])).get(id) ?? []) : [],
      publication: publication && publication.withdrawnAt === null ? publication : null,
      journal: part === 'nhat_ky' ? await journalOf(reading, id) : [],
    }
  })
}

async function meetingsToAdd(reading: Reading, { exercise, meetingIds }: area.ExerciseFacts) {
  const { rows } = await listMeetings(reading, { committeeId: exercise.committeeId, limit: 60 })
  return rows.filter((one) => !meetingIds.includes(one.id) && one.state !== 'cancelled')
}

async function lineOf(reading: Reading, committeeId: Id, lineId: Id) {
  for (const { plan, lines } of await area.listPlans(reading, committeeId)) {
    const line = lines.find((one) => one.lineId === lineId)
    if (line) return { planId: plan.id, title: line.title }
  }
  return null
}

async function groupNameOf(reading: Reading, committeeId: Id, bodyId: Id): Promise<string | null> {
  const bodies = await listBodies(reading, committeeId, 'advisory_group')
  return bodies.find((one) => one.id === bodyId)?.name ?? null
}

export async function givenOn(reading: Reading, draftId: Id): Promise<GivenOpinions> {
  const found: Opinion[] = []
  for await (const some of wholeOpinions(reading, { draftId })) found.push(...some)
  return { all: found.length, asking: found.filter(area.asksForAnswer) }
}
