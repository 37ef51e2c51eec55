import { type DocumentLine, documentsOf } from '../../../areas/documents/index.ts'
import { agenciesByIds } from '../../../areas/organisation/index.ts'
import { dueOf, recommendationsOf, stateOf as standingOf } from '../../../areas/recommendations/index.ts'
import {
  findSession,
  listProgrammes,
  programmeState,
  type SessionForm,
  type Step,
  stepsBy,
} from '../../../areas/supervision/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { paperCited } from '../../../print/forms/supervision/citing.ts'
import type { SessionPaperFacts } from '../../../print/forms/supervision/paper.ts'
import type { Day } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'

/** Which documents a form of supervision calls for; minutes are drafted from their sitting. */
export function sessionPaperKinds(form: SessionForm): readonly string[] {
  if (form === 'joint') return ['report']
  if (form === 'document_review') return ['plan', 'report']
  return ['plan', 'decision', 'outline', 'report']
}

/** Everything the documents of a session are written from; `null` when there is no such session. */
export async function sessionPaperFacts(reading: Reading, id: Id, on: Day): Promise<SessionPaperFacts | null> {
  const facts = await findSession(reading, id)
  if (!facts) return null
  const { committeeId, lineId } = facts.session
  const agencies = await agenciesByIds(
    reading,
    committeeId,
    facts.subjects.map((one) => one.agencyId),
  )
  const superiors = await agenciesByIds(
    reading,
    committeeId,
    [...agencies.values()].flatMap((agency) => agency.superiorId ?? []),
  )
  const all = (await recommendationsOf(reading, [id])).get(id) ?? []
  const asked = all.filter((one) => !['withdrawn', 'superseded'].includes(standingOf(one, on)?.stage ?? 'withdrawn'))
  const documents = await documentsOf(reading, id)
  return {
    ...facts,
    subjectNames: [...agencies.values()].map(({ id: agencyId, name, superiorId, superiorName }) => ({
      id: agencyId,
      name,
      superiorName: (superiorId && superiors.get(superiorId)?.name) || superiorName,
    })),
    asked: asked.map((one) => ({
      text: one.recommendation.text,
      addresseeName: one.recommendation.addresseeName,
      legalRef: one.recommendation.legalRef,
      dueOn: dueOf(one, on)?.on ?? one.recommendation.replyByOn,
    })),
    programmePaper: lineId ? await programmePaper(reading, committeeId, lineId, on) : null,
    planPaper: paperCited('KH', issued(documents, 'KH')) ?? referenced(facts.steps, 'KH'),
    decisionPaper: paperCited('QĐ', issued(documents, 'QĐ')),
  }
}

const issued = (documents: readonly DocumentLine[], type: string): DocumentLine | null =>
  documents.find((one) => one.typeCode === type && one.issuedOn !== null && one.withdrawnOn === null) ?? null

function referenced(steps: readonly Step[], type: 'KH'): string | null {
  const step = stepsBy(steps, null).find((one) => one.stage === 'notified' && one.reference !== null)
  return step ? paperCited(type, { numberText: step.reference, issuedOn: step.happenedOn }) : null
}

async function programmePaper(reading: Reading, committeeId: Id, lineId: Id, on: Day): Promise<string | null> {
  const programmes = await listProgrammes(reading, committeeId)
  const found = programmes.find(
    (one) =>
      one.lines.some((line) => line.lineId === lineId) &&
      programmeState(
        one,
        on,
        programmes.filter((other) => other.programme.year === one.programme.year),
      ) === 'issued',
  )
  const step = found && stepsBy(found.steps, null).find((one) => one.stage === 'issued')
  if (!found || !step) return null
  const documents = step.documentId ? await documentsOf(reading, found.programme.id) : []
  const document = documents.find((one) => one.id === step.documentId)
  return paperCited('KH', document ?? { numberText: step.reference, issuedOn: step.happenedOn })
}
