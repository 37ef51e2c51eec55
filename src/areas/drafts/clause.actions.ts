import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zFlag, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { clauseKey, tidyClauseRef } from '../../values/clause.ts'
import { cutClauses } from '../../values/clause-cut.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { clausesOf, findClause, insertClauses, supersedeClauses } from './clause.store.ts'
import type { Clause, Draft } from './draft.ts'
import { openDraft, openVersion } from './opening.actions.ts'
import { permissions } from './permissions.ts'

const mostClauses = 2000

/** The clauses of a pasted text; where two stand at one place, as in an annex without a number, their words go together. */
export function cutIntoClauses(versionId: Id, text: string): readonly Clause[] | Refusal {
  const found = new Map<string, Clause>()
  for (const { ref, heading, under, text: words } of cutClauses(text)) {
    const key = clauseKey(ref)
    const before = found.get(key)
    const both = before ? [before.text, heading, words].filter(Boolean).join('\n') : words
    const first = before ?? { id: newId(), versionId, ref, key, heading, under, text: words }
    found.set(key, { ...first, text: both })
  }
  if (found.size === 0) return refuse('drafts.nothing_to_cut', { field: 'text' })
  if (found.size > mostClauses)
    return refuse('drafts.too_many_clauses', { field: 'text', params: { max: mostClauses } })
  return [...found.values()]
}

/** Pastes the text of a version and cuts it at its articles. A register that is there is replaced only when told to. */
export const cutVersion = action({
  name: 'drafts.cut_clauses',
  permission: permissions.keep,
  input: z.object({ versionId: zId, text: zText(2_000_000), replace: zFlag.optional() }),
  load: async (w, { versionId, text, replace = false }) => {
    const found = await openVersion(w, versionId)
    if (isRefusal(found)) return found
    const clauses = cutIntoClauses(versionId, text)
    if (isRefusal(clauses)) return clauses
    const there = await clausesOf(w, versionId)
    if (there.length > 0 && !replace)
      return refuse('drafts.clauses_there', { kind: 'conflict', field: 'replace', params: { count: there.length } })
    return { ...found, clauses, there: there.length }
  },
  run: async (w, { versionId }, { draft, version, clauses, there }) => {
    if (there > 0) await supersedeClauses(w, { versionId }, 'cut_clauses')
    await insertClauses(w, draft.id, clauses)
    const data = { title: draft.title, number: version.number, count: clauses.length, replaced: there }
    return done({ output: { id: draft.id, count: clauses.length }, subject: { kind: 'draft', id: draft.id }, data })
  },
})

const written = {
  ref: zLine(200),
  heading: zMaybe(zLine(500)).optional(),
  under: zMaybe(zLine(500)).optional(),
  text: z.union([zText(200_000), z.literal('')]).optional(),
}

type Written = {
  ref: string
  heading?: string | null | undefined
  under?: string | null | undefined
  text?: string | undefined
}

const clauseOf = (versionId: Id, { ref, heading = null, under = null, text = '' }: Written): Clause => {
  const tidy = tidyClauseRef(ref) ?? ref
  return { id: newId(), versionId, ref: tidy, key: clauseKey(tidy), heading, under, text }
}

async function mayStand(w: Writing, clause: Clause, besides: Id | null): Promise<Refusal | null> {
  const there = await clausesOf(w, clause.versionId)
  const same = there.find((one) => one.key === clause.key && one.id !== besides)
  if (same) return refuse('drafts.clause_there', { kind: 'conflict', field: 'ref', params: { ref: same.ref } })
  return there.length < mostClauses
    ? null
    : refuse('drafts.too_many_clauses', { field: 'ref', params: { max: mostClauses } })
}

export const addClause = action({
  name: 'drafts.add_clause',
  permission: permissions.keep,
  input: z.object({ versionId: zId, id: zId.optional(), ...written }),
  load: async (w, { versionId, id, ...given }) => {
    const found = await openVersion(w, versionId)
    if (isRefusal(found)) return found
    const clause = { ...clauseOf(versionId, given), ...(id && { id }) }
    return (await mayStand(w, clause, null)) ?? { draft: found.draft, clause }
  },
  run: async (w, _, { draft, clause }) => {
    await insertClauses(w, draft.id, [clause])
    const data = { title: draft.title, ref: clause.ref }
    return done({ output: { id: draft.id, clauseId: clause.id }, subject: { kind: 'draft', id: draft.id }, data })
  },
})

interface OpenClause {
  readonly draft: Draft
  readonly clause: Clause
}

async function openClause(w: Writing, id: Id): Promise<OpenClause | Refusal> {
  const clause = await findClause(w, id)
  if (!clause) return refuse('drafts.not_found', { kind: 'missing' })
  const draft = await openDraft(w, clause.draftId)
  return isRefusal(draft) ? draft : { draft, clause }
}

/** Writes a clause anew; the old words stay behind it with the reason. */
export const changeClause = action({
  name: 'drafts.change_clause',
  permission: permissions.keep,
  input: z.object({ id: zId, ...written, reason: zText(500) }),
  load: async (w, { id, reason: _, ...given }) => {
    const found = await openClause(w, id)
    if (isRefusal(found)) return found
    const instead = clauseOf(found.clause.versionId, given)
    return (await mayStand(w, instead, id)) ?? { ...found, instead }
  },
  run: async (w, { id, reason }, { draft, instead }) => {
    await supersedeClauses(w, { id }, reason)
    await insertClauses(w, draft.id, [instead])
    const data = { title: draft.title, ref: instead.ref, reason }
    return done({ output: { id: draft.id, clauseId: instead.id }, subject: { kind: 'draft', id: draft.id }, data })
  },
})

export const removeClause = action({
  name: 'drafts.remove_clause',
  permission: permissions.keep,
  input: z.object({ id: zId, reason: zText(500) }),
  load: (w, { id }) => openClause(w, id),
  run: async (w, { id, reason }, { draft, clause }) => {
    await supersedeClauses(w, { id }, reason)
    const data = { title: draft.title, ref: clause.ref, reason }
    return done({ output: { id: draft.id }, subject: { kind: 'draft', id: draft.id }, data })
  },
})
