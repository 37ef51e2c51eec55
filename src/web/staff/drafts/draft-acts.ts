import * as area from '../../../areas/drafts/index.ts'
import type { AnyAction } from '../../../platform/action.ts'
import { isRefusal, refuse } from '../../../values/refusal.ts'
import type { Act, PageContext } from '../../http/page.ts'
import { takeFiles } from '../documents/uploads.ts'
import { carry } from '../record/carry.ts'
import { draftPath, draftsPath, idIn } from './address.ts'

const to = (part: string) => (c: PageContext) => draftPath(idIn(c), part)

/** A form that names its own record: sent as it is, then back to the part of the page it stands on. */
const plain =
  (what: AnyAction, part: string): Act =>
  async (c, form) => {
    const output = await c.perform(what, { ...form.values, draftId: idIn(c) }, form.clientId)
    return isRefusal(output) ? output : { goTo: draftPath(idIn(c), part), done: what.name }
  }

const addVersion: Act = async (c, form) => {
  const files = await takeFiles(c, form.files.files ?? [])
  if (isRefusal(files)) return files
  const made = await c.perform(area.addVersion, { ...form.values, draftId: idIn(c), files }, form.clientId)
  return isRefusal(made) ? made : { goTo: draftPath(idIn(c), 'dieu_khoan'), done: area.addVersion.name }
}

const attach: Act = async (c, form) => {
  const files = await takeFiles(c, form.files.files ?? [])
  if (isRefusal(files)) return files
  const made = await c.perform(area.attachVersionFiles, { ...form.values, files }, form.clientId)
  return isRefusal(made) ? made : { goTo: draftPath(idIn(c)), done: area.attachVersionFiles.name }
}

/** `body:…` of the list of whom to invite; of an account the name stands behind its id. */
const share: Act = async (c, form) => {
  const [kind = '', id = '', ...name] = String(form.values.target ?? '').split(':')
  if (!['body', 'area', 'organisation', 'account'].includes(kind))
    return refuse('drafts.no_target', { field: 'target' })
  const input = { ...form.values, draftId: idIn(c), [`${kind}Id`]: id, name: name.join(':') }
  const made = await c.perform(area.shareDraft, input, form.clientId)
  if (!isRefusal(made)) return { goTo: draftPath(idIn(c), 'mo'), done: area.shareDraft.name }
  return made.field === 'bodyId' ? { ...made, field: 'target' } : made
}

const withdraw: Act = async (c, form) => {
  const output = await c.perform(area.withdrawDraft, { ...form.values, id: idIn(c) }, form.clientId)
  return isRefusal(output) ? output : { goTo: draftsPath, done: area.withdrawDraft.name }
}

export const draftActs: Readonly<Record<string, Act>> = {
  add_version: addVersion,
  withdraw_version: plain(area.withdrawVersion, ''),
  attach,
  detach: plain(area.detachVersionFile, ''),
  cut: plain(area.cutVersion, 'dieu_khoan'),
  add_clause: plain(area.addClause, 'dieu_khoan'),
  share,
  end_share: plain(area.endShare, 'mo'),
  withdraw_tally: plain(area.withdrawTally, 'so_lieu'),
  withdraw,
  edit: carry(area.editDraft, to('')),
}
