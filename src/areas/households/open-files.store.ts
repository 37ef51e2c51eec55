import type { Writing } from '../../platform/context.ts'
import { type Id, newId } from '../../values/id.ts'
import { insertHouseholds } from './household.store.ts'
import { insertMembers } from './part.store.ts'

export interface FileToOpen {
  readonly householdId: Id
  readonly areaId: Id
  readonly headName: string
  readonly birthYear: number | null
  readonly address?: string | null
}

/** Opens files for people whom a list names and nobody knew yet; within the act that lists them. */
export async function openFiles(w: Writing, list: readonly FileToOpen[]): Promise<void> {
  const blank = { people: null, note: null }
  await insertHouseholds(
    w,
    list.map(({ householdId: id, areaId, headName, address = null }) => ({ id, areaId, headName, address, ...blank })),
  )
  const unknown = { gender: null, relation: null, citizenNumber: null, phone: null }
  await insertMembers(
    w,
    list.map(({ householdId, headName: fullName, birthYear }) => ({
      id: newId(),
      householdId,
      fullName,
      birthYear,
      ...unknown,
    })),
  )
}
