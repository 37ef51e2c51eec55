import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Reading, Writing } from '../../platform/context.ts'
import { parseInput, zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { allRefusals, isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { fold } from '../../values/vietnamese.ts'
import { areaName, existsOn, listOrganisations, loadAreas } from '../organisation/index.ts'
import type { Draft } from './draft.ts'
import { insertBatch } from './import.store.ts'
import { asRowRefusal, authorOfRow, type Givers, placeOfRow, type RowAccount, Seen, sameKey } from './import.ts'
import { checkDay, checkMeeting, completeSaid, standingDraft, versionOn } from './opinion.actions.ts'
import { insertOpinions, type NewOpinion } from './opinion.store.ts'
import { channels, stances } from './opinion.ts'
import { permissions } from './permissions.ts'
import { wholeOpinions } from './table.store.ts'

const zOpinionRow = z.object({
  clauseRef: zMaybe(zLine(200)),
  stance: zMaybe(z.enum(stances)),
  text: zMaybe(zText(20_000)),
  proposedWording: zMaybe(zText(20_000)),
  authorName: zMaybe(zLine(200)),
  giver: zMaybe(zLine(300)),
  channel: zMaybe(z.enum(channels)),
  givenOn: zMaybe(zDay),
})

const zRefused = z.object({
  row: z.number().int(),
  text: z.string().max(500),
  refusals: z
    .array(
      z.object({
        key: z.string(),
        field: z.string().nullable(),
        params: z.record(z.string(), z.union([z.string(), z.number()])),
      }),
    )
    .max(20),
})

/** Takes a sheet of opinions, row by row; each is taken, there already, or refused with its reasons. */
export const importOpinions = action({
  name: 'drafts.import_opinions',
  permission: permissions.import,
  input: z.object({
    draftId: zId,
    fileName: zLine(255),
    meetingId: zMaybe(zId).optional(),
    /** What holds where a row says nothing. */
    usual: z.object({ stance: zMaybe(z.enum(stances)).optional(), channel: z.enum(channels), givenOn: zDay }),
    rows: z.array(z.object({ row: z.number().int(), values: z.record(z.string(), z.unknown()) })).max(20_000),
    refused: z.array(zRefused).max(20_000),
  }),
  load: async (w, { draftId, meetingId = null, rows, refused }) => {
    if (rows.length + refused.length === 0) return refuse('drafts.import_empty', { field: 'file' })
    return (await checkMeeting(w, meetingId)) ?? standingDraft(w, draftId)
  },
  run: async (w, { draftId, fileName, meetingId = null, usual, rows, refused }, draft) => {
    const id = newId()
    const desk = await openDesk(w, draft, { meetingId, usual, batchId: id })
    const fresh: NewOpinion[] = []
    const read = rows.map(({ row, values }) => {
      const { account, opinion } = takeRow(desk, row, values)
      if (opinion) fresh.push(opinion)
      return account
    })
    await insertOpinions(w, fresh)
    const unread = refused.map((one): RowAccount => ({ ...one, outcome: 'refused', id: null }))
    const account = [...read, ...unread].sort((a, b) => a.row - b.row)
    const count = (outcome: RowAccount['outcome']) => account.filter((one) => one.outcome === outcome).length
    const counts = { taken: count('taken'), refused: count('refused'), alreadyThere: count('there') }
    await insertBatch(w, { id, draftId, fileName, ...counts, account })
    const { taken, alreadyThere: there } = counts
    const data = { title: draft.title, fileName, taken, refused: counts.refused, there }
    return done({ output: { id, ...counts }, subject: { kind: 'draft', id: draftId }, data })
  },
})

interface Usual {
  readonly meetingId: Id | null
  readonly batchId: Id
  readonly usual: Pick<NewOpinion, 'channel' | 'givenOn'> & {
    readonly stance?: NewOpinion['stance'] | null | undefined
  }
}

/** All that rows are held against, asked once. */
interface Desk extends Usual {
  readonly w: Writing
  readonly draft: Draft
  readonly givers: Givers
  readonly seen: Seen
  readonly versionId: Id | null
}

async function openDesk(w: Writing, draft: Draft, usual: Usual): Promise<Desk> {
  const there: { key: string; id: Id; isNamed: boolean }[] = []
  for await (const some of wholeOpinions(w, { draftId: draft.id }))
    for (const one of some) there.push({ key: sameKey(one), id: one.id, isNamed: isNamed(one) })
  const versionId = await versionOn(w, draft.id, usual.usual.givenOn)
  return { w, draft, ...usual, givers: await giversOf(w, w.committeeId), seen: new Seen(there), versionId }
}

const isNamed = ({ author }: Pick<NewOpinion, 'author'>): boolean => author.name !== null

async function giversOf(reading: Reading, committeeId: Id): Promise<Givers> {
  const { areas } = await loadAreas(reading, committeeId)
  const organisations = await listOrganisations(reading, { committeeId, limit: 200 })
  const entries = [
    ...areas
      .filter((area) => existsOn(area, reading.today))
      .map((area) => ({ name: areaName(area, reading.today), areaId: area.id, organisationId: null })),
    ...organisations.rows.map(({ id, name }) => ({ name, areaId: null, organisationId: id })),
  ]
  return new Map(entries.map((one) => [fold(one.name), one]))
}

function takeRow(desk: Desk, row: number, values: Readonly<Record<string, unknown>>) {
  const text = String(values.text ?? values.proposedWording ?? '').slice(0, 500)
  // A millisecond apart, so that they keep the order of the sheet.
  const opinion = readOpinion(desk, newId(desk.w.now.getTime() + row), values)
  if (isRefusal(opinion)) {
    const account: RowAccount = {
      row,
      text,
      outcome: 'refused',
      id: null,
      refusals: allRefusals(opinion).map(asRowRefusal),
    }
    return { account, opinion: null }
  }
  const there = desk.seen.find(sameKey(opinion), opinion.id, isNamed(opinion))
  const outcome = there === null ? ('taken' as const) : ('there' as const)
  const account: RowAccount = { row, text, outcome, id: there ?? opinion.id, refusals: [] }
  return { account, opinion: there === null ? opinion : null }
}

function readOpinion(desk: Desk, id: Id, values: unknown): NewOpinion | Refusal {
  const { w, draft, usual, meetingId, batchId, versionId } = desk
  const row = parseInput(zOpinionRow, values)
  if (isRefusal(row)) return row
  const stance = row.stance ?? usual.stance ?? null
  if (stance === null) return refuse('drafts.no_stance', { field: 'stance' })
  const told = completeSaid({ ...row, stance })
  if (isRefusal(told)) return told
  const givenOn = row.givenOn ?? usual.givenOn
  const wrong = checkDay(draft, givenOn, w.today)
  if (wrong) return wrong
  const author = authorOfRow(row, desk.givers, fold)
  if (!author) return refuse('drafts.giver_unknown', { field: 'giver', params: { name: row.giver ?? '' } })
  const channel = meetingId === null ? (row.channel ?? usual.channel) : ('meeting' as const)
  return {
    id,
    draftId: draft.id,
    versionId,
    ...told,
    ...placeOfRow(row),
    author,
    channel,
    meetingId,
    givenOn,
    batchId,
  }
}
