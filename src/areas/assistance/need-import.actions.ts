import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Reading } from '../../platform/context.ts'
import { parseInput, zDong, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { newId } from '../../values/id.ts'
import { allRefusals, isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { fold } from '../../values/vietnamese.ts'
import { alikeIn } from '../households/index.ts'
import { areaName, loadAreas } from '../organisation/index.ts'
import { listingRound, roundFull, zBirth } from './need.actions.ts'
import { insertNeeds, type NewNeed, needsOf } from './need.store.ts'
import { needReasons, priorities } from './need.ts'
import { permissions } from './permissions.ts'
import type { Round } from './round.ts'

const zCells = z.object({
  row: z.number().int().min(1),
  id: zId.optional(),
  area: zLine(120),
  fullName: zLine(120),
  birthYear: zBirth.optional(),
  reason: z.enum(needReasons),
  priority: z.preprocess(
    (value) => (value === '' || value === null ? undefined : value),
    z.enum(priorities).default('second'),
  ),
  amount: zMaybe(zDong).optional(),
  goods: zMaybe(zLine(300)).optional(),
  note: zMaybe(zText(1000)).optional(),
})

export interface NeedRowOutcome {
  readonly row: number
  readonly outcome: 'taken' | 'already_there' | 'refused'
  readonly reasons: readonly Refusal[]
}

export interface JudgedNeeds {
  readonly account: readonly NeedRowOutcome[]
  readonly good: readonly NewNeed[]
}

/** Judges every row and changes nothing: the preview and the act see the same. */
export async function judgeNeedRows(reading: Reading, round: Round, rows: readonly unknown[]): Promise<JudgedNeeds> {
  const { areas } = await loadAreas(reading, round.committeeId)
  const areaIds = new Map(areas.map((area) => [fold(areaName(area, reading.today)), area.id]))
  const keyOf = (one: Pick<NewNeed, 'areaId' | 'fullName' | 'birthYear'>) =>
    `${one.areaId}|${fold(one.fullName)}|${one.birthYear ?? ''}`
  const there = await needsOf(reading, round.id)
  const known = new Set(there.map(keyOf))
  const seen = new Map<string, number>()
  const found: { need: NewNeed; row: number }[] = []
  const account = rows.map((raw, at): NeedRowOutcome => {
    const cells = parseInput(zCells, raw)
    const row = Number((raw as { row?: unknown }).row ?? at + 1)
    const no = (reasons: readonly Refusal[]) => ({ row, outcome: 'refused' as const, reasons })
    if (isRefusal(cells)) return no(allRefusals(cells).map(({ also: _, ...one }) => one))
    const { area, row: _, id = newId(), amount = null, birthYear = null, goods = null, note = null, ...rest } = cells
    const areaId = areaIds.get(fold(area))
    if (areaId === undefined) return no([refuse('assistance.no_area', { field: 'area' })])
    if (!amount && !goods) return no([refuse('assistance.amount_or_goods', { field: 'amount' })])
    const who = { areaId, birthYear, householdId: null, memberId: null, fromArea: false }
    const need: NewNeed = {
      ...rest,
      ...who,
      id,
      roundId: round.id,
      amount: amount ?? (0 as NewNeed['amount']),
      goods,
      note,
    }
    const key = keyOf(need)
    const first = seen.get(key)
    if (first !== undefined) return no([refuse('assistance.row_twice', { params: { row: first } })])
    seen.set(key, row)
    if (known.has(key)) return { row, outcome: 'already_there', reasons: [] }
    found.push({ need, row })
    return { row, outcome: 'taken', reasons: [] }
  })
  const good = await withFiles(
    reading,
    round,
    found.map((one) => one.need),
    there,
  )
  return { account, good }
}

/** Whoever is surely one person of the files gets that file, unless it stands on the list already. */
async function withFiles(
  reading: Reading,
  round: Round,
  needs: readonly NewNeed[],
  there: readonly Pick<NewNeed, 'householdId' | 'memberId'>[],
): Promise<readonly NewNeed[]> {
  const asked = needs.map(({ fullName, areaId, birthYear }) => ({
    nameKey: fold(fullName),
    areaId,
    birthYear,
    citizenHashes: [],
  }))
  const alike = Map.groupBy(await alikeIn(reading, round.committeeId, asked), (one) => one.at)
  const taken = new Set(there.map((one) => `${one.householdId}|${one.memberId ?? ''}`))
  return needs.map((need, at) => {
    const sure = (alike.get(at) ?? []).filter((one) => one.likeness === 'same_person')
    const [only] = sure
    if (sure.length !== 1 || !only || taken.has(`${only.householdId}|`)) return need
    taken.add(`${only.householdId}|`)
    return { ...need, householdId: only.householdId }
  })
}

/** Takes needs from a sheet; every row is accounted for. */
export const importNeeds = action({
  name: 'assistance.import_needs',
  permission: permissions.manage,
  input: z.object({
    roundId: zId,
    fileName: zLine(200),
    mode: z.enum(['good_rows', 'all_or_nothing']),
    rows: z.array(z.unknown()).min(1, { message: 'assistance.no_rows' }).max(20_000),
  }),
  load: async (w, { roundId, rows }) => {
    const round = await listingRound(w, roundId)
    if (isRefusal(round)) return round
    const judged = await judgeNeedRows(w, round, rows)
    return (await roundFull(w, roundId, judged.good.length)) ?? { round, judged }
  },
  run: async (w, { roundId, fileName, mode }, { judged: { account, good } }) => {
    const count = (outcome: NeedRowOutcome['outcome']) => account.filter((one) => one.outcome === outcome).length
    if (mode === 'all_or_nothing' && count('refused') > 0)
      return refuse('assistance.rows_refused', { kind: 'conflict', params: { count: count('refused') } })
    await insertNeeds(w, good)
    const told = { taken: count('taken'), already: count('already_there'), refused: count('refused') }
    return done({
      output: { account, ...told },
      subject: { kind: 'assistance_round', id: roundId },
      data: { fileName, ...told },
    })
  },
})
