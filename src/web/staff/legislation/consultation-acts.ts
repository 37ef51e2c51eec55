import { findDraft } from '../../../areas/drafts/index.ts'
import * as area from '../../../areas/legislation/index.ts'
import type { AnyAction } from '../../../platform/action.ts'
import { isRefusal, refuse } from '../../../values/refusal.ts'
import type { Act, PageContext } from '../../http/page.ts'
import { carry } from '../record/carry.ts'
import { sendPhoto } from '../record/photo.tsx'
import { consultationPath, consultationsPath, idIn } from './address.ts'
import { draftConsultationPaper } from './paper-acts.ts'

const backTo = (part?: string) => (c: PageContext) => consultationPath(idIn(c), part)

/** The stages that are entered with a day and a paper, each by its own action. */
export const advances: Readonly<Record<string, AnyAction>> = {
  planned: area.planConsultation,
  open: area.openOpinions,
  consolidated: area.consolidateOpinions,
  approved: area.approveConsultation,
  sent: area.sendConsultation,
}

const advance: Act = async (c, form) => {
  const { stage, ...told } = form.values
  const what = Object.hasOwn(advances, String(stage)) ? advances[String(stage)] : undefined
  if (!what) return refuse('legislation.not_next', { kind: 'conflict', field: 'stage' })
  const output = await c.perform(what, { ...told, id: idIn(c) }, form.clientId)
  return isRefusal(output) ? output : { goTo: consultationPath(idIn(c)), done: what.name }
}

const photo: Act = async (c, form) => {
  const id = idIn(c)
  const label = await c.read(async (reading) => {
    const facts = await area.findConsultation(reading, id)
    return (facts && (await findDraft(reading, facts.consultation.draftId))?.title) ?? ''
  })
  return sendPhoto(c, form, { kind: 'law_consultation', id, label }, consultationPath(id))
}

export const consultationActs: Readonly<Record<string, Act>> = {
  photo,
  advance,
  record_outcome: carry(area.recordOutcome, backTo('ket_qua')),
  drop: carry(area.dropConsultation, backTo()),
  undo: carry(area.undoConsultationStep, backTo()),
  withdraw: carry(area.withdrawConsultation, () => consultationsPath),
  assign: carry(area.assignConsultation, backTo('phan_cong')),
  unassign: carry(area.unassignConsultation, backTo('phan_cong')),
  remind: carry(area.remindAssigned, backTo('phan_cong')),
  convene: carry(area.conveneConsultation, backTo()),
  link: carry(area.linkMeeting, backTo()),
  unlink: carry(area.unlinkMeeting, backTo()),
  draft_paper: draftConsultationPaper,
  issue_paper: carry(area.issueConsultationPaper, backTo('van_ban')),
}
