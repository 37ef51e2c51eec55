import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { newId } from '../../values/id.ts'
import { refuse } from '../../values/refusal.ts'
import { findDocument } from '../documents/index.ts'
import { insertExpected, settleExpected } from './expected.store.ts'
import { permissions } from './permissions.ts'
import { insertRecord } from './record.store.ts'
import { sections } from './row.ts'
import { zSource } from './row-input.actions.ts'
import { lockScope } from './scope.store.ts'

/** What is made public beside the pages: on paper, by letter, as a statement that closes a part. */
export const recordable = ['posting', 'notice', 'receipts_statement', 'distribution_statement'] as const

/**
 * Writes into the record of disclosure what was made public elsewhere: a posting at the office or in an area, from when to
 * when; a notice; the closing statement of receipts or of distribution. It stands under the version that was told there.
 */
export const recordDisclosure = action({
  name: 'disclosure.record_disclosure',
  permission: permissions.publish,
  input: z.object({
    id: zId.optional(),
    scopeId: zId,
    kind: z.enum(recordable),
    happenedOn: zDay,
    untilOn: zMaybe(zDay).optional(),
    place: zMaybe(zLine(300)).optional(),
    note: zMaybe(zText(500)).optional(),
    documentId: zMaybe(zId).optional(),
  }),
  load: async (w, { scopeId, kind, happenedOn, untilOn, place, documentId }) => {
    const scope = await lockScope(w, scopeId)
    if (!scope) return refuse('disclosure.no_scope', { kind: 'missing' })
    if (happenedOn > w.today) return refuse('disclosure.in_future', { field: 'happenedOn' })
    if (untilOn && untilOn < happenedOn)
      return refuse('disclosure.until_before', { field: 'untilOn', params: { day: happenedOn } })
    if ((kind === 'posting' || kind === 'notice') && !place) return refuse('platform.required', { field: 'place' })
    if (documentId && !(await findDocument(w, documentId)))
      return refuse('disclosure.no_document', { field: 'documentId' })
    return scope
  },
  run: async (w, { id = newId(), note, ...input }, { title, version, chain }) => {
    await insertRecord(w, { ...input, id, version, hash: chain, reason: note ?? null } as Parameters<
      typeof insertRecord
    >[1])
    const data = { title, kind: input.kind, happenedOn: input.happenedOn, version }
    return done({ output: { id }, subject: { kind: 'disclosure_scope', id: input.scopeId }, data })
  },
})

/** Says what will have to be published, so that what is late is told; its publication settles it. */
export const expectRows = action({
  name: 'disclosure.expect_rows',
  permission: permissions.publish,
  input: z.object({
    scopeId: zId,
    rows: z
      .array(z.object({ source: zSource, section: z.enum(sections), countedFrom: zDay }))
      .min(1)
      .max(20_000),
  }),
  load: async (w, { scopeId }) => (await lockScope(w, scopeId)) ?? refuse('disclosure.no_scope', { kind: 'missing' }),
  run: async (w, { scopeId, rows }, { title }) => {
    await insertExpected(w, scopeId, rows)
    const data = { title, count: rows.length }
    return done({ output: { count: rows.length }, subject: { kind: 'disclosure_scope', id: scopeId }, data })
  },
})

/** What was expected will not be published: it was reversed, or never became what it was taken for. */
export const dropExpected = action({
  name: 'disclosure.drop_expected',
  permission: permissions.publish,
  input: z.object({
    scopeId: zId,
    rows: z
      .array(z.object({ source: zSource, section: z.enum(sections) }))
      .min(1)
      .max(20_000),
    reason: zText(500),
  }),
  load: async (w, { scopeId }) => (await lockScope(w, scopeId)) ?? refuse('disclosure.no_scope', { kind: 'missing' }),
  run: async (w, { scopeId, rows, reason }, { title }) => {
    await settleExpected(
      w,
      scopeId,
      rows.map(({ source, section }) => ({ ...source, section })),
      reason,
    )
    const data = { title, count: rows.length, reason }
    return done({ output: { count: rows.length }, subject: { kind: 'disclosure_scope', id: scopeId }, data })
  },
})
