import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import { zDay, zIds } from '../../platform/input.ts'
import { isRefusal } from '../../values/refusal.ts'
import { festivalDay } from './calendar.ts'
import { missingAreas, planOn } from './event.actions.ts'
import { permissions } from './permissions.ts'
import { insertReminders, reminderSubjects } from './reminder.store.ts'
import { loadWard } from './ward.store.ts'

/** That the office reminded some areas, each by itself: told to nobody else. */
export const remindAreas = action({
  name: 'festival.remind',
  permission: permissions.remind,
  input: z.object({
    year: z.coerce.number().int().min(1990).max(2199),
    areaIds: zIds.refine((ids) => ids.length > 0, { message: 'festival.none_chosen' }),
    about: z.enum(reminderSubjects),
    remindedOn: zDay,
  }),
  load: async (w, { year, areaIds, remindedOn }) => {
    const plan = await planOn(w, year, remindedOn)
    if (isRefusal(plan)) return plan
    const ward = await loadWard(w, w.committeeId)
    const on = remindedOn < festivalDay(year) ? remindedOn : festivalDay(year)
    return missingAreas(ward, areaIds, on) ?? { plan }
  },
  run: async (w, { year, areaIds, about, remindedOn }, { plan }) => {
    const ids = [...new Set(areaIds)]
    await insertReminders(w, year, ids, { about, remindedOn })
    const data = { year, about, count: ids.length, remindedOn }
    return done({ output: { count: ids.length }, subject: { kind: 'festival_plan', id: plan.id }, data })
  },
})
