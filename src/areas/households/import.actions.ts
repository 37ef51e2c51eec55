import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Reading, Writing } from '../../platform/context.ts'
import { parseInput, zLine, zMaybe, zText } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { allRefusals, isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { fold } from '../../values/vietnamese.ts'
import { areaName, loadAreas } from '../organisation/index.ts'
import { zBirthYear, zCitizenNumber, zPhone } from './household.actions.ts'
import { insertHouseholds } from './household.store.ts'
import { memberGenders, type StandingKind, standingKinds } from './household.ts'
import { alikeIn } from './likeness.store.ts'
import { citizenHashes, insertMembers, insertStandings, type NewMember } from './part.store.ts'
import { permissions } from './permissions.ts'

const zCells = z.object({
  row: z.number().int().min(1),
  area: zLine(120),
  headName: zLine(120),
  birthYear: zBirthYear.optional(),
  gender: zMaybe(z.enum(memberGenders)).optional(),
  address: zMaybe(zLine(300)).optional(),
  people: zMaybe(z.coerce.number().int().min(0).max(100)).optional(),
  standings: z.array(z.enum(standingKinds)).max(8).default([]),
  citizenNumber: zMaybe(zCitizenNumber).optional(),
  phone: zMaybe(zPhone).optional(),
  note: zMaybe(zText(1000)).optional(),
})

/** What came of one row of a sheet. Names stay out of it: the row's number is enough to find it again. */
export interface HouseholdRow {
  readonly row: number
  readonly outcome: 'taken' | 'already_there' | 'refused'
  readonly householdId: Id | null
  readonly reasons: readonly Refusal[]
}

interface Judged {
  readonly account: readonly HouseholdRow[]
  readonly good: readonly { readonly householdId: Id; readonly areaId: Id; readonly cells: z.output<typeof zCells> }[]
}

/** Judges every row and changes nothing: the preview and the act see the same. */
export async function judgeHouseholdRows(reading: Reading, committeeId: Id, rows: readonly unknown[]): Promise<Judged> {
  const { areas } = await loadAreas(reading, committeeId)
  const areaIds = new Map(areas.map((area) => [fold(areaName(area, reading.today)), area.id]))
  const read = rows.map((raw) => parseInput(zCells, raw))
  const asked = read.map((cells) => {
    const areaId = isRefusal(cells) ? undefined : areaIds.get(fold(cells.area))
    if (isRefusal(cells) || areaId === undefined) return null
    const hashes = cells.citizenNumber ? citizenHashes(reading, cells.citizenNumber) : []
    return { nameKey: fold(cells.headName), areaId, birthYear: cells.birthYear ?? null, citizenHashes: hashes }
  })
  const known = asked.filter((one) => one !== null)
  const alike = await alikeIn(reading, committeeId, known)
  const seen = new Map<string, number>()
  const good: Judged['good'][number][] = []
  const account = read.map((cells, at): HouseholdRow => {
    const row = Number((rows[at] as { row?: unknown }).row ?? at + 1)
    const refused = (reasons: readonly Refusal[]): HouseholdRow => ({
      row,
      outcome: 'refused',
      householdId: null,
      reasons,
    })
    if (isRefusal(cells)) return refused(allRefusals(cells).map(({ also: _, ...one }) => one))
    const one = asked[at]
    if (!one) return refused([refuse('households.no_area', { field: 'area', params: { area: cells.area } })])
    const key = `${one.citizenHashes[0] ?? ''}|${one.nameKey}|${one.areaId}|${one.birthYear ?? ''}|${fold(cells.address ?? '')}`
    const first = seen.get(key)
    if (first !== undefined) return refused([refuse('households.row_twice', { params: { row: first } })])
    seen.set(key, row)
    const found = alike.find((other) => known[other.at] === one && other.likeness !== 'maybe')
    if (found) return { row, outcome: 'already_there', householdId: found.householdId, reasons: [] }
    const householdId = newId()
    good.push({ householdId, areaId: one.areaId, cells })
    return { row, outcome: 'taken', householdId, reasons: [] }
  })
  return { account, good }
}

/** Takes households from a sheet; every row is accounted for: taken, there already, or refused with its reasons. */
export const importHouseholds = action({
  name: 'households.import',
  permission: permissions.import,
  input: z.object({
    fileName: zLine(200),
    mode: z.enum(['good_rows', 'all_or_nothing']),
    rows: z.array(z.unknown()).min(1, { message: 'households.no_rows' }).max(20_000),
  }),
  load: (w, { rows }) => judgeHouseholdRows(w, w.committeeId, rows),
  run: async (w, { fileName, mode }, { account, good }) => {
    const count = (outcome: HouseholdRow['outcome']) => account.filter((one) => one.outcome === outcome).length
    if (mode === 'all_or_nothing' && count('refused') > 0)
      return refuse('households.rows_refused', { kind: 'conflict', params: { count: count('refused') } })
    await takeRows(w, good)
    const told = { taken: count('taken'), already: count('already_there'), refused: count('refused') }
    const output = { account, ...told }
    return done({ output, subject: { kind: 'household_import', id: newId() }, data: { fileName, ...told } })
  },
})

async function takeRows(w: Writing, good: Judged['good']): Promise<void> {
  await insertHouseholds(
    w,
    good.map(({ householdId, areaId, cells: { headName, address = null, people = null, note = null } }) => ({
      id: householdId,
      areaId,
      headName,
      address,
      people,
      note,
    })),
  )
  const heads = good.map(
    ({ householdId, cells }): NewMember => ({
      id: newId(),
      householdId,
      fullName: cells.headName,
      birthYear: cells.birthYear ?? null,
      gender: cells.gender ?? null,
      relation: null,
      citizenNumber: cells.citizenNumber ?? null,
      phone: cells.phone ?? null,
    }),
  )
  await insertMembers(w, heads)
  const standing = (householdId: Id, kind: StandingKind) => ({
    id: newId(),
    householdId,
    memberId: null,
    kind,
    fromOn: w.today,
    toOn: null,
    decision: null,
    fromHouseholdId: null,
  })
  await insertStandings(
    w,
    good.flatMap(({ householdId, cells }) => [...new Set(cells.standings)].map((kind) => standing(householdId, kind))),
  )
}
