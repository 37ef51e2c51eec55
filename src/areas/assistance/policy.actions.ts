import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import { zDay, zDong, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { addDays } from '../../values/day.ts'
import { newId } from '../../values/id.ts'
import { dong } from '../../values/money.ts'
import { isRefusal, refuse } from '../../values/refusal.ts'
import { fold } from '../../values/vietnamese.ts'
import { knownPolicies } from './known-policies.ts'
import { permissions } from './permissions.ts'
import { endRate, findPolicy, insertGroups, insertPolicy, insertRates } from './policy.store.ts'
import { type Rate, rateSpans } from './policy.ts'

/** Takes a policy that many wards reviewed into the own list, with its groups and rates. */
export const takePolicy = action({
  name: 'assistance.take_policy',
  permission: permissions.keep_benefits,
  input: z.object({ id: zId.optional(), code: zLine(60) }),
  load: async (_w, { code }) =>
    knownPolicies.find((one) => one.code === code) ?? refuse('assistance.no_known_policy', { field: 'code' }),
  run: async (w, { id = newId() }, { groups, ...known }) => {
    if (!(await insertPolicy(w, { ...known, id })))
      return refuse('assistance.policy_there_already', { kind: 'conflict', field: 'code' })
    const withIds = groups.map((group) => ({ ...group, id: newId() }))
    await insertGroups(w, id, withIds)
    const rates = withIds.flatMap((group) =>
      group.rates.map(({ amount, per, most = null, fromOn = known.fromOn, source }): Rate => {
        const once = per === 'once' ? 1 : most
        return {
          id: newId(),
          groupId: group.id,
          amount: dong(amount),
          per,
          most: once,
          fromOn,
          toOn: known.toOn,
          source,
        }
      }),
    )
    await insertRates(w, rates)
    return done({ output: { id }, subject: { kind: 'benefit_policy', id }, data: { title: known.title } })
  },
})

/** Writes a policy down that no list offers: of the province, of the city, of a later year. */
export const addPolicy = action({
  name: 'assistance.add_policy',
  permission: permissions.keep_benefits,
  input: z.object({
    id: zId.optional(),
    title: zLine(300),
    instrument: zLine(300),
    source: zLine(300),
    fromOn: zDay,
    toOn: zMaybe(zDay).optional(),
  }),
  load: async (_w, { fromOn, toOn }) =>
    toOn && toOn < fromOn ? refuse('assistance.ends_before', { field: 'toOn' }) : null,
  run: async (w, { id = newId(), toOn = null, ...rest }) => {
    const code = fold(rest.title)
      .replaceAll(/[^a-z0-9]+/g, '_')
      .slice(0, 60)
    if (!(await insertPolicy(w, { ...rest, id, code, toOn })))
      return refuse('assistance.policy_there_already', { kind: 'conflict', field: 'title' })
    return done({ output: { id }, subject: { kind: 'benefit_policy', id }, data: { title: rest.title } })
  },
})

const rateShape = {
  amount: zDong,
  per: z.enum(rateSpans),
  most: zMaybe(z.coerce.number().int().min(1).max(366)).optional(),
  fromOn: zDay,
  source: zLine(300),
}

/** Adds a group of people with its first rate. */
export const addGroup = action({
  name: 'assistance.add_group',
  permission: permissions.keep_benefits,
  input: z.object({ id: zId.optional(), policyId: zId, name: zLine(300), ...rateShape }),
  load: async (w, { policyId, name, amount }) => {
    const policy = await findPolicy(w, w.committeeId, policyId)
    if (!policy) return refuse('assistance.not_found', { kind: 'missing' })
    if (amount === 0) return refuse('assistance.amount_needed', { field: 'amount' })
    return policy.groups.some((group) => fold(group.name) === fold(name))
      ? refuse('assistance.group_there_already', { kind: 'conflict', field: 'name' })
      : policy
  },
  run: async (w, { id = newId(), name, amount, per, most = null, fromOn, source }, policy) => {
    const code = `${fold(name)
      .replaceAll(/[^a-z0-9]+/g, '_')
      .slice(0, 40)}_${policy.groups.length + 1}`
    await insertGroups(w, policy.id, [{ id, code, name }], policy.groups.length)
    const rate = {
      id: newId(),
      groupId: id,
      amount,
      per,
      most: per === 'once' ? 1 : most,
      fromOn,
      toOn: policy.toOn,
      source,
    }
    await insertRates(w, [rate])
    const data = { title: policy.title, name, amount }
    return done({ output: { id }, subject: { kind: 'benefit_policy', id: policy.id }, data })
  },
})

/** A new rate from a day on; the one before it ends the day before. Cases keep the rate they were computed by. */
export const changeRate = action({
  name: 'assistance.change_rate',
  permission: permissions.keep_benefits,
  input: z.object({ id: zId.optional(), policyId: zId, groupId: zId, ...rateShape, reason: zText(500) }),
  load: async (w, { policyId, groupId, fromOn, amount }) => {
    const policy = await findPolicy(w, w.committeeId, policyId)
    const group = policy?.groups.find((one) => one.id === groupId)
    if (!policy || !group) return refuse('assistance.not_found', { kind: 'missing' })
    if (amount === 0) return refuse('assistance.amount_needed', { field: 'amount' })
    const last = group.rates.at(-1)
    if (last && last.fromOn >= fromOn)
      return refuse('assistance.rate_from_later', { field: 'fromOn', params: { day: last.fromOn } })
    return { policy, group, last }
  },
  run: async (w, input, facts) => {
    if (isRefusal(facts)) return facts
    const { policy, group, last } = facts
    const { id = newId(), amount, per, most = null, fromOn, source, reason } = input
    if (last && (last.toOn === null || last.toOn >= fromOn)) await endRate(w, last, addDays(fromOn, -1), reason)
    const toOn = last?.toOn ?? policy.toOn
    await insertRates(w, [
      {
        id,
        groupId: group.id,
        amount,
        per,
        most: per === 'once' ? 1 : most,
        fromOn,
        toOn: toOn && toOn >= fromOn ? toOn : null,
        source,
      },
    ])
    const data = { title: policy.title, name: group.name, amount, fromOn, reason }
    return done({ output: { id }, subject: { kind: 'benefit_policy', id: policy.id }, data })
  },
})
