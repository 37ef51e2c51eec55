import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { holds } from '../../platform/permission.ts'
import { newId } from '../../values/id.ts'
import { refuse } from '../../values/refusal.ts'
import { insertEntry, lockEntry, supersedeEntry } from './diary.store.ts'
import { lockProject } from './investment.store.ts'
import { projectState } from './investment.ts'
import { permissions } from './permissions.ts'

const written = {
  kind: z.enum(['diary', 'report']),
  writtenOn: zDay,
  text: zText(8000),
  proposal: zMaybe(zText(4000)).optional(),
  author: zMaybe(zLine(120)).optional(),
}

/** One page of the site diary, or a report of the board. */
export const writeDiary = action({
  name: 'supervision.write_diary',
  permission: permissions.write_diary,
  input: z.object({ ...written, id: zId, entryId: zId.optional() }),
  load: async (w, { id, writtenOn }) => {
    const facts = await lockProject(w, id)
    if (!facts) return refuse('supervision.not_found', { kind: 'missing' })
    if (writtenOn > w.today) return refuse('supervision.in_future', { field: 'writtenOn' })
    return projectState(facts, null) === 'closed' ? refuse('supervision.project_over', { kind: 'conflict' }) : facts
  },
  run: async (w, input, { project }) => {
    const { id: projectId, entryId: id = newId(), kind, writtenOn, text, proposal = null } = input
    const author = input.author ?? w.actor.name
    await insertEntry(w, { id, projectId, kind, writtenOn, text, proposal, author })
    const data = { name: project.name, kind, writtenOn }
    return done({
      output: { id: projectId, entryId: id },
      subject: { kind: 'investment_project', id: projectId },
      data,
    })
  },
})

/** Writes a page anew, or takes it out; the first words stay in the record with the reason. */
export const correctDiary = action({
  name: 'supervision.correct_diary',
  permission: permissions.write_diary,
  input: z.object({ entryId: zId, reason: zText(1000), instead: z.object(written).optional() }),
  load: async (w, { entryId, instead }) => {
    const entry = await lockEntry(w, entryId)
    if (!entry) return refuse('supervision.not_found', { kind: 'missing' })
    return instead && instead.writtenOn > w.today
      ? refuse('supervision.in_future', { field: 'instead.writtenOn' })
      : entry
  },
  may: (actor, entry, w) => {
    // Volunteers correct what they wrote themselves; the office corrects all.
    if (entry.recordedBy === actor.accountId || holds(actor, permissions.manage_boards, w.committeeId)) return true
    return refuse('supervision.diary_of_another', { kind: 'forbidden' })
  },
  run: async (w, { entryId, reason, instead }, entry) => {
    const nextId = instead ? newId() : null
    if (instead && nextId) {
      const { proposal = null, author, ...rest } = instead
      await insertEntry(w, {
        ...rest,
        id: nextId,
        projectId: entry.projectId,
        proposal,
        author: author ?? entry.author,
      })
    }
    await supersedeEntry(w, entryId, nextId, reason)
    const data = { writtenOn: entry.writtenOn, reason, replaced: nextId !== null }
    return done({ output: { entryId: nextId }, subject: { kind: 'investment_project', id: entry.projectId }, data })
  },
})
