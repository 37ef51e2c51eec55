import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Reading, Writing } from '../../platform/context.ts'
import { zId } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, refuse } from '../../values/refusal.ts'
import { fold } from '../../values/vietnamese.ts'
import { type Alike, alikeIn, openFiles } from '../households/index.ts'
import { type Filing, fileNeeds, needsOf } from './need.store.ts'
import type { Need } from './need.ts'
import { permissions } from './permissions.ts'
import { openRoundHeld } from './round.actions.ts'
import { takesNeeds } from './round.ts'

/** Lines without a file, each with the files that may be meant. */
export interface Unfiled {
  readonly need: Need
  readonly alike: readonly Alike[]
}

export async function unfiledOf(reading: Reading, committeeId: Id, roundId: Id): Promise<readonly Unfiled[]> {
  const needs = await needsOf(reading, roundId, { unfiled: true })
  const asked = needs.map(({ fullName, areaId, birthYear }) => ({
    nameKey: fold(fullName),
    areaId,
    birthYear,
    citizenHashes: [],
  }))
  const alike = Map.groupBy(await alikeIn(reading, committeeId, asked), (one) => one.at)
  return needs.map((need, at) => ({ need, alike: alike.get(at) ?? [] }))
}

const zRow = z.object({ needId: zId, householdId: z.union([zId, z.literal('new')]) })

/** Ties lines to files: to the household that is meant, or to a new file opened for it. */
export const fileRound = action({
  name: 'assistance.file_needs',
  permission: permissions.manage,
  input: z.object({ roundId: zId, rows: z.array(zRow).min(1).max(5000) }),
  load: async (w, { roundId, rows }) => {
    const round = await openRoundHeld(w, roundId)
    if (isRefusal(round)) return round
    if (!takesNeeds(round)) return refuse('assistance.list_closed', { kind: 'conflict' })
    const needs = new Map((await needsOf(w, roundId)).map((need) => [need.id, need]))
    const filed = new Set(
      [...needs.values()].flatMap((need) => (need.memberId === null ? (need.householdId ?? []) : [])),
    )
    for (const [at, { needId, householdId }] of rows.entries()) {
      const need = needs.get(needId)
      if (need?.householdId !== null) return refuse('assistance.filed_already', { field: `rows.${at}.householdId` })
      if (householdId === 'new') continue
      if (filed.has(householdId))
        return refuse('assistance.listed_already', { kind: 'conflict', field: `rows.${at}.householdId` })
      filed.add(householdId)
    }
    const wrong = await strangeFile(w, needs, rows)
    return wrong ?? { round, needs }
  },
  run: async (w, { roundId, rows }, { round, needs }) => {
    const fresh = rows.flatMap(({ needId, householdId }) => {
      const need = needs.get(needId)
      return householdId === 'new' && need ? [{ need, householdId: newId() }] : []
    })
    await openFiles(
      w,
      fresh.map(({ need, householdId }) => ({
        householdId,
        areaId: need.areaId,
        headName: need.fullName,
        birthYear: need.birthYear,
      })),
    )
    const opened = new Map(fresh.map(({ need, householdId }) => [need.id, householdId]))
    const filings = rows.map(({ needId, householdId }): Filing => {
      const id = householdId === 'new' ? (opened.get(needId) as Id) : householdId
      return { needId, householdId: id, memberId: null }
    })
    await fileNeeds(w, filings)
    const data = { title: round.title, count: rows.length, opened: fresh.length }
    return done({
      output: { count: rows.length, opened: fresh.length },
      subject: { kind: 'assistance_round', id: roundId },
      data,
    })
  },
})

/** A file that is none of those alike to the line is not tied to it: the choice is among what was shown. */
async function strangeFile(w: Writing, needs: ReadonlyMap<Id, Need>, rows: readonly z.output<typeof zRow>[]) {
  const chosen = rows.filter((row) => row.householdId !== 'new')
  const asked = chosen.map(({ needId }) => {
    const need = needs.get(needId) as Need
    return { nameKey: fold(need.fullName), areaId: need.areaId, birthYear: need.birthYear, citizenHashes: [] }
  })
  const alike = await alikeIn(w, w.committeeId, asked)
  const at = chosen.findIndex(
    (row, index) => !alike.some((one) => one.at === index && one.householdId === row.householdId),
  )
  return at < 0 ? null : refuse('assistance.no_household', { field: `rows.${at}.householdId` })
}
