import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { findDocument } from '../documents/index.ts'
import { type BodyTerm, daysOfTerm, findTerm } from '../organisation/index.ts'
import { findCounted } from './catalogue.figures.ts'
import { permissions } from './permissions.ts'
import { findTargets, insertTarget, insertTargetVersion } from './target.store.ts'
import { type TargetFacts, targetOps, targetPers, targetScopes } from './target.ts'

/** A number as offices type it: '80', '99,5', '1.500.000'. */
const zGoal = z.preprocess(
  (value) => {
    if (typeof value !== 'string') return value
    const text = value
      .trim()
      .replace(/\.(?=\d{3}(\D|$))/g, '')
      .replace(',', '.')
    return /^\d+(\.\d{1,2})?$/.test(text) ? Number(text) : value
  },
  z.number({ message: 'reports.goal_form' }).min(0).max(9_999_999_999_999),
)

const zYes = z.preprocess((value) => value === true || value === 'yes' || value === 'on', z.boolean())

/** What a target says, as a form or a sheet gives it. */
export const targetSaid = {
  position: z.coerce.number().int().min(1).max(999),
  text: zLine(500),
  /** Null: no record of ours counts it. */
  indicatorId: zMaybe(zLine(80)).optional(),
  op: z.enum(targetOps),
  value: zGoal,
  percent: zYes.optional(),
  unit: zMaybe(zLine(60)).optional(),
  per: z.enum(targetPers),
  scope: z.enum(targetScopes),
  /** The day from which it holds. */
  validFrom: zDay,
  documentId: zMaybe(zId).optional(),
  basis: zMaybe(zLine(300)).optional(),
}

const zSaid = z.object(targetSaid)
type Said = z.output<typeof zSaid>

/** What a resolution sets for the term: so much of this, each year or over the term. */
export const setTarget = action({
  name: 'reports.set_target',
  permission: permissions.write,
  input: z.object({ ...targetSaid, id: zId.optional(), termId: zId }),
  load: async (w, input) => {
    const term = await findTerm(w, w.committeeId, input.termId)
    if (!term) return refuse('reports.no_term', { field: 'termId' })
    return (await wrongIn(w, input, term)) ?? term
  },
  run: async (w, { id = newId(), termId, ...input }) => {
    await insertTarget(w, id, termId)
    await insertTargetVersion(w, { ...versionFrom(input), targetId: id, revision: 1, ended: false, reason: null })
    return done({ output: { id }, subject: { kind: 'target', id }, data: { text: input.text } })
  },
})

/** Says a target otherwise: from a later day, as a new decision has it, or from the same day, as a correction. */
export const changeTarget = action({
  name: 'reports.change_target',
  permission: permissions.write,
  input: z.object({ ...targetSaid, id: zId, revision: z.coerce.number().int().min(1), reason: zText(500) }),
  load: async (w, input) => {
    const found = await openTarget(w, input.id, input.revision)
    if (isRefusal(found)) return found
    const term = await findTerm(w, w.committeeId, found.termId)
    if (!term) return refuse('reports.no_term', { kind: 'missing' })
    return (await wrongIn(w, input, term)) ?? found
  },
  run: async (w, { id, revision, reason, ...input }) => {
    const version = { ...versionFrom(input), targetId: id, revision: revision + 1, ended: false, reason }
    if (!(await insertTargetVersion(w, version))) return refuse('platform.stale', { kind: 'conflict' })
    return done({ output: { id }, subject: { kind: 'target', id }, data: { text: input.text, reason } })
  },
})

/** Takes a target off from a day on; before that day it stays what it was. */
export const endTarget = action({
  name: 'reports.end_target',
  permission: permissions.write,
  input: z.object({ id: zId, revision: z.coerce.number().int().min(1), endedOn: zDay, reason: zText(500) }),
  load: (w, { id, revision }) => openTarget(w, id, revision),
  run: async (w, { id, revision, endedOn, reason }, { versions: [newest] }) => {
    if (!newest) return refuse('reports.no_target', { kind: 'missing' })
    const version = { ...newest, revision: revision + 1, validFrom: endedOn, ended: true, reason }
    if (!(await insertTargetVersion(w, version))) return refuse('platform.stale', { kind: 'conflict' })
    return done({ output: { id }, subject: { kind: 'target', id }, data: { text: newest.text, reason } })
  },
})

/** A target of the actor's own committee, in the state in which it was read. */
export async function openTarget(w: Writing, id: Id, revision: number | null = null): Promise<TargetFacts | Refusal> {
  const [found] = await findTargets(w, { committeeIds: [w.committeeId], ids: [id] })
  if (!found) return refuse('reports.no_target', { kind: 'missing' })
  const newest = found.versions[0]
  if (newest?.ended) return refuse('reports.target_ended', { kind: 'conflict' })
  if (revision !== null && newest?.revision !== revision) return refuse('platform.stale', { kind: 'conflict' })
  return found
}

/** What cannot be: a day outside the term, an indicator that is none, a share over the whole, a resolution not named. */
async function wrongIn(w: Writing, input: Said, term: BodyTerm): Promise<Refusal | null> {
  const days = daysOfTerm(term)
  if (input.validFrom > days.to) return refuse('reports.target_outside', { field: 'validFrom' })
  const indicator = input.indicatorId ? findCounted(input.indicatorId) : null
  if (indicator === undefined) return refuse('reports.no_indicator', { field: 'indicatorId' })
  if (indicator && (indicator.kind === 'presence' || indicator.unit === 'term_number'))
    return refuse('reports.target_uncounted', { field: 'indicatorId' })
  const percent = isPercent(input)
  if (percent && input.value > 100) return refuse('reports.target_over', { field: 'value' })
  if (!indicator && !percent && !input.unit) return refuse('reports.target_unit', { field: 'unit' })
  if (!indicator && input.scope === 'area') return refuse('reports.target_scope', { field: 'scope' })
  if (!input.documentId && !input.basis) return refuse('reports.target_basis', { field: 'basis' })
  if (input.documentId && !(await findDocument(w, input.documentId)))
    return refuse('documents.not_found', { field: 'documentId' })
  return null
}

/** A target on an indicator is in percent when the indicator is; one by hand as it was said. */
function isPercent({ indicatorId, percent = false }: Said): boolean {
  const indicator = indicatorId ? findCounted(indicatorId) : undefined
  return indicator ? indicator.kind === 'rate' : percent
}

function versionFrom(input: Said) {
  const { position, text, op, value, per, scope, validFrom } = input
  const { indicatorId = null, documentId = null, basis = null } = input
  const unit = indicatorId === null ? (input.unit ?? null) : null
  const said = { position, text, indicatorId, op, value, percent: isPercent(input), unit }
  return { ...said, per, scope, validFrom, documentId, basis }
}
