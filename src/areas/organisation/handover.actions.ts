import { createHash } from 'node:crypto'
import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zId, zLine, zMaybe } from '../../platform/input.ts'
import { writeJournal } from '../../platform/journal.ts'
import { liftPause, pauseActs } from '../../platform/pause.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { disableAccount, endGrant, grantRole, listAccounts, type Role, receiveAccount } from '../identity/index.ts'
import { formerCommittees } from './former.store.ts'
import {
  handoverFacts,
  insertHandover,
  listHandovers,
  lockHandover,
  lockOwnCommittee,
  markUndone,
  type StoredHandover,
  withFormer,
} from './handover.store.ts'
import { type HandoverPlan, handoverRoles, type Moved, mayUndo, placeKindOf, planOf } from './handover.ts'
import { permissions } from './permissions.ts'
import { addPerson, withdrawPerson } from './person.actions.ts'
import { findPerson } from './person.store.ts'
import { loadSettings } from './setting.store.ts'
import { settingAt } from './setting.ts'
import { zNewId } from './unit-input.actions.ts'

/** Tells one dry run from another: what is confirmed is what was shown. */
export function markOf({ formerId, proposals, here }: HandoverPlan): string {
  const accounts = [...proposals.map(({ account }) => account), ...here]
  const told = accounts.map(({ id, roles }) => [id, ...roles.map(({ grantId }) => grantId).sort()].join(' ')).sort()
  return createHash('sha256')
    .update([formerId, ...told].join('\n'))
    .digest('hex')
}

const zChosen = z.object({ accountId: zId, role: zMaybe(z.enum(handoverRoles)), placeId: zMaybe(zId).optional() })
type Chosen = z.output<typeof zChosen>

/**
 * Takes over the accounts of a committee that is no more, in the roles that were confirmed after the dry run. Their roles
 * there end; that register is closed, and this one stands still for as long as the setting says, so that all can be undone.
 */
export const takeOver = action({
  name: 'organisation.take_over',
  permission: permissions.take_over,
  input: z.object({
    id: zNewId,
    formerId: zId,
    mark: zLine(64),
    reason: zLine(300),
    accounts: z.array(zChosen).max(500),
  }),
  load: async (w, { formerId, mark, accounts }) => {
    const former = (await formerCommittees(w, [w.committeeId], w.today)).find(({ id }) => id === formerId)
    if (!former) return refuse('organisation.not_left_to_you', { kind: 'missing' })
    await lockOwnCommittee(w)
    if ((await listHandovers(w, w.committeeId)).some((one) => one.formerId === formerId && one.undone === null))
      return refuse('organisation.handed_over', { kind: 'conflict' })
    const both = await withFormer(w, formerId)
    const facts = await handoverFacts(both, both, { committeeId: w.committeeId, formerId, formerName: former.name })
    const plan = planOf(facts)
    if (markOf(plan) !== mark) return refuse('organisation.plan_changed', { kind: 'conflict' })
    const wrong = accounts.findIndex((one) => lacksPlace(one, facts.places))
    return wrong >= 0 ? refuse('organisation.place_needed', { field: `accounts.${wrong}.placeId` }) : { both, plan }
  },
  run: async (_, { id, formerId, accounts, reason }, { both: w, plan }) => {
    const old = asProgram(w, formerId)
    const moved: Moved[] = []
    for (const [at, chosen] of accounts.entries()) {
      if (chosen.role === null) continue
      const one = await moveOne(w, old, plan, chosen, reason)
      if (isRefusal(one)) return { ...one, field: `accounts.${at}.role` }
      moved.push(one)
    }
    const hours = await readOnlyHours(w)
    const readOnlyUntil = new Date(w.now.getTime() + hours * 3_600_000)
    const [ownPauseId, formerPauseId] = [await pauseActs(w, readOnlyUntil), await pauseActs(old, null)]
    await insertHandover(w, { id, ...plan, moved, readOnlyUntil, ownPauseId, formerPauseId })
    const subject = { kind: 'handover', id }
    const data = {
      former: plan.formerName,
      moved: moved.length,
      left: plan.proposals.length - moved.length,
      hours,
      reason,
    }
    old.lines.push({ action: takeOver.name, subject, data })
    await writeJournal(old)
    return done({ output: { id, moved: moved.length, readOnlyUntil }, subject, data })
  },
})

function lacksPlace({ role, placeId }: Chosen, places: Parameters<typeof planOf>[0]['places']): boolean {
  const kind = role && placeKindOf(role)
  return kind !== null && !places[kind].some(({ id }) => id === placeId)
}

/** In the former committee nobody has a role any more: the program ends them, on the word of who acts here. */
function asProgram(w: Writing, formerId: Id): Writing {
  return { ...w, committeeId: formerId, actor: { ...w.actor, strength: 'system' }, lines: [] }
}

async function moveOne(
  w: Writing,
  old: Writing,
  plan: HandoverPlan,
  chosen: Chosen,
  reason: string,
): Promise<Moved | Refusal> {
  const proposal = plan.proposals.find(({ account }) => account.id === chosen.accountId)
  const role = chosen.role as Role
  if (!proposal) return refuse('organisation.plan_changed', { kind: 'conflict' })
  const { account } = proposal
  const personMade = proposal.personId === null ? await copyPerson(w, plan.formerId, account.person?.id ?? null) : null
  if (isRefusal(personMade)) return personMade
  const opening = { accountId: account.id, formerId: plan.formerId, displayName: account.name }
  const opened = await within(w, receiveAccount, { ...opening, personId: proposal.personId ?? personMade })
  if (isRefusal(opened)) return opened
  const granted = await within(w, grantRole, {
    ...grantFor(role, chosen.placeId ?? null),
    accountId: account.id,
    fromOn: w.today,
    toOn: null,
  })
  if (isRefusal(granted)) return granted
  const ended = await endAll(old, account.id, reason)
  if (isRefusal(ended)) return ended
  return {
    accountId: account.id,
    name: account.name,
    role,
    grantId: granted.grantId,
    opened: opened.isNew,
    personMade,
    ended,
  }
}

function grantFor(role: Role, placeId: Id | null) {
  const kind = placeKindOf(role)
  const at = (wanted: typeof kind) => (kind === wanted ? placeId : null)
  return { role, areaId: at('area'), agencyId: at('agency'), organisationId: at('organisation') }
}

/** The person behind an account gets an entry here; what is sealed of them stays where it was given. */
async function copyPerson(w: Writing, formerId: Id, personId: Id | null): Promise<Id | null | Refusal> {
  const person = personId && (await findPerson(w, formerId, personId))
  if (!person) return null
  const { fullName, birthYear, gender, position, education } = person
  const blank = { phone: null, ethnicity: null, religion: null, partyMember: null, areaId: null, evenIfSame: true }
  const made = await within(w, addPerson, {
    ...blank,
    id: zNewId.parse(undefined),
    fullName,
    birthYear,
    gender,
    position,
    education,
  })
  return isRefusal(made) ? made : made.id
}

async function endAll(old: Writing, accountId: Id, reason: string): Promise<Moved['ended'] | Refusal> {
  const [line] = await listAccounts(old, old.committeeId, accountId)
  const ended: Moved['ended'][number][] = []
  for (const { id, role, areaId, agencyId, organisationId, toOn } of line?.grants ?? []) {
    const result = await within(old, endGrant, { grantId: id, reason })
    if (isRefusal(result)) return result
    ended.push({ role: role as Role, areaId, agencyId, organisationId, toOn })
  }
  return ended
}

async function readOnlyHours(w: Writing): Promise<number> {
  const own = settingAt(await loadSettings(w, w.committeeId, 'handover.'), 'handover.read_only_hours', w.today)?.value
  return typeof own === 'number' ? own : 24
}

/** Takes a handover back while everything stands still: roles here end, those there are given again, both registers open. */
export const undoTakeOver = action({
  name: 'organisation.undo_take_over',
  permission: permissions.take_over,
  input: z.object({ id: zId, reason: zLine(300) }),
  load: async (w, { id }) => {
    const handover = await lockHandover(w, id)
    if (!handover) return refuse('platform.not_found', { kind: 'missing' })
    return mayUndo(handover, w.now) ? handover : refuse('organisation.handover_settled', { kind: 'conflict' })
  },
  run: async (own, { id, reason: why }, handover) => {
    const w = await withFormer(own, handover.formerId)
    const old = asProgram(w, handover.formerId)
    for (const one of handover.moved) {
      const refused = await moveBack(w, old, one, why)
      if (refused) return refused
    }
    await reopen(w, old, handover)
    await markUndone(w, id, why)
    const subject = { kind: 'handover', id }
    const data = { former: handover.formerName, moved: handover.moved.length, reason: why }
    old.lines.push({ action: undoTakeOver.name, subject, data })
    await writeJournal(old)
    return done({ output: { id }, subject, data })
  },
})

async function reopen(w: Writing, old: Writing, handover: StoredHandover): Promise<void> {
  await liftPause(w, handover.ownPauseId)
  await liftPause(old, handover.formerPauseId)
}

async function moveBack(w: Writing, old: Writing, moved: Moved, why: string): Promise<Refusal | null> {
  const { accountId, grantId, opened, personMade, ended } = moved
  const acts = [
    () => within(w, endGrant, { grantId, reason: why }),
    ...(opened ? [() => within(w, disableAccount, { accountId, reason: why })] : []),
    ...(personMade ? [() => within(w, withdrawPerson, { personId: personMade, lastDay: w.today, reason: why })] : []),
    ...ended.map(
      (one) => () => within(old, grantRole, { ...one, accountId, fromOn: w.today, toOn: one.toOn as never }),
    ),
  ]
  for (const act of acts) {
    const result = await act()
    if (isRefusal(result)) return result
  }
  return null
}
