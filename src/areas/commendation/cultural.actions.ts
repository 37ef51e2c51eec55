import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { refuse } from '../../values/refusal.ts'
import { saveResults } from './cultural.store.ts'
import { badResult } from './cultural.ts'
import { loadKnown } from './known.actions.ts'
import { firstOf } from './open.actions.ts'
import { permissions } from './permissions.ts'

const zCount = z.coerce.number().int().min(0).max(100_000)

/** Families recognised as cultural families in a year, area by area; written again, a row supersedes itself. */
export const recordCulturalFamilies = action({
  name: 'commendation.record_cultural_families',
  permission: permissions.manage,
  input: z.object({
    year: z.coerce.number().int().min(1990).max(2200),
    decidedOn: zDay,
    reference: zMaybe(zLine(120)).optional(),
    reason: zMaybe(zText(500)).optional(),
    rows: z
      .array(
        z.object({
          areaId: zId,
          households: zMaybe(zCount.min(1)).optional(),
          registered: zMaybe(zCount).optional(),
          recognised: zMaybe(zCount).optional(),
        }),
      )
      .max(300),
  }),
  load: async (w, { decidedOn, rows }) => {
    if (decidedOn > w.today) return refuse('commendation.in_future', { field: 'decidedOn' })
    const known = await loadKnown(w, [])
    const filled = rows.flatMap((row, at) => {
      const { areaId, households = null, registered = null, recognised = null } = row
      return recognised === null ? [] : [{ at, areaId, households, registered, recognised }]
    })
    if (filled.length === 0) return refuse('commendation.results_needed', { field: 'rows' })
    const wrong = filled.flatMap(({ at, areaId, households, registered, recognised }) => {
      if (!known.areas.has(areaId)) return refuse('commendation.no_area', { field: `rows.${at}.areaId` })
      if (households === null) return refuse('platform.required', { field: `rows.${at}.households` })
      return badResult({ households, registered, recognised }, at) ?? []
    })
    return firstOf(wrong) ?? filled.map(({ at: _, households, ...row }) => ({ ...row, households: households ?? 0 }))
  },
  run: async (w, { year, decidedOn, reference = null, reason = null }, rows) => {
    const results = rows.map((row) => ({ ...row, decidedOn, reference }))
    const written = await saveResults(w, year, results, reason ?? 'replaced')
    if (!written) return refuse('platform.stale', { kind: 'conflict' })
    const sum = rows.reduce((total, row) => total + row.recognised, 0)
    const data = { year, areas: rows.length, recognised: sum, decidedOn }
    return done({ output: { year }, subject: { kind: 'cultural_families', id: w.committeeId }, data })
  },
})
