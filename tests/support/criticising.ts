import {
  advanceExercise,
  conveneExercise,
  explainOpinions,
  proposeExercise,
  recordReply,
  sendCriticism,
} from '../../src/areas/criticism/index.ts'
import { recordOpinion, registerDraft } from '../../src/areas/drafts/index.ts'
import { recordHolding } from '../../src/areas/meetings/index.ts'
import type { Database } from '../../src/platform/database.ts'
import { addDays, type Day } from '../../src/values/day.ts'
import type { Id } from '../../src/values/id.ts'
import type { Desk } from './recommending.ts'
import { succeed } from './ward.ts'

interface Wanted {
  readonly title?: string
  readonly level?: 'ward' | 'national' | 'province'
  readonly form?: 'conference' | 'written_circulation'
  /** The day the dossier came. */
  readonly from: Day
  /** Texts of opinions that ask for an answer. */
  readonly opinions?: readonly string[]
  readonly until?: 'collecting' | 'convened' | 'document_issued' | 'sent' | 'explained'
}

export interface Criticised {
  readonly id: Id
  readonly draftId: Id
  readonly meetingId: Id | null
}

/** A ward draft with opinions on it. */
export async function giveDraft(database: Database, desk: Desk, wanted: Wanted): Promise<Id> {
  const { title = 'Dự thảo Quy chế dân chủ phường', level = 'ward', from, opinions = [] } = wanted
  const told = { title, kind: 'regulation', level, bodyId: desk.agencyId, receivedOn: from, reference: '31/TTr-UBND' }
  const { id } = await succeed(database, registerDraft, told, desk.officer)
  for (const [at, text] of opinions.entries()) {
    const opinion = {
      draftId: id,
      authorKind: 'anonymous',
      channel: 'written',
      givenOn: from,
      clauseRef: `Điều ${at + 1}`,
      stance: 'amend',
      text,
    }
    await succeed(database, recordOpinion, opinion, desk.officer)
  }
  return id
}

/** An exercise as far as it is asked to go: a step every five days from the dossier on. */
export async function criticise(database: Database, desk: Desk, wanted: Wanted): Promise<Criticised> {
  const { form = 'conference', from, until = 'collecting' } = wanted
  const draftId = await giveDraft(database, desk, wanted)
  const collectUntil = addDays(from, 80)
  const begin = { draftId, form, stage: 'dossier_received', happenedOn: from, collectUntil }
  const { id } = await succeed(database, proposeExercise, begin, desk.officer)
  const go = (stage: string, days: number, reference = '') =>
    succeed(database, advanceExercise, { id, stage, happenedOn: addDays(from, days), reference }, desk.chair)
  await go('collecting', 5)
  if (until === 'collecting') return { id, draftId, meetingId: null }
  let meetingId: Id | null = null
  if (form === 'conference') {
    const meeting = { id, title: 'Hội nghị phản biện', plannedOn: addDays(from, 10), place: 'Hội trường' }
    meetingId = (await succeed(database, conveneExercise, meeting, desk.officer)).meetingId
    await succeed(database, recordHolding, { id: meetingId, heldOn: addDays(from, 10), present: 40 }, desk.officer)
    await go('convened', 10)
  }
  if (until === 'convened') return { id, draftId, meetingId }
  await go('document_issued', 15, '02/PB-MTTQ-BTT')
  if (until === 'document_issued') return { id, draftId, meetingId }
  await succeed(database, sendCriticism, { id, sentOn: addDays(from, 15) }, desk.chair)
  if (until === 'sent') return { id, draftId, meetingId }
  const replied = { id, repliedOn: addDays(from, 25), reference: '40/UBND' }
  await succeed(database, recordReply, replied, desk.officer)
  return { id, draftId, meetingId }
}

/** The drafting body's answer to those opinions, as the office copies it. */
export function explained(database: Database, desk: Desk, id: Id, opinionIds: readonly Id[], response = 'accepted') {
  const row = { id, opinionIds, response, reason: response === 'accepted' ? '' : 'Đã có quy định khác.' }
  return succeed(database, explainOpinions, row, desk.officer)
}
