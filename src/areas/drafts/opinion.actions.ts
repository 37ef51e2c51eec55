import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Actor, Writing } from '../../platform/context.ts'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { grantsFor, holds } from '../../platform/permission.ts'
import { clauseKey, tidyClauseRef } from '../../values/clause.ts'
import type { Day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { findMeeting } from '../meetings/index.ts'
import { completeAuthor, zAuthor } from './author.actions.ts'
import { findDraft } from './draft.store.ts'
import { currentVersion, type Draft } from './draft.ts'
import { findOpinion, insertOpinions, type NewOpinion, supersedeOpinion } from './opinion.store.ts'
import { type Author, channels, type Opinion, stances } from './opinion.ts'
import { permissions } from './permissions.ts'
import { isOpenTo } from './share.store.ts'
import { versionsOf } from './version.store.ts'

export const said = {
  clauseRef: zMaybe(zLine(200)).optional(),
  stance: z.enum(stances),
  text: zMaybe(zText(20_000)).optional(),
  proposedWording: zMaybe(zText(20_000)).optional(),
}

export interface Said {
  readonly clauseRef?: string | null | undefined
  readonly stance: Opinion['stance']
  readonly text?: string | null | undefined
  readonly proposedWording?: string | null | undefined
}

/** What is said, in full: who asks for a change or a reason says which. */
export function completeSaid({ clauseRef = null, stance, text = null, proposedWording = null }: Said) {
  const needsWords = stance === 'amend' || stance === 'question'
  if (needsWords && text === null && proposedWording === null) return refuse('drafts.no_words', { field: 'text' })
  const ref = tidyClauseRef(clauseRef)
  return { clauseRef: ref, clauseKey: clauseKey(ref), stance, text, proposedWording }
}

/** A draft that opinions are written on; it is not locked, for opinions do not wait for each other. */
export async function standingDraft(w: Writing, id: Id): Promise<Draft | Refusal> {
  const draft = await findDraft(w, id)
  if (!draft) return refuse('drafts.not_found', { kind: 'missing' })
  return draft.supersession === null ? draft : refuse('drafts.withdrawn', { kind: 'conflict' })
}

export function checkDay(draft: Draft, givenOn: Day, today: Day): Refusal | null {
  if (givenOn > today) return refuse('drafts.in_future', { field: 'givenOn' })
  return givenOn < draft.receivedOn ? refuse('drafts.given_before_draft', { field: 'givenOn' }) : null
}

/** The conference at which it was given is one of ours that stands. */
export async function checkMeeting(w: Writing, meetingId: Id | null): Promise<Refusal | null> {
  if (meetingId === null) return null
  const found = await findMeeting(w, meetingId)
  return found && found.meeting.supersededAt === null
    ? null
    : refuse('drafts.meeting_not_found', { field: 'meetingId' })
}

/** The version that was current on the day it was given. */
export async function versionOn(w: Writing, draftId: Id, on: Day): Promise<Id | null> {
  return currentVersion((await versionsOf(w, [draftId])).get(draftId) ?? [], on)?.id ?? null
}

const zRecorded = z.object({
  ...zAuthor.shape,
  ...said,
  channel: z.enum(channels),
  meetingId: zMaybe(zId).optional(),
  givenOn: zDay,
})

async function complete(
  w: Writing,
  draft: Draft,
  id: Id,
  input: z.output<typeof zRecorded>,
): Promise<NewOpinion | Refusal> {
  const { givenOn, meetingId = null } = input
  const channel = meetingId === null ? input.channel : 'meeting'
  const wrong = checkDay(draft, givenOn, w.today) ?? (await checkMeeting(w, meetingId))
  if (wrong) return wrong
  const told = completeSaid(input)
  if (isRefusal(told)) return told
  const author = await completeAuthor(w, input)
  if (isRefusal(author)) return author
  const versionId = await versionOn(w, draft.id, givenOn)
  return { id, draftId: draft.id, versionId, ...told, author, channel, meetingId, givenOn }
}

/** Writes down what somebody said or wrote, at a meeting, on paper, by telephone. */
export const recordOpinion = action({
  name: 'drafts.record_opinion',
  permission: permissions.record,
  input: zRecorded.extend({ draftId: zId, id: zId.optional() }),
  load: async (w, { draftId, id = newId(), ...input }) => {
    const draft = await standingDraft(w, draftId)
    if (isRefusal(draft)) return draft
    const opinion = await complete(w, draft, id, input)
    return isRefusal(opinion) ? opinion : { draft, opinion }
  },
  run: async (w, _, { draft, opinion }) => {
    await insertOpinions(w, [opinion])
    return done({ output: { id: opinion.id, clauseRef: opinion.clauseRef }, ...tellOf(draft, opinion) })
  },
})

const tellOf = (draft: Draft, { clauseRef, stance, channel }: Pick<Opinion, 'clauseRef' | 'stance' | 'channel'>) => ({
  subject: { kind: 'draft', id: draft.id },
  data: { title: draft.title, clauseRef, stance, channel },
})

/** In whose name somebody from outside the office speaks: the area, the organisation, or the person. */
export function ownAuthor(actor: Actor, w: Writing, permission = permissions.give): Author | Refusal {
  const grant = grantsFor(actor, permission, w.committeeId).find((one) => one.areaId ?? one.organisationId)
  if (w.sight.reach === 'area' && w.sight.areaId !== null)
    return { kind: 'area', name: null, personId: null, areaId: w.sight.areaId, organisationId: null }
  if (w.sight.reach === 'staff' && grant?.organisationId)
    return { kind: 'organisation', name: null, personId: null, areaId: null, organisationId: grant.organisationId }
  if (w.sight.reach === 'advisor')
    return { kind: 'person', name: actor.name, personId: null, areaId: null, organisationId: null }
  return refuse('platform.not_allowed', { kind: 'forbidden' })
}

/** Gives an opinion of one's own, or in the name of one's area or organisation, on a draft that is open to it. */
export const giveOpinion = action({
  name: 'drafts.give_opinion',
  permission: permissions.give,
  input: z.object({
    draftId: zId,
    id: zId.optional(),
    ...said,
    /** Of an area or organisation: the person who said it there. */
    authorName: zMaybe(zLine(200)).optional(),
    meetingId: zMaybe(zId).optional(),
  }),
  load: async (w, { draftId, id = newId(), authorName = null, meetingId = null, ...input }) => {
    const draft = await standingDraft(w, draftId)
    if (isRefusal(draft)) return draft
    const own = ownAuthor(w.actor, w)
    if (isRefusal(own)) return own
    if (!(await isOpenTo(w, draftId, own.organisationId))) return refuse('drafts.not_open', { kind: 'forbidden' })
    const wrong = await checkMeeting(w, meetingId)
    const told = wrong ?? completeSaid(input)
    if (isRefusal(told)) return told
    const spoken = authorName !== null && own.kind !== 'person' ? ('person' as const) : own.kind
    const author = await completeAuthor(w, { ...own, authorKind: spoken, authorName: own.name ?? authorName })
    if (isRefusal(author)) return author
    const versionId = await versionOn(w, draftId, w.today)
    const channel = meetingId === null ? ('online' as const) : ('meeting' as const)
    const opinion = { id, draftId, versionId, ...told, author, channel, meetingId, givenOn: w.today }
    return { draft, opinion }
  },
  run: async (w, _, { draft, opinion }) => {
    await insertOpinions(w, [opinion])
    return done({ output: { id: opinion.id, clauseRef: opinion.clauseRef }, ...tellOf(draft, opinion) })
  },
})

/** Takes an opinion back, or puts the right one in its place; the old one stays behind it with the reason. */
export const correctOpinion = action({
  name: 'drafts.correct_opinion',
  permission: permissions.correct,
  input: z.object({
    id: zId,
    reason: zText(500),
    /** What stands instead, said anew; who gave it, when and by which way stays, unless the office says otherwise. */
    instead: z.object({ ...said, ...zRecorded.partial().shape, stance: z.enum(stances) }).optional(),
  }),
  load: async (w, { id, instead }) => {
    const opinion = await findOpinion(w, id)
    if (!opinion) return refuse('drafts.not_found', { kind: 'missing' })
    const may = mayCorrect(w.actor, opinion, w)
    if (may !== true) return may
    if (opinion.supersession !== null) return refuse('drafts.opinion_superseded', { kind: 'conflict' })
    const draft = await standingDraft(w, opinion.draftId)
    if (isRefusal(draft)) return draft
    const next = instead ? await corrected(w, draft, opinion, instead) : null
    return isRefusal(next) ? next : { draft, opinion, next }
  },
  run: async (w, { id, reason }, { draft, opinion, next }) => {
    if (next) await insertOpinions(w, [next])
    await supersedeOpinion(w, id, next?.id ?? null, reason)
    const data = { ...tellOf(draft, opinion).data, reason, replaced: next !== null }
    return done({ output: { id: next?.id ?? id, draftId: draft.id }, subject: { kind: 'draft', id: draft.id }, data })
  },
})

/** The office corrects all; others what they gave themselves, for as long as the draft is open to them. */
function mayCorrect(actor: Actor, opinion: Opinion, w: Writing): true | Refusal {
  if (holds(actor, permissions.record, w.committeeId) || opinion.recordedBy === actor.accountId) return true
  return refuse('drafts.opinion_of_another', { kind: 'forbidden' })
}

type Recorded = z.output<typeof zRecorded>
type Instead = { readonly [Name in keyof Recorded]?: Recorded[Name] | undefined } & Said

async function corrected(w: Writing, draft: Draft, old: Opinion, instead: Instead): Promise<NewOpinion | Refusal> {
  const words = completeSaid(instead)
  if (isRefusal(words)) return words
  if (!holds(w.actor, permissions.record, w.committeeId)) {
    const open = await isOpenTo(w, draft.id, w.sight.reach === 'staff' ? old.author.organisationId : null)
    return open ? { ...old, id: newId(), ...words } : refuse('drafts.not_open', { kind: 'forbidden' })
  }
  const { author, channel, meetingId, givenOn } = old
  const kept = {
    authorKind: author.kind,
    authorName: author.name,
    personId: author.personId,
    areaId: author.areaId,
    organisationId: author.organisationId,
    ...{ channel, meetingId, givenOn },
  }
  const told = Object.entries(instead).filter(([, value]) => value !== undefined)
  return complete(w, draft, newId(), { ...kept, ...Object.fromEntries(told) } as Recorded)
}
