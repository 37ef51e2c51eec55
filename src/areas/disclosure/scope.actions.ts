import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import { sha256Of } from '../../platform/files/index.ts'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { newId } from '../../values/id.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { slugOf, zOrigin } from '../documents/index.ts'
import { permissions } from './permissions.ts'
import { insertRecord } from './record.store.ts'
import { changeScope, insertScope, lockScope } from './scope.store.ts'
import { codeOf, factsText, ledgers, type ScopeFacts } from './scope.ts'

const factsShape = {
  title: zLine(300),
  callTitle: zMaybe(zLine(300)).optional(),
  callOn: zMaybe(zDay).optional(),
  howToGive: zMaybe(zText(2000)).optional(),
  whereToGive: zMaybe(zText(1000)).optional(),
  accountBank: zMaybe(zLine(200)).optional(),
  accountNumber: zMaybe(zLine(40)).optional(),
  accountHolder: zMaybe(zLine(200)).optional(),
  receptionEndsOn: zMaybe(zDay).optional(),
}

type Given = { readonly title: string } & {
  readonly [K in keyof Omit<ScopeFacts, 'title'>]?: ScopeFacts[K] | undefined
}

function factsOf({ title, accountBank = null, accountNumber = null, ...rest }: Given): ScopeFacts {
  const isWhole = accountBank !== null && accountNumber !== null
  return {
    title,
    callTitle: rest.callTitle ?? null,
    callOn: rest.callTitle ? (rest.callOn ?? null) : null,
    howToGive: rest.howToGive ?? null,
    whereToGive: rest.whereToGive ?? null,
    accountBank: isWhole ? accountBank : null,
    accountNumber: isWhole ? accountNumber : null,
    accountHolder: isWhole ? (rest.accountHolder ?? null) : null,
    receptionEndsOn: rest.receptionEndsOn ?? null,
  }
}

function wrongFacts(facts: Given, openedOn: string): Refusal | null {
  if (Boolean(facts.accountBank) !== Boolean(facts.accountNumber))
    return refuse('disclosure.account_whole', { field: facts.accountBank ? 'accountNumber' : 'accountBank' })
  const { receptionEndsOn } = facts
  return receptionEndsOn && receptionEndsOn < openedOn
    ? refuse('disclosure.ends_before_opening', { field: 'receptionEndsOn', params: { day: openedOn } })
    : null
}

/** Opens what is told as a whole to the public: a campaign, the Fund of a year, a round of State benefits. */
export const openScope = action({
  name: 'disclosure.open_scope',
  permission: permissions.publish,
  input: z.object({ id: zId.optional(), ledger: z.enum(ledgers), origin: zOrigin, openedOn: zDay, ...factsShape }),
  load: async (w, input) => {
    if (input.openedOn > w.today) return refuse('disclosure.in_future', { field: 'openedOn' })
    return wrongFacts(input, input.openedOn)
  },
  run: async (w, { id = newId(), ledger, origin, openedOn, ...given }) => {
    const facts = factsOf(given)
    const slug = slugOf(facts.title, id)
    const made = await insertScope(w, { ...facts, id, ledger, slug, code: codeOf(id), openedOn, origin })
    if (!made) return refuse('disclosure.scope_there_already', { kind: 'conflict' })
    const hash = sha256Of(Buffer.from(factsText(facts)))
    await insertRecord(w, {
      ...{ scopeId: id, version: 0, happenedOn: w.today, hash },
      kind: facts.callTitle === null ? 'facts' : 'call',
    })
    const data = { ledger, title: facts.title, openedOn }
    return done({ output: { id, slug }, subject: { kind: 'disclosure_scope', id }, data })
  },
})

/** Says anew what readers are told of a scope: the appeal, how and where to give, until when. */
export const describeScope = action({
  name: 'disclosure.describe_scope',
  permission: permissions.describe,
  input: z.object({ id: zId, ...factsShape }),
  load: async (w, { id, ...given }) => {
    const scope = await lockScope(w, id)
    if (!scope) return refuse('disclosure.no_scope', { kind: 'missing' })
    return wrongFacts(given, scope.openedOn) ?? scope
  },
  run: async (w, { id, ...given }, scope) => {
    const facts = factsOf(given)
    const isFirstCall = facts.callTitle !== null && scope.callPublishedAt === null
    await changeScope(w, id, { facts, ...(isFirstCall && { callPublishedAt: w.now }) })
    const hash = sha256Of(Buffer.from(factsText(facts)))
    const kind = facts.callTitle !== scope.callTitle && facts.callTitle !== null ? 'call' : 'facts'
    await insertRecord(w, { scopeId: id, version: scope.version, happenedOn: w.today, hash, kind })
    return done({ output: { id }, subject: { kind: 'disclosure_scope', id }, data: { title: facts.title } })
  },
})

const ends = ['reception', 'distribution'] as const

/** Reception, or distribution, has ended: from that day the terms of its closing statements run. `null` opens it again. */
export const endPart = action({
  name: 'disclosure.end_part',
  permission: permissions.publish,
  input: z.object({ id: zId, part: z.enum(ends), endedOn: zMaybe(zDay) }),
  load: async (w, { id, endedOn }) => {
    const scope = await lockScope(w, id)
    if (!scope) return refuse('disclosure.no_scope', { kind: 'missing' })
    if (endedOn && endedOn > w.today) return refuse('disclosure.in_future', { field: 'endedOn' })
    return endedOn && endedOn < scope.openedOn
      ? refuse('disclosure.ends_before_opening', { field: 'endedOn', params: { day: scope.openedOn } })
      : scope
  },
  run: async (w, { id, part, endedOn }, { title }) => {
    await changeScope(w, id, part === 'reception' ? { receptionClosedOn: endedOn } : { distributionEndedOn: endedOn })
    return done({ output: { id }, subject: { kind: 'disclosure_scope', id }, data: { title, part, endedOn } })
  },
})
