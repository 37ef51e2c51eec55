import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import { zDay, zId, zLine } from '../../platform/input.ts'
import { newId } from '../../values/id.ts'
import { isRefusal, refuse } from '../../values/refusal.ts'
import { permissions } from './permissions.ts'
import { insertSetting, loadSettings, lockSettings, supersedeSetting } from './setting.store.ts'
import { readSetting } from './setting-catalogue.ts'

/** Sets a value from a day on. An entry for the same key and day is superseded by this one, which carries the reason. */
export const changeSetting = action({
  name: 'organisation.change_setting',
  permission: permissions.change_settings,
  input: z.object({ key: zLine(80), validFrom: zDay, value: z.unknown(), reason: zLine(300) }),
  load: async (w, { key, value }) => {
    const read = readSetting(key, value)
    return isRefusal(read) ? read : { read, entries: await lockSettings(w, key) }
  },
  run: async (w, { key, validFrom, reason }, { read, entries }) => {
    const id = newId()
    const before = entries.find((entry) => entry.validFrom === validFrom)
    // Set aside first: only one entry of a key and day may stand.
    if (before) await supersedeSetting(w, before.id, id, reason)
    await insertSetting(w, { id, key, validFrom, value: read.value, reason })
    const data = { key, validFrom, value: read.value, before: before?.value ?? null, reason }
    return done({ output: { id }, subject: { kind: 'setting', id }, data })
  },
})

/** Takes a setting back: from then on the default, or the committee's earlier entry, holds again. */
export const withdrawSetting = action({
  name: 'organisation.withdraw_setting',
  permission: permissions.change_settings,
  input: z.object({ settingId: zId, reason: zLine(300) }),
  load: async (w, { settingId }) => {
    const entry = (await loadSettings(w, w.committeeId)).find((one) => one.id === settingId)
    return entry ?? refuse('organisation.setting_missing', { kind: 'missing' })
  },
  run: async (w, { settingId, reason }, entry) => {
    await supersedeSetting(w, settingId, null, reason)
    const data = { key: entry.key, validFrom: entry.validFrom, value: entry.value, reason }
    return done({ output: { id: settingId }, subject: { kind: 'setting', id: settingId }, data })
  },
})
