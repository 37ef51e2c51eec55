import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zLine, zMaybe } from '../../platform/input.ts'
import { isRefusal, refuse } from '../../values/refusal.ts'
import { fold } from '../../values/vietnamese.ts'
import { areaName, loadAreas } from '../organisation/index.ts'
import { addChannel } from './channel.actions.ts'
import { listChannels } from './channel.store.ts'
import { channelKinds } from './channel.ts'
import { column, notEmpty, type Taken, takeSheet, zSheet } from './import.actions.ts'
import { zCount, zLink } from './input.actions.ts'
import { permissions } from './permissions.ts'

const zRow = z.object({
  kind: z.enum(channelKinds),
  name: zLine(200),
  area: zMaybe(zLine(200)).optional(),
  adminName: zMaybe(zLine(120)).optional(),
  link: zLink.optional(),
  openedOn: zMaybe(zDay).optional(),
  membersCount: zMaybe(zCount).optional(),
})
type Row = z.output<typeof zRow>

/** The areas of the committee by their folded names of today. */
export async function areasByName(w: Writing): Promise<ReadonlyMap<string, string>> {
  const { areas } = await loadAreas(w, w.committeeId)
  return new Map(areas.map((area) => [fold(areaName(area, w.today)), area.id]))
}

/** Takes a list of groups and pages: one of the same kind and name is there already. */
export const importChannels = action({
  name: 'outreach.import_channels',
  permission: permissions.import,
  input: zSheet,
  load: async (w, sheet) => notEmpty(sheet) ?? { areas: await areasByName(w) },
  run: async (w, sheet, { areas }) => {
    const known = await listChannels(w, { committeeIds: [w.committeeId] })
    const key = (kind: string, name: string) => `${kind} ${fold(name)}`
    const there = new Map(
      known
        .filter((one) => !one.channel.supersededAt)
        .map(({ channel }) => [key(channel.kind, channel.name), channel.id]),
    )
    const take = async ({ area, openedOn, ...row }: Row): Promise<Taken> => {
      const old = there.get(key(row.kind, row.name))
      if (old) return { id: old, there: true }
      const areaId = area ? areas.get(fold(area)) : null
      if (areaId === undefined) return refuse('outreach.no_area', { field: 'area' })
      const made = await within(w, addChannel, { ...row, areaId, openedOn: openedOn ?? w.today })
      if (isRefusal(made)) return made
      there.set(key(row.kind, row.name), made.id)
      return { id: made.id, there: false }
    }
    const output = await takeSheet(w, 'channels', sheet, { schema: zRow, textOf: column('name'), take })
    const { taken, refused, alreadyThere } = output
    const data = { fileName: sheet.fileName, taken, refused, there: alreadyThere }
    return done({ output, subject: { kind: 'outreach_import', id: output.id }, data })
  },
})
