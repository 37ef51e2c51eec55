import {
  dialogueConclusion,
  dialogueMinutes,
  dialogueNotice,
  dialoguePlan,
  promiseTable,
  questionSlip,
} from '../../../print/forms/criticism/dialogue-papers.ts'
import type { Act } from '../../http/page.ts'
import { idIn } from '../record/address.ts'
import { keepDraft } from '../record/keep-draft.ts'
import { officeOn } from '../record/office.ts'
import { missing } from './address.ts'
import { dialoguePaperFacts } from './dialogue-data.ts'

const writers = {
  plan: dialoguePlan,
  notice: dialogueNotice,
  slip: questionSlip,
  minutes: dialogueMinutes,
  conclusion: dialogueConclusion,
  promises: promiseTable,
} as const
export type DialoguePaperKind = keyof typeof writers
export const dialoguePaperKinds = Object.keys(writers) as readonly DialoguePaperKind[]

/** Writes one of the papers of a dialogue from its records. */
export const draftDialoguePaper: Act = async (c, form) => {
  const kind = dialoguePaperKinds.find((one) => one === form.typed.kind)
  const draft = await c.read(async (reading) => {
    const facts = await dialoguePaperFacts(reading, idIn(c))
    if (!facts || !kind) return missing
    return writers[kind](await officeOn(reading, facts.dialogue.committeeId, c.today), facts)
  })
  return keepDraft(c, form, draft)
}
