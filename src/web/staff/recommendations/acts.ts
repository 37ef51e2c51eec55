import {
  answerRecommendation,
  closeResolved,
  closeUnresolved,
  extendRecommendation,
  recordProgress,
  recordReceipt,
  remindRecommendation,
  reopenRecommendation,
  supersedeAnswer,
  supersedeStep,
  withdrawRecommendation,
} from '../../../areas/recommendations/index.ts'
import type { Action } from '../../../platform/action.ts'
import { isRefusal } from '../../../values/refusal.ts'
import type { Form } from '../../http/form.ts'
import type { Act, Outcome, PageContext } from '../../http/page.ts'
import { takeFiles } from '../documents/uploads.ts'
import { idIn, recommendationMissing, recommendationPath } from './address.ts'

type Field = (form: Form) => object

/** An act of the record's page: what was typed, with the record's id; back to the page with what was done. */
function act<I, F, O>(what: Action<I, F, O>, more: Field = () => ({})): Act {
  return async (c, form) => carryOut(c, form, what, more(form))
}

/** The same with the files of the form, taken in first. */
function actWithFiles<I, F, O>(what: Action<I, F, O>, more: Field = () => ({})): Act {
  return async (c, form) => {
    const files = await takeFiles(c, form.files.files ?? [])
    return isRefusal(files) ? files : carryOut(c, form, what, { ...more(form), files })
  }
}

async function carryOut<I, F, O>(c: PageContext, form: Form, what: Action<I, F, O>, more: object): Promise<Outcome> {
  const id = idIn(c)
  if (!id) return recommendationMissing
  const outcome = await c.perform(what, { ...form.values, ...more, id }, form.clientId)
  return isRefusal(outcome) ? outcome : { goTo: recommendationPath(id), done: what.name }
}

/** Everything that can be written down on the page of a recommendation. */
export const recordActs: Readonly<Record<string, Act>> = {
  receive: act(recordReceipt),
  extend: act(extendRecommendation),
  answer: actWithFiles(answerRecommendation, (form) => ({ written: form.values.spoken !== 'yes' })),
  progress: actWithFiles(recordProgress),
  remind: act(remindRecommendation),
  close_resolved: actWithFiles(closeResolved),
  close_unresolved: act(closeUnresolved),
  reopen: act(reopenRecommendation),
  withdraw: act(withdrawRecommendation),
  take_back_answer: act(supersedeAnswer),
  take_back_step: act(supersedeStep),
}
