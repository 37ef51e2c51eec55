import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { newId } from '../../values/id.ts'
import { isRefusal, refuse } from '../../values/refusal.ts'
import { areaName, findBody, findOrganisation, loadAreas } from '../organisation/index.ts'
import { openDraft } from './opening.actions.ts'
import { permissions } from './permissions.ts'
import { draftOfShare, endShareRow, insertShare, sharesOf } from './share.store.ts'
import { type ShareTarget, shareState } from './share.ts'

const zTarget = z.object({
  bodyId: zMaybe(zId).optional(),
  accountId: zMaybe(zId).optional(),
  areaId: zMaybe(zId).optional(),
  organisationId: zMaybe(zId).optional(),
})

/** Opens a draft to a body, an account, an area or an organisation, so that they read it and give their opinions. */
export const shareDraft = action({
  name: 'drafts.share',
  permission: permissions.share,
  input: zTarget.extend({
    draftId: zId,
    id: zId.optional(),
    /** Of an account, its name as the office sees it; of all others, as they are called. */
    name: zMaybe(zLine(200)).optional(),
    fromOn: zDay,
    untilOn: zMaybe(zDay).optional(),
  }),
  load: async (w, input) => {
    const { draftId, fromOn, untilOn = null } = input
    const draft = await openDraft(w, draftId)
    if (isRefusal(draft)) return draft
    if (untilOn !== null && untilOn < fromOn) return refuse('drafts.until_before_from', { field: 'untilOn' })
    const target = targetOf(input)
    const name = target && (await nameOf(w, target, input.name ?? null))
    if (!target || name === null) return refuse('drafts.no_target', { field: 'bodyId' })
    const open = (await sharesOf(w, draftId)).filter((one) => ['open', 'coming'].includes(shareState(one, w.today)))
    const same = open.some((one) => keyOf(one) === keyOf(target))
    return same ? refuse('drafts.shared_already', { kind: 'conflict', params: { name } }) : { draft, target, name }
  },
  run: async (w, { draftId, id = newId(), fromOn, untilOn = null }, { draft, target, name }) => {
    await insertShare(w, { id, draftId, ...target, name, fromOn, untilOn })
    const data = { title: draft.title, name, fromOn, untilOn }
    return done({ output: { id: draftId, shareId: id }, subject: { kind: 'draft', id: draftId }, data })
  },
})

const keyOf = ({ bodyId, accountId, areaId, organisationId }: ShareTarget): string =>
  [bodyId, accountId, areaId, organisationId].join(' ')

function targetOf({ bodyId = null, accountId = null, areaId = null, organisationId = null }: z.output<typeof zTarget>) {
  const target: ShareTarget = { bodyId, accountId, areaId, organisationId }
  return Object.values(target).filter((id) => id !== null).length === 1 ? target : null
}

async function nameOf(w: Writing, target: ShareTarget, given: string | null): Promise<string | null> {
  const { bodyId, areaId, organisationId } = target
  if (bodyId !== null) return (await findBody(w, w.committeeId, bodyId))?.name ?? null
  if (organisationId !== null) return (await findOrganisation(w, w.committeeId, organisationId))?.name ?? null
  if (areaId === null) return given
  const area = (await loadAreas(w, w.committeeId)).areas.find((one) => one.id === areaId)
  return area ? areaName(area, w.today) : null
}

/** Opinions are no longer taken from them; what they gave stays, and they go on seeing what became of it. */
export const endShare = action({
  name: 'drafts.end_share',
  permission: permissions.share,
  input: z.object({ id: zId, reason: zText(500) }),
  load: async (w, { id }) => {
    const draftId = await draftOfShare(w, id)
    const draft = draftId === null ? refuse('drafts.not_found', { kind: 'missing' }) : await openDraft(w, draftId)
    if (isRefusal(draft)) return draft
    const share = (await sharesOf(w, draft.id)).find((one) => one.id === id)
    return share && share.endedAt === null ? { draft, share } : refuse('drafts.share_ended', { kind: 'conflict' })
  },
  run: async (w, { id, reason }, { draft, share }) => {
    await endShareRow(w, id, reason)
    const data = { title: draft.title, name: share.name, reason }
    return done({ output: { id: draft.id }, subject: { kind: 'draft', id: draft.id }, data })
  },
})
