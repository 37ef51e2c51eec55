import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zLine, zMaybe, zText } from '../../platform/input.ts'
import type { Day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { fold } from '../../values/vietnamese.ts'
import { listChannels } from './channel.store.ts'
import { column, notEmpty, type Taken, takeSheet, zSheet } from './import.actions.ts'
import { areasByName } from './import-channel.actions.ts'
import { zCount, zLink } from './input.actions.ts'
import { draftItem } from './item.actions.ts'
import { findSameItem } from './item.store.ts'
import { itemChannelKinds, itemTopics } from './item.ts'
import { insertMeasure } from './measure.store.ts'
import { permissions } from './permissions.ts'
import { insertStep } from './step.store.ts'

const zRow = z.object({
  title: zLine(300),
  text: zMaybe(zText(20_000)).optional(),
  channelKind: z.enum(itemChannelKinds),
  channel: zMaybe(zLine(200)).optional(),
  topic: z.enum(itemTopics).optional(),
  audience: zMaybe(zLine(300)).optional(),
  area: zMaybe(zLine(200)).optional(),
  /** When it went out; a row without it is planned, and begins as a draft. */
  publishedOn: zMaybe(zDay).optional(),
  plannedOn: zMaybe(zDay).optional(),
  link: zLink.optional(),
  participants: zMaybe(zCount).optional(),
})
type Row = z.output<typeof zRow>

interface Known {
  readonly areas: ReadonlyMap<string, Id>
  readonly channels: ReadonlyMap<string, Id>
  readonly fileName: string
}

async function takeItem(w: Writing, row: Row, { areas, channels, fileName }: Known): Promise<Taken> {
  const { area, channel, publishedOn = null, participants, text, topic = 'other', ...rest } = row
  if (publishedOn !== null && publishedOn > w.today) return refuse('outreach.in_future', { field: 'publishedOn' })
  const areaId = area ? areas.get(fold(area)) : null
  if (areaId === undefined) return refuse('outreach.no_area', { field: 'area' })
  const channelId = channel ? channels.get(`${row.channelKind} ${fold(channel)}`) : null
  if (channelId === undefined) return refuse('outreach.no_channel', { field: 'channel' })
  const same = await findSameItem(w, {
    title: row.title,
    channelKind: row.channelKind,
    on: publishedOn ?? row.plannedOn ?? null,
  })
  if (same) return { id: same, there: true }
  const id = newId()
  const written = {
    ...rest,
    id,
    topic,
    areaId,
    channelId,
    text: text ?? row.title,
    sourceReference: fileName.slice(0, 120),
  }
  const made = await within(w, draftItem, written)
  if (isRefusal(made)) return made
  if (publishedOn) await wentOut(w, id, publishedOn, fileName, participants ?? null)
  return { id, there: false }
}

/** It was out before this register began: the file it stands in is the paper behind it. */
async function wentOut(w: Writing, id: Id, on: Day, fileName: string, people: number | null): Promise<Refusal | null> {
  await insertStep(w, 'item', id, { stage: 'published', happenedOn: on, reference: fileName.slice(0, 120) })
  if (people !== null) {
    const counted = { id: newId(), kind: 'participants', measuredOn: on, value: people, note: null }
    await insertMeasure(w, { item_id: id }, counted)
  }
  return null
}

/** Takes an old list of what was told to the people, or a plan of what is to be. */
export const importItems = action({
  name: 'outreach.import_items',
  permission: permissions.import,
  input: zSheet,
  load: async (w, sheet) => {
    const refused = notEmpty(sheet)
    if (refused) return refused
    const channels = await listChannels(w, { committeeIds: [w.committeeId] })
    const byName = channels.map(({ channel }) => [`${channel.kind} ${fold(channel.name)}`, channel.id] as const)
    return { areas: await areasByName(w), channels: new Map(byName), fileName: sheet.fileName }
  },
  run: async (w, sheet, known) => {
    const take = (row: Row) => takeItem(w, row, known)
    const output = await takeSheet(w, 'items', sheet, { schema: zRow, textOf: column('title'), take })
    const { taken, refused, alreadyThere } = output
    const data = { fileName: sheet.fileName, taken, refused, there: alreadyThere }
    return done({ output, subject: { kind: 'outreach_import', id: output.id }, data })
  },
})
