import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { newId } from '../../values/id.ts'
import { refuse } from '../../values/refusal.ts'
import { findPerson } from '../organisation/index.ts'
import { insertCommitment, insertNote, lockCommitment, supersedeCommitmentRow } from './commitment.store.ts'
import { commitmentKinds, commitmentNoteKinds, commitmentResults } from './commitment.ts'
import { permissions } from './permissions.ts'

const promised = {
  personId: zMaybe(zId).optional(),
  leaderName: zLine(120),
  leaderPosition: zLine(200),
  year: z.coerce.number().int().min(1990).max(2200),
  kind: z.enum(commitmentKinds),
  text: zText(4000),
  registeredOn: zDay,
  targetOn: zMaybe(zDay).optional(),
}

/** A leader took on a new or hard task for the year; name and position are kept as they are now. */
export const registerCommitment = action({
  name: 'supervision.register_commitment',
  permission: permissions.follow_commitments,
  input: z.object({ ...promised, id: zId.optional() }),
  load: async (w, { personId, registeredOn }) => {
    if (registeredOn > w.today) return refuse('supervision.in_future', { field: 'registeredOn' })
    if (!personId) return null
    return (await findPerson(w, w.committeeId, personId))
      ? null
      : refuse('supervision.no_person', { field: 'personId' })
  },
  run: async (w, input) => {
    const { id = newId(), personId = null, targetOn = null, ...rest } = input
    await insertCommitment(w, { id, personId, targetOn, ...rest })
    const data = { leader: rest.leaderName, year: rest.year, kind: rest.kind, text: rest.text }
    return done({ output: { id }, subject: { kind: 'leader_commitment', id }, data })
  },
})

/** The leader's own report, the Front's comment, or the result. The comment is what counts as supervised. */
export const noteCommitment = action({
  name: 'supervision.note_commitment',
  permission: permissions.follow_commitments,
  input: z
    .object({
      id: zId,
      kind: z.enum(commitmentNoteKinds),
      notedOn: zDay,
      text: zText(5000),
      result: zMaybe(z.enum(commitmentResults)).optional(),
    })
    .refine(({ kind, result }) => kind !== 'result' || Boolean(result), {
      message: 'supervision.result_needed',
      path: ['result'],
    }),
  load: async (w, { id, notedOn }) => {
    const commitment = await lockCommitment(w, id)
    if (!commitment) return refuse('supervision.not_found', { kind: 'missing' })
    if (notedOn > w.today) return refuse('supervision.in_future', { field: 'notedOn' })
    const { registeredOn } = commitment
    if (notedOn >= registeredOn) return commitment
    return refuse('supervision.before_last_step', { field: 'notedOn', params: { last: registeredOn } })
  },
  run: async (w, { id, kind, notedOn, text, result }, { leaderName, year }) => {
    const kept = kind === 'result' ? (result ?? null) : null
    const noteId = await insertNote(w, id, { kind, notedOn, text, result: kept })
    const data = { leader: leaderName, year, kind, notedOn, result: kept }
    return done({ output: { id, noteId }, subject: { kind: 'leader_commitment', id }, data })
  },
})

/** Takes a promise, or one note on it, out of the count, with the reason. */
export const withdrawCommitment = action({
  name: 'supervision.withdraw_commitment',
  permission: permissions.withdraw,
  input: z.object({ id: zId, noteId: zMaybe(zId).optional(), reason: zText(1000) }),
  load: async (w, { id, noteId }) => {
    const commitment = await lockCommitment(w, id)
    const known = commitment && (!noteId || commitment.notes.some((note) => note.id === noteId))
    return known ? commitment : refuse('supervision.not_found', { kind: 'missing' })
  },
  run: async (w, { id, noteId, reason }, { leaderName, year }) => {
    if (noteId) await supersedeCommitmentRow(w, 'commitment_note', noteId, null, reason)
    else await supersedeCommitmentRow(w, 'leader_commitment', id, null, reason)
    const data = { leader: leaderName, year, reason, note: Boolean(noteId) }
    return done({ output: { id }, subject: { kind: 'leader_commitment', id }, data })
  },
})
