import { setImmediate as otherWork, setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { sha256Of } from '../../platform/files/index.ts'
import { zId } from '../../platform/input.ts'
import { withoutGuessing } from '../../platform/rows.ts'
import { refuse } from '../../values/refusal.ts'
import { addToSums, type Sums, sumsOf } from './count.store.ts'
import { settleExpected } from './expected.store.ts'
import { countedAmong, type Gain, gainsOf, joinGains, type Weighed } from './frequent.ts'
import { permissions } from './permissions.ts'
import { fingerprintLength, referencePurpose, referencesIn } from './private.ts'
import { insertRecord } from './record.store.ts'
import { type NewRow, rowsThere, rowsToWrite } from './row.store.ts'
import { publicRow, type RowToPublish, rowText } from './row.ts'
import { zRow } from './row-input.actions.ts'
import { changeScope, lockScope } from './scope.store.ts'
import type { Scope } from './scope.ts'
import { searchableOf } from './search-words.ts'
import { enqueueSettling } from './settle.actions.ts'
import { addToTerms, termsBefore } from './term.store.ts'

/** So many lines one act may publish: a day of a national appeal comes in a few. */
export const mostRows = 20_000

/** The hash of a version: of the one before and of its lines in their order, so that none can be slipped in later. */
export function chained(before: string, hashes: readonly string[]): string {
  return sha256Of(Buffer.from([before, ...hashes].join('\n')))
}

/**
 * Makes lines public as the next version of their scope. Areas above call it within their own act; a line's id is theirs,
 * so that a line published once is refused the second time.
 */
export const publishRows = action({
  name: 'disclosure.publish_rows',
  permission: permissions.publish,
  input: z.object({ scopeId: zId, rows: z.array(zRow).min(1).max(mostRows) }),
  load: async (w, { scopeId, rows }) => {
    const scope = await lockScope(w, scopeId)
    if (!scope) return refuse('disclosure.no_scope', { kind: 'missing' })
    if (rows.some(({ happenedOn }) => happenedOn > w.today))
      return refuse('disclosure.in_future', { field: 'happenedOn' })
    // The State's money comes to nobody's account here: it is told where it went, and is no gift.
    if (scope.ledger === 'state_benefit' && rows.some(({ section }) => section !== 'given'))
      return refuse('disclosure.state_money_is_given', { field: 'section' })
    const ids = rows.map(({ id }) => id)
    return new Set(ids).size < ids.length || (await rowsThere(w, ids)) > 0
      ? refuse('disclosure.row_there_already', { kind: 'conflict' })
      : scope
  },
  run: async (w, { scopeId, rows }, scope) => {
    const version = scope.version + 1
    const lastNo = scope.lastNo + rows.length
    const known = await termsBefore(w, scopeId, rows.length)
    const { written, whole, sums, weighed } = await withoutGuessing(w.db, () =>
      writeRows(w, { ...scope, version }, rows as readonly RowToPublish[], known),
    )
    await addToSums(w, scopeId, sums)
    await addToTerms(w, scopeId, whole, { lastNo, weighed })
    await enqueueSettling(w, scopeId, { before: scope.lastNo, now: lastNo })
    await settleExpected(
      w,
      scopeId,
      written.map(({ source, section }) => ({ ...source, section })),
    )
    const chain = chained(
      scope.chain,
      written.map(({ hash }) => hash),
    )
    const [firstNo, count] = [scope.lastNo + 1, rows.length]
    const record = { scopeId, version, happenedOn: w.today, hash: chain, kind: 'rows' } as const
    await insertRecord(w, { ...record, firstNo, lastNo, rows: count })
    await changeScope(w, scopeId, { version, chain, lastNo })
    const data = { title: scope.title, version, count }
    const subject = { kind: 'disclosure_scope', id: scopeId }
    return done({ output: { version, firstNo, lastNo, hash: chain }, subject, data })
  },
})

/** Lines are made ready and written part by part: while the database writes one, the next is made ready. */
const inOnePart = 2000
/** For the first the database waits. */
const firstPart = 250
/** After so few the database gets more of what it was sent, if it waits for it: a go takes a millisecond. */
const inOneGo = 25
/** What holds this thread longer waits until the part before has gone to the database: so many lines, or milliseconds, later. */
const gone = 8 * inOneGo
const sending = 4

interface Made {
  readonly written: readonly Written[]
  /** The lines with all that they are found by: only where few came, or none was there before. Of many it is much to hold. */
  readonly whole: readonly NewRow[]
  readonly sums: Sums
  /** What they bring to the frequent terms, where these are `known`. */
  readonly weighed: Weighed | null
}

/** What is asked of a line once it is written. */
type Written = Pick<NewRow, 'source' | 'section' | 'hash'>

async function writeRows(
  w: Writing,
  scope: Scope,
  rows: readonly RowToPublish[],
  known: ReadonlySet<string> | null,
): Promise<Made> {
  const written: Written[] = []
  const whole: NewRow[] = []
  const isHeld = known === null || scope.lastNo === 0
  const sums = sumsOf([])
  const gains = new Map<string, Gain>()
  const at = { scopeId: scope.id, code: scope.code, version: scope.version }
  let uncounted: readonly NewRow[] = []
  const countGains = () => {
    if (known) joinGains(gains, gainsOf(uncounted, known))
    uncounted = []
  }
  let writing: Promise<void> = Promise.resolve()
  for (let from = 0, until = firstPart; from < rows.length; from = until, until += inOnePart) {
    const part: NewRow[] = []
    for (let go = from; go < Math.min(until, rows.length); go += inOneGo) {
      const some = rows.slice(go, Math.min(go + inOneGo, until))
      const ready = some.map((row, nth) => newRow(w, row, scope.lastNo + go + nth + 1))
      sumsOf(ready, 1, sums)
      part.push(...ready)
      await otherWork()
      if (part.length === gone) countGains()
    }
    const ready = rowsToWrite(w, at, part)
    await writing
    writing = ready.execute(w.db).then(() => undefined)
    // Told at the end, or by the next part; until then nobody waits for it.
    writing.catch(() => undefined)
    written.push(...part.map(({ source, section, hash }) => ({ source, section, hash })))
    if (isHeld) whole.push(...part)
    uncounted = [...uncounted, ...part]
  }
  // While the last of them are written; few lines bring nothing that takes long.
  if (known) await pause(sending)
  countGains()
  const first = known && scope.lastNo === 0 ? countedAmong(whole) : null
  await writing
  return { written, whole, sums, weighed: known && { known, gains, first } }
}

function newRow(w: Writing, row: RowToPublish, no: number): NewRow {
  const shown = publicRow(row, no)
  const references = referencesIn(row.memo ?? null, row.references ?? [])
  return {
    ...shown,
    id: row.id,
    source: row.source,
    hash: sha256Of(Buffer.from(rowText(shown))),
    searchable: searchableOf(shown),
    references: references.map((key) => w.secrets.keyedHash(key, referencePurpose).slice(0, fingerprintLength)),
  }
}
