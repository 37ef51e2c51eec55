import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { sha256Of } from '../../platform/files/index.ts'
import { zId, zText } from '../../platform/input.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { sumsOf, takeFromSums } from './count.store.ts'
import { permissions } from './permissions.ts'
import { chained } from './publish.actions.ts'
import { insertRecord, type RecordKind } from './record.store.ts'
import { type HeldRow, heldRows, markRowsWithdrawn, saveMasked } from './row.store.ts'
import { hideable, type PublicRow, rowText } from './row.ts'
import { changeScope, lockScope } from './scope.store.ts'
import type { Scope } from './scope.ts'
import { searchableOf } from './search-words.ts'
import { takeFromTerms } from './term.store.ts'

interface Held {
  readonly scope: Scope
  readonly rows: readonly HeldRow[]
}

async function hold(w: Writing, scopeId: Id, ids: readonly Id[]): Promise<Held | Refusal> {
  const scope = await lockScope(w, scopeId)
  if (!scope) return refuse('disclosure.no_scope', { kind: 'missing' })
  const rows = await heldRows(w, scopeId, ids)
  if (rows.length < new Set(ids).size) return refuse('disclosure.no_row', { kind: 'missing' })
  return rows.some(({ withdrawn }) => withdrawn)
    ? refuse('disclosure.withdrawn_already', { kind: 'conflict' })
    : { scope, rows }
}

const withdrawShape = { scopeId: zId, ids: z.array(zId).min(1).max(2000), reason: zText(500) }

/** Takes lines back, with the reason. They are gone from lists, sums and search; that they were there stays to be seen. */
export const withdrawRows = action({
  name: 'disclosure.withdraw_rows',
  permission: permissions.withdraw,
  input: z.object(withdrawShape),
  load: (w, { scopeId, ids }) => hold(w, scopeId, ids),
  run: async (w, { reason }, held) => takeBack(w, reason, held),
})

/** The same for an area above whose own act, such as a reversal by a second person, is what takes the lines back. */
export const withdrawReversed = action({
  name: 'disclosure.withdraw_reversed',
  permission: permissions.publish,
  input: z.object(withdrawShape),
  load: (w, { scopeId, ids }) => hold(w, scopeId, ids),
  run: async (w, { reason }, held) => takeBack(w, reason, held),
})

async function takeBack(w: Writing, reason: string, { scope, rows }: Held) {
  const version = scope.version + 1
  await markRowsWithdrawn(
    w,
    { scopeId: scope.id, version, reason },
    rows.map(({ no }) => no),
  )
  await takeFromSums(w, scope.id, sumsOf(rows, -1))
  await takeFromTerms(
    w,
    scope.id,
    rows.map((row) => ({ ...row, searchable: searchableOf(row) })),
  )
  return finish(w, scope, { kind: 'withdrawal', version, reason, rows })
}

/** Hides what lines say of a person: the name, the area, the account or the donor's words. Money and day stay. */
export const maskRows = action({
  name: 'disclosure.mask_rows',
  permission: permissions.withdraw,
  input: z.object({ ...withdrawShape, fields: z.array(z.enum(hideable)).min(1).max(hideable.length) }),
  load: async (w, { scopeId, ids, fields }) => {
    const held = await hold(w, scopeId, ids)
    if (isRefusal(held)) return held
    return held.rows.every((row) => fields.every((field) => row[field] === null))
      ? refuse('disclosure.nothing_to_mask', { kind: 'conflict', field: 'fields' })
      : held
  },
  run: async (w, { reason, fields }, { scope, rows }) => {
    const version = scope.version + 1
    const hidden = Object.fromEntries(fields.map((field) => [field, null]))
    const left = rows.map((row): HeldRow => ({ ...row, ...hidden }))
    await takeFromTerms(
      w,
      scope.id,
      rows.map((row, at) => ({ ...row, searchable: searchableOf(row), kept: searchableOf(left[at] as PublicRow) })),
    )
    await saveMasked(
      w,
      { scopeId: scope.id, code: scope.code, version, reason, fields },
      left.map((row) => ({ ...row, searchable: searchableOf(row) })),
    )
    return finish(w, scope, { kind: 'masking', version, reason, rows: left })
  },
})

interface Taken {
  readonly kind: RecordKind
  readonly version: number
  readonly reason: string
  readonly rows: readonly PublicRow[]
}

async function finish(w: Writing, scope: Scope, { kind, version, reason, rows }: Taken) {
  const chain = chained(
    scope.chain,
    rows.map((row) => `${kind} ${kind === 'masking' ? sha256Of(Buffer.from(rowText(row))) : row.no}`),
  )
  const [first, last] = [rows[0], rows.at(-1)]
  const numbers = { firstNo: first?.no ?? null, lastNo: last?.no ?? null, rows: rows.length }
  await insertRecord(w, { scopeId: scope.id, kind, version, happenedOn: w.today, hash: chain, reason, ...numbers })
  await changeScope(w, scope.id, { version, chain })
  const data = { title: scope.title, version, count: rows.length, reason }
  return done({ output: { version }, subject: { kind: 'disclosure_scope', id: scope.id }, data })
}
