import { findDialogue, findQuestion } from '../../../areas/criticism/index.ts'
import type { OriginFinders } from '../origin-place.ts'
import { dialoguePath } from './address.ts'

/** Dialogues and what was asked at them, that papers, evidence and recommendations come from. */
export const dialogueOrigins: OriginFinders = {
  dialogue: async (reading, id) => {
    const found = await findDialogue(reading, id)
    return found && { label: found.meeting.meeting.title, href: dialoguePath(id) }
  },
  dialogue_question: async (reading, id) => {
    const found = await findQuestion(reading, id)
    return found && { label: found.text, href: `${dialoguePath(found.dialogueId)}#cau-${id}` }
  },
}
