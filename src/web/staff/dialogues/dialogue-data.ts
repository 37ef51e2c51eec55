import {
  type DialogueRecord,
  type DialogueState,
  dialogueStateOf,
  findDialogue,
  listDialogues,
} from '../../../areas/criticism/index.ts'
import { type DocumentLine, documentsOf, type Publication, publicationsOf } from '../../../areas/documents/index.ts'
import { agendaOf, attendanceOf, heldAt, invitationsOf, meetingDay } from '../../../areas/meetings/index.ts'
import { type Agency, type Area, deadlinesOf, listAgencies, loadAreas } from '../../../areas/organisation/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { type JournalEntry, journalOf } from '../../../platform/journal.ts'
import type { DialoguePaperFacts } from '../../../print/forms/criticism/dialogue-paper.ts'
import type { Day } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'
import type { Refusal } from '../../../values/refusal.ts'
import type { PageContext } from '../../http/page.ts'
import { idIn } from '../record/address.ts'
import { missing } from './address.ts'

export const dialogueParts = ['cau_hoi', 'theo_doi', 'van_ban', 'nhat_ky'] as const
export type DialoguePart = (typeof dialogueParts)[number]

/** Everything the page of a dialogue shows, whatever part is open. */
export interface DialogueData extends DialogueRecord {
  readonly state: DialogueState
  readonly part: DialoguePart
  readonly areas: readonly Area[]
  readonly agencies: readonly Agency[]
  readonly documents: readonly DocumentLine[]
  readonly publication: Publication | null
  readonly journal: readonly JournalEntry[]
  /** The dialogue held before this one, for what became of its promises. */
  readonly before: DialogueRecord | null
  /** By when the conclusion is to be told, once it was held. */
  readonly concludeBy: Day | null
}

export async function loadDialogueData(c: PageContext): Promise<DialogueData | Refusal> {
  const id = idIn(c)
  const part = dialogueParts.find((one) => one === c.query('muc')) ?? 'cau_hoi'
  return c.read(async (reading) => {
    const record = await findDialogue(reading, id)
    if (!record) return missing
    const { committeeId } = record.dialogue
    const held = heldAt(record.meeting, null)
    const dueOf = await deadlinesOf(reading, committeeId)
    const [publication] = await publicationsOf(reading, id)
    return {
      ...record,
      state: dialogueStateOf(record, c.today),
      part,
      areas: (await loadAreas(reading, committeeId)).areas,
      agencies: (await listAgencies(reading, { committeeId, limit: 200 })).rows,
      documents: [...(await documentsOf(reading, id)), ...(await documentsOf(reading, record.dialogue.meetingId))],
      publication: publication && publication.withdrawnAt === null ? publication : null,
      journal: part === 'nhat_ky' ? await journalOf(reading, id) : [],
      before: part === 'theo_doi' ? await lastBefore(reading, record) : null,
      concludeBy: held && dueOf('dialogue.conclusion_after_days', held.heldOn),
    }
  })
}

/** The dialogue held last before this one. */
async function lastBefore(reading: Reading, record: DialogueRecord): Promise<DialogueRecord | null> {
  const all = await listDialogues(reading, record.dialogue.committeeId)
  const day = meetingDay(record.meeting) ?? reading.today
  return (
    all.find((one) => {
      const held = heldAt(one.meeting, null)
      return one.dialogue.id !== record.dialogue.id && held !== null && held.heldOn < day
    }) ?? null
  )
}

/** Everything the papers of a dialogue are written from; `null` when there is no such dialogue. */
export async function dialoguePaperFacts(reading: Reading, id: Id): Promise<DialoguePaperFacts | null> {
  const record = await findDialogue(reading, id)
  if (!record) return null
  const { meetingId, committeeId } = record.dialogue
  return {
    ...record,
    invitations: await invitationsOf(reading, meetingId),
    attendance: await attendanceOf(reading, meetingId),
    agenda: await agendaOf(reading, meetingId),
    areas: (await loadAreas(reading, committeeId)).areas,
  }
}
