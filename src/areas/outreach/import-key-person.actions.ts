import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zLine, zMaybe, zText } from '../../platform/input.ts'
import type { Day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { fold } from '../../values/vietnamese.ts'
import { addPerson, listPeople } from '../organisation/index.ts'
import { column, notEmpty, type Taken, takeSheet, zSheet } from './import.actions.ts'
import { areasByName } from './import-channel.actions.ts'
import { listKeyPerson } from './key-person.actions.ts'
import { listKeyPersons } from './key-person.store.ts'
import { keyPersonKinds } from './key-person.ts'
import { permissions } from './permissions.ts'
import { recogniseKeyPerson } from './recognition.actions.ts'

const zRow = z.object({
  name: zLine(120),
  birthYear: zMaybe(z.coerce.number().int().min(1900).max(2200)).optional(),
  area: zMaybe(zLine(200)).optional(),
  kind: z.enum(keyPersonKinds),
  field: zMaybe(zLine(200)).optional(),
  contribution: zMaybe(zText(2000)).optional(),
  religiousTitle: zMaybe(zLine(120)).optional(),
  listedOn: zMaybe(zDay).optional(),
  decisionNumber: zMaybe(zLine(80)).optional(),
  decidedBy: zMaybe(zLine(200)).optional(),
  decidedOn: zMaybe(zDay).optional(),
  from: zMaybe(zDay).optional(),
  to: zMaybe(zDay).optional(),
})
type Row = z.output<typeof zRow>

/** The person of that name, when there is exactly one of whom nothing differs; a new one, when there is none. */
async function personOf(w: Writing, row: Row, areaId: Id | null): Promise<Id | Refusal> {
  const { rows } = await listPeople(w, { committeeId: w.committeeId, text: row.name, limit: 200 })
  const alike = rows.filter(
    (one) =>
      fold(one.fullName) === fold(row.name) &&
      (!row.birthYear || one.birthYear === null || one.birthYear === row.birthYear) &&
      (!areaId || one.areaId === null || one.areaId === areaId),
  )
  if (alike.length > 1) return refuse('outreach.person_unclear', { field: 'name', params: { count: alike.length } })
  if (alike[0]) return alike[0].id
  const sealed = { phone: null, ethnicity: null, religion: null, partyMember: null }
  const facts = {
    fullName: row.name,
    birthYear: row.birthYear ?? null,
    gender: null,
    areaId,
    position: null,
    education: null,
  }
  const made = await within(w, addPerson, { id: newId(), ...facts, ...sealed, evenIfSame: true })
  return isRefusal(made) ? made : made.id
}

/** What is wrong with a row in itself; it is told before anything is written, so that no half of a row is taken. */
function rowProblem({ decisionNumber, decidedBy, decidedOn, listedOn, from, to }: Row, today: Day): Refusal | null {
  const named = [decisionNumber, decidedBy, decidedOn].filter(Boolean).length
  if (named > 0 && named < 3) return refuse('outreach.decision_incomplete', { field: 'decisionNumber' })
  if (decidedOn && decidedOn > today) return refuse('outreach.in_future', { field: 'decidedOn' })
  if (listedOn && listedOn > today) return refuse('outreach.in_future', { field: 'listedOn' })
  if (from && from > today) return refuse('outreach.in_future', { field: 'from' })
  return from && to && to < from ? refuse('outreach.ends_before', { field: 'to' }) : null
}

async function takePerson(w: Writing, row: Row, areas: ReadonlyMap<string, Id>): Promise<Taken> {
  const areaId = row.area ? areas.get(fold(row.area)) : null
  if (areaId === undefined) return refuse('outreach.no_area', { field: 'area' })
  const problem = rowProblem(row, w.today)
  if (problem) return problem
  const { decisionNumber, decidedBy, decidedOn } = row
  const personId = await personOf(w, row, areaId)
  if (isRefusal(personId)) return personId
  const same = await listKeyPersons(w, { committeeIds: [w.committeeId], personIds: [personId], kind: row.kind })
  const old = same.find(({ person }) => person.supersededAt === null && person.leftOn === null)
  if (old) return { id: old.person.id, there: true }
  const { kind, field, contribution, religiousTitle } = row
  const listedOn = row.listedOn ?? row.from ?? row.decidedOn ?? w.today
  const listed = { id: newId(), personId, kind, field, contribution, religiousTitle, listedOn }
  const made = await within(w, listKeyPerson, listed)
  if (isRefusal(made)) return made
  if (decisionNumber && decidedBy && decidedOn) {
    const decision = { id: made.id, decisionNumber, decidedBy, decidedOn, from: row.from ?? decidedOn, to: row.to }
    const recognised = await within(w, recogniseKeyPerson, decision)
    if (isRefusal(recognised)) return recognised
  }
  return { id: made.id, there: false }
}

/** Takes a list of key persons. The journal names the file and the counts; what is sealed is sealed at once. */
export const importKeyPersons = action({
  name: 'outreach.import_key_persons',
  permission: permissions.import,
  input: zSheet,
  load: async (w, sheet) => notEmpty(sheet) ?? { areas: await areasByName(w) },
  run: async (w, sheet, { areas }) => {
    const take = (row: Row) => takePerson(w, row, areas)
    const output = await takeSheet(w, 'key_persons', sheet, { schema: zRow, textOf: column('name'), take })
    const { taken, refused, alreadyThere } = output
    const data = { fileName: sheet.fileName, taken, refused, there: alreadyThere }
    return done({ output, subject: { kind: 'outreach_import', id: output.id }, data })
  },
})
