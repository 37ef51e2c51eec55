import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import { zText } from '../../platform/input.ts'
import { newId } from '../../values/id.ts'
import { refuse } from '../../values/refusal.ts'
import { advanceCounter, lockCounter } from './number.store.ts'
import { allSeries } from './number-template.ts'
import { permissions } from './permissions.ts'

/**
 * Tells that the paper register of a year has already used the numbers up to `last`, so that the next one follows.
 * It only moves forward: a number once given is never given again.
 */
export const startSeries = action({
  name: 'documents.start_series',
  permission: permissions.start_series,
  input: z.object({
    series: z.enum(allSeries as [string, ...string[]]),
    year: z.coerce.number().int().min(1945).max(2200),
    last: z.coerce.number().int().min(1).max(100_000),
    reason: zText(500),
  }),
  load: async (w, { series, year, last }) => {
    const before = await lockCounter(w, series, year)
    return last > before ? before : refuse('documents.series_goes_back', { field: 'last', params: { last: before } })
  },
  run: async (w, { series, year, last, reason }, before) => {
    await advanceCounter(w, series, year, last)
    const subject = { kind: 'number_series', id: newId() }
    return done({ output: { last }, subject, data: { series, year, last, before, reason } })
  },
})
