import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import { zId } from '../../platform/input.ts'
import { refuse } from '../../values/refusal.ts'
import { lockDevice, markRevoked } from './device.store.ts'
import { loadAccount, mayManage } from './manage.actions.ts'
import { permissions } from './permissions.ts'
import { endSessions } from './session.store.ts'

const missing = refuse('platform.not_found', { kind: 'missing' })

/** Takes a lost phone out: what is signed in on it stops at once. One's own, or as the office any volunteer's. */
export const revokeDevice = action({
  name: 'identity.revoke_device',
  permission: permissions.own_account,
  input: z.object({ deviceId: zId }),
  load: async (w, input) => {
    const device = await lockDevice(w, input.deviceId)
    if (!device) return missing
    const facts = await loadAccount(w, device.accountId)
    return 'refusal' in facts ? facts : { ...facts, device }
  },
  may: (actor, facts, w) => (facts.device.accountId === actor.accountId ? true : mayManage(actor, facts, w)),
  run: async (w, _input, { device, account }) => {
    if (device.revokedAt !== null) return refuse('identity.revoked_already', { kind: 'conflict' })
    await markRevoked(w, device.id)
    await endSessions(w.db, device.accountId, { deviceId: device.id })
    return done({
      output: { deviceId: device.id },
      subject: { kind: 'account', id: account.id },
      data: { name: account.displayName, label: device.label },
    })
  },
})

/** Ends every session of somebody who left a computer open, or whose password may be known. */
export const endSessionsOf = action({
  name: 'identity.end_sessions_of',
  permission: permissions.give_codes,
  input: z.object({ accountId: zId }),
  load: (w, input) => loadAccount(w, input.accountId),
  may: mayManage,
  run: async (w, _input, { account }) => {
    const ended = await endSessions(w.db, account.id)
    return done({
      output: { ended },
      subject: { kind: 'account', id: account.id },
      data: { name: account.displayName, ended },
    })
  },
})
