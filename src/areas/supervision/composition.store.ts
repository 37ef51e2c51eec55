import type { Reading } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import {
  type CharterKey,
  charterRule,
  covers,
  listMemberships,
  loadAreas,
  loadSettings,
  type NamedMembership,
  peopleByIds,
  settingAt,
} from '../organisation/index.ts'
import { type BoardRule, type CompositionFinding, compositionFindings, wantedMembers } from './board.ts'

/** The People's Inspection Board of a day, held against the law of that day. */
export interface Composition {
  readonly rule: BoardRule
  readonly members: readonly NamedMembership[]
  readonly areas: number
  readonly wanted: number
  readonly findings: readonly CompositionFinding[]
  readonly areaNames: ReadonlyMap<Id, string>
}

/** Two decrees and a law in turn: whichever is in force on the day says how many members there must be. */
export async function compositionOf(reading: Reading, committeeId: Id, bodyId: Id, on: Day): Promise<Composition> {
  const settings = await loadSettings(reading, committeeId)
  const value = (key: CharterKey) => charterRule(key, on, settings)
  const least = value('inspection_board.members_min')
  const rule: BoardRule = {
    least: least?.value ?? 1,
    most: value('inspection_board.members_max')?.value ?? null,
    perArea: value('inspection_board.members_per_area')?.value ?? null,
    termMonths: value('inspection_board.term_months')?.value ?? null,
    source: least?.source ?? '',
  }
  const members = await listMemberships(reading, committeeId, { bodyId, on })
  const people = await peopleByIds(
    reading,
    committeeId,
    members.map((one) => one.personId),
  )
  const { areas } = await loadAreas(reading, committeeId)
  const standing = areas.filter((area) => covers(area, on))
  const mountain = settingAt(settings, 'committee.mountain', on)?.value === true
  const facts = {
    members: members.length,
    areaIds: standing.map((area) => area.id),
    coveredAreaIds: [...people.values()].flatMap((person) => person.areaId ?? []),
    mountain,
  }
  return {
    rule,
    members,
    areas: standing.length,
    wanted: wantedMembers(rule, facts),
    findings: compositionFindings(rule, facts),
    areaNames: new Map(standing.map((area) => [area.id, area.names.at(-1)?.name ?? ''])),
  }
}
