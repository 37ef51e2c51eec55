import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { holds } from '../../platform/permission.ts'
import { clauseKey, tidyClauseRef } from '../../values/clause.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { nameOfGiver } from './author.actions.ts'
import type { Draft } from './draft.ts'
import { checkDay, checkMeeting, ownAuthor, standingDraft, versionOn } from './opinion.actions.ts'
import { type Channel, channels, stances, type Tally } from './opinion.ts'
import { permissions } from './permissions.ts'
import { isOpenTo } from './share.store.ts'
import {
  type Giver,
  insertTally,
  type NewTally,
  nameSuccessor,
  supersedeTally,
  talliesByIds,
  talliesOf,
} from './tally.store.ts'

const zCount = z.coerce.number().int().min(1).max(1_000_000)
const zHeads = z.coerce.number().int().min(0).max(1_000_000)

const zRow = z.object({
  clauseRef: zMaybe(zLine(200)).optional(),
  stance: z.enum(stances),
  /** Empty: nobody, and no row. */
  count: zMaybe(zCount),
  persons: zMaybe(zCount).optional(),
  male: zMaybe(zHeads).optional(),
  female: zMaybe(zHeads).optional(),
})

const zSheet = {
  draftId: zId,
  givenOn: zDay,
  meetingId: zMaybe(zId).optional(),
  note: zMaybe(zText(2000)).optional(),
  rows: z.array(zRow).max(4000),
  /** Asked for where a number that is there already becomes another. */
  reason: zMaybe(zText(500)).optional(),
}

interface Sheet {
  readonly draft: Draft
  readonly giver: Giver
  readonly fresh: readonly NewTally[]
  /** Rows that are there with another number, by the new row. */
  readonly changed: ReadonlyMap<Id, Tally>
}

type SheetInput = z.output<z.ZodObject<typeof zSheet>> & { readonly channel: Channel }

/** What is new in a sheet; a number handed in once more changes nothing, and another number takes its place. */
async function readSheet(w: Writing, draft: Draft, giver: Giver, input: SheetInput): Promise<Sheet | Refusal> {
  const { givenOn, meetingId = null, channel, note = null, reason = null } = input
  const wrong = checkDay(draft, givenOn, w.today) ?? (await checkMeeting(w, meetingId))
  if (wrong) return wrong
  const rows = readRows(input.rows)
  if (isRefusal(rows)) return rows
  const there = await talliesOf(w, draft.id, { giver, meetingId })
  const versionId = await versionOn(w, draft.id, givenOn)
  const before = (row: (typeof rows)[number]) =>
    there.find((one) => one.clauseKey === row.clauseKey && one.stance === row.stance)
  const different = rows.filter((row) => !isSame(before(row), row))
  if (different.length === 0) return refuse('drafts.tally_unchanged', { kind: 'conflict', field: 'rows' })
  const base = { draftId: draft.id, versionId, ...giver, meetingId, givenOn, note }
  const fresh = different.map(
    (row): NewTally => ({ ...base, ...row, id: newId(), channel: meetingId === null ? channel : 'meeting' }),
  )
  const changed = new Map(fresh.flatMap((row) => (before(row) ? [[row.id, before(row) as Tally] as const] : [])))
  if (changed.size > 0 && reason === null)
    return refuse('drafts.tally_reason', { field: 'reason', params: { count: changed.size } })
  return { draft, giver, fresh, changed }
}

type Row = Pick<NewTally, 'clauseRef' | 'clauseKey' | 'stance' | 'count' | 'persons' | 'male' | 'female'>

function readRows(given: SheetInput['rows']): readonly Row[] | Refusal {
  const rows: Row[] = []
  for (const [at, { clauseRef = null, stance, count, persons = null, male = null, female = null }] of given.entries()) {
    if (count === null) continue
    const ref = tidyClauseRef(clauseRef)
    const key = clauseKey(ref)
    if (persons !== null && (male ?? 0) + (female ?? 0) > persons)
      return refuse('drafts.more_than_persons', { field: `rows.${at}.male` })
    if (rows.some((row) => row.clauseKey === key && row.stance === stance))
      return refuse('drafts.tally_twice', { field: `rows.${at}.count`, params: { ref: ref ?? '' } })
    rows.push({ clauseRef: ref, clauseKey: key, stance, count, persons, male, female })
  }
  return rows.length > 0 ? rows : refuse('drafts.tally_empty', { field: 'rows' })
}

const isSame = (old: Tally | undefined, row: Row): boolean =>
  old !== undefined &&
  old.count === row.count &&
  old.persons === row.persons &&
  old.male === row.male &&
  old.female === row.female

async function storeSheet(w: Writing, { draft, giver, fresh, changed }: Sheet, reason: string | null) {
  for (const row of fresh) {
    const old = changed.get(row.id)
    // The old number goes first: one giver has one number at a place.
    if (old) await supersedeTally(w, old.id, reason ?? '')
    await insertTally(w, row)
    if (old) await nameSuccessor(w, old.id, row.id)
  }
  const sum = fresh.reduce((total, row) => total + row.count, 0)
  const data = { title: draft.title, giver: giver.giverName, rows: fresh.length, sum, changed: changed.size, reason }
  return done({
    output: { draftId: draft.id, rows: fresh.length, sum },
    subject: { kind: 'draft', id: draft.id },
    data,
  })
}

/** Enters the numbers of an area, an organisation or a conference, clause by clause and stance by stance. */
export const recordTallies = action({
  name: 'drafts.record_tallies',
  permission: permissions.record,
  input: z.object({
    ...zSheet,
    areaId: zMaybe(zId).optional(),
    organisationId: zMaybe(zId).optional(),
    /** Where it is no area and no organisation of ours. */
    giverName: zMaybe(zLine(200)).optional(),
    channel: z.enum(channels),
  }),
  load: async (w, { areaId = null, organisationId = null, giverName = null, ...input }) => {
    const draft = await standingDraft(w, input.draftId)
    if (isRefusal(draft)) return draft
    const name = await nameOfGiver(w, w.committeeId, { areaId, organisationId })
    if (isRefusal(name)) return name
    const called = name ?? giverName
    if (called === null) return refuse('drafts.no_giver', { field: 'areaId' })
    return readSheet(w, draft, { areaId, organisationId, giverName: called }, input)
  },
  run: (w, { reason = null }, sheet) => storeSheet(w, sheet, reason),
})

/** An area or an organisation hands in its own numbers, while the draft is open to it. */
export const handInTallies = action({
  name: 'drafts.hand_in_tallies',
  permission: permissions.hand_in,
  input: z.object(zSheet),
  load: async (w, input) => {
    const draft = await standingDraft(w, input.draftId)
    if (isRefusal(draft)) return draft
    const own = ownAuthor(w.actor, w, permissions.hand_in)
    if (isRefusal(own)) return own
    const { areaId, organisationId } = own
    if (!(await isOpenTo(w, draft.id, organisationId))) return refuse('drafts.not_open', { kind: 'forbidden' })
    const giverName = await nameOfGiver(w, w.committeeId, { areaId, organisationId })
    if (isRefusal(giverName) || giverName === null) return refuse('drafts.no_giver', { field: 'areaId' })
    return readSheet(w, draft, { areaId, organisationId, giverName }, { ...input, channel: 'online' })
  },
  run: (w, { reason = null }, sheet) => storeSheet(w, sheet, reason),
})

/** Takes one number out, entered by mistake. */
export const withdrawTally = action({
  name: 'drafts.withdraw_tally',
  permission: permissions.correct,
  input: z.object({ id: zId, reason: zText(500) }),
  load: async (w, { id }) => {
    const [tally] = await talliesByIds(w, [id])
    if (!tally) return refuse('drafts.not_found', { kind: 'missing' })
    if (tally.supersession !== null) return refuse('drafts.opinion_superseded', { kind: 'conflict' })
    const draft = await standingDraft(w, tally.draftId)
    return isRefusal(draft) ? draft : { draft, tally }
  },
  may: (actor, { tally }, w) => {
    if (holds(actor, permissions.record, w.committeeId)) return true
    const own = ownAuthor(actor, w)
    const isOwn = !isRefusal(own) && own.areaId === tally.areaId && own.organisationId === tally.organisationId
    const isGiver = tally.areaId !== null || tally.organisationId !== null
    return isOwn && isGiver ? true : refuse('drafts.opinion_of_another', { kind: 'forbidden' })
  },
  run: async (w, { id, reason }, { draft, tally }) => {
    await supersedeTally(w, id, reason)
    const { giverName: giver, clauseRef, stance, count } = tally
    const data = { title: draft.title, giver, clauseRef, stance, count, reason }
    return done({ output: { id, draftId: draft.id }, subject: { kind: 'draft', id: draft.id }, data })
  },
})
