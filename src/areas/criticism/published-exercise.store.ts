import type { Reading } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import { stepsBy } from '../../values/step.ts'
import { documentLines, filesByIds } from '../documents/index.ts'
import {
  countGiven,
  currentVersion,
  type Draft,
  draftsByIds,
  filesOfVersions,
  givenTogether,
  type Stance,
  sumOf,
  versionsOf,
} from '../drafts/index.ts'
import { heldAt, loadMeetings } from '../meetings/index.ts'
import { findExercise } from './exercise.store.ts'
import { type ExerciseFacts, exerciseState, replyOn, sendingOn } from './exercise.ts'
import { coverageOf, explainedBy } from './explanation.ts'
import type {
  PublishedConference,
  PublishedExercise,
  PublishedExplanation,
  PublishedPlace,
} from './published-exercise.ts'

/** What the public would read of an exercise today; `null` before opinions are asked for, and of what was taken out. */
export async function exerciseToPublish(reading: Reading, id: Id): Promise<PublishedExercise | null> {
  const facts = await findExercise(reading, id)
  if (!facts) return null
  const state = exerciseState(facts, reading.today)
  const draft = (await draftsByIds(reading, [facts.exercise.draftId])).get(facts.exercise.draftId)
  if (!draft || ['proposed', 'accepted', 'dossier_received', 'cancelled', 'withdrawn'].includes(state)) return null
  return contentOf(reading, facts, draft)
}

async function contentOf(reading: Reading, facts: ExerciseFacts, draft: Draft): Promise<PublishedExercise> {
  const { exercise } = facts
  const { today } = reading
  const state = exerciseState(facts, today)
  const [sending, reply] = [sendingOn(facts, today), replyOn(facts, today)]
  const rows = explainedBy(facts.explanations, today)
  const coverage = coverageOf(facts.sentOpinions, rows)
  const isOpen = state === 'collecting' && (exercise.collectUntil === null || exercise.collectUntil >= today)
  return {
    title: exercise.title,
    form: exercise.form,
    legalKind: exercise.legalKind,
    state,
    draftTitle: draft.title,
    draftKind: draft.kind,
    addressee: exercise.addresseeName,
    summary: draft.summary,
    openUntil: isOpen ? exercise.collectUntil : null,
    isOpen,
    ...(await countedOf(reading, draft.id)),
    conferences: await conferencesOf(reading, facts),
    ...(await numbersOf(reading, facts)),
    sentOn: sending?.sentOn ?? null,
    dueOn: sending?.dueOn ?? null,
    explainedOn: reply?.repliedOn ?? null,
    explanations: rows.map((row) => explanationOf(facts, row)),
    files: await textFiles(reading, draft.id),
    sent: coverage.sent,
    answered: coverage.answered,
    asAt: today,
  }
}

/** The draft itself, in the version that opinions are given on. */
async function textFiles(reading: Reading, draftId: Id): Promise<PublishedExercise['files']> {
  const versions = (await versionsOf(reading, [draftId])).get(draftId) ?? []
  const current = currentVersion(versions, reading.today)
  const files = await filesOfVersions(reading, draftId)
  const ids = files.filter((one) => one.versionId === current?.id && one.part === 'text').map((one) => one.fileId)
  const known = await filesByIds(reading, ids)
  return ids.flatMap((id) => {
    const file = known.get(id)
    return file ? [{ id, name: file.name }] : []
  })
}

/** Opinions and tallies together, place by place in the order of the draft, without a word of them. */
async function countedOf(reading: Reading, draftId: Id) {
  const { texts, tallies } = await givenTogether(reading, { draftIds: [draftId], asAt: reading.today })
  const cells = countGiven(texts, tallies)
  const names = new Map([...texts, ...tallies].map((one) => [one.clauseKey, one.clauseRef]))
  const places = Map.groupBy(cells, (cell) => cell.clauseKey)
  return {
    opinionCount: sumOf(cells),
    places: [...places].toSorted(byKey).map(([key, at]): PublishedPlace => {
      const count = (stance: Stance) => sumOf(at.filter((cell) => cell.stance === stance))
      const counts = {
        agree: count('agree'),
        amend: count('amend'),
        oppose: count('oppose'),
        question: count('question'),
      }
      return { clause: names.get(key) ?? null, ...counts }
    }),
  }
}

const byKey = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : a > b ? 1 : 0)

async function conferencesOf(reading: Reading, { meetingIds }: ExerciseFacts): Promise<readonly PublishedConference[]> {
  const meetings = await loadMeetings(reading, meetingIds)
  return meetings.flatMap((facts) => {
    const held = facts.meeting.supersededAt === null ? heldAt(facts, reading.today) : null
    if (!held) return []
    const { heldOn, present, spoken, opinions } = held
    return { title: facts.meeting.title, heldOn, present, spoken, opinions }
  })
}

/** Numbers of the criticism document and of the explanation, from the register or as they stood on paper. */
async function numbersOf(reading: Reading, facts: ExerciseFacts) {
  const issued = stepsBy(facts.steps, reading.today).findLast((step) => step.stage === 'document_issued')
  const reply = replyOn(facts, reading.today)
  const ids = [issued?.documentId, reply?.documentId].flatMap((id) => id ?? [])
  const lines = await documentLines(reading, ids)
  const document = issued?.documentId ? lines.get(issued.documentId) : undefined
  const answer = reply?.documentId ? lines.get(reply.documentId) : undefined
  return {
    documentNumber: document?.numberText ?? issued?.reference ?? null,
    explanationNumber: answer?.senderNumber ?? answer?.numberText ?? reply?.reference ?? null,
  }
}

function explanationOf(
  { sentOpinions }: ExerciseFacts,
  row: ReturnType<typeof explainedBy>[number],
): PublishedExplanation {
  const { clauseRef: clause, response, reason, changedClause, changedText, opinionIds } = row
  const opinions = sentOpinions
    .filter((one) => opinionIds.includes(one.id))
    .map((one) => ({ text: one.text ?? one.proposedWording ?? '', giver: one.giver }))
  return { clause, opinions, response, reason, changedClause, changedText }
}
