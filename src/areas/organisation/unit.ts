import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { heldOn, heldOrLast, type Validity } from './validity.ts'

export const unitKinds = [
  'central',
  'province',
  'municipality',
  'district_legacy',
  'commune',
  'ward',
  'special_zone',
] as const

export type UnitKind = (typeof unitKinds)[number]

export interface UnitName extends Validity {
  readonly name: string
  readonly nameEn: string | null
  readonly legalDoc: string | null
}

export interface UnitCode extends Validity {
  readonly code: string
  readonly legalDoc: string | null
}

export interface UnitParent extends Validity {
  readonly parentId: Id
  readonly legalDoc: string | null
}

/** A unit of the country: neither its name nor its code, but what bore them, from day to day. */
export interface Unit extends Validity {
  readonly id: Id
  readonly kind: UnitKind
  readonly legalDoc: string | null
  readonly note: string | null
  readonly names: readonly UnitName[]
  readonly codes: readonly UnitCode[]
  readonly parents: readonly UnitParent[]
}

/** The name on a day; `null` when the unit had none that we know of. */
export function nameAt(unit: Unit, on: Day): string | null {
  return heldOn(unit.names, on)?.name ?? null
}

/** The name on a day or, after the unit's end, its last one: what lists and pages call it. */
export function callName(unit: Unit, on: Day): string {
  return heldOrLast(unit.names, on)?.name ?? unit.names[0]?.name ?? ''
}

export function codeAt(unit: Unit, on: Day): string | null {
  return heldOn(unit.codes, on)?.code ?? null
}

/** The code on a day or, after the unit's end, its last one. */
export function callCode(unit: Unit, on: Day): string | null {
  return heldOrLast(unit.codes, on)?.code ?? null
}

export function parentAt(unit: Unit, on: Day): Id | null {
  return heldOn(unit.parents, on)?.parentId ?? null
}

export function isProvincial(kind: UnitKind): boolean {
  return kind === 'province' || kind === 'municipality'
}

/** The levels on which a committee has residential areas below it. */
export function isCommunal(kind: UnitKind): boolean {
  return kind === 'commune' || kind === 'ward' || kind === 'special_zone'
}

const prefix = /^(thành phố|thị trấn|thị xã|đặc khu|phường|tỉnh|quận|huyện|xã)\s+/iu

/** 'Phường Sông Cầu' → 'Sông Cầu', as in the place line of a document. */
export function placeName(name: string): string {
  return name.normalize('NFC').replace(prefix, '')
}
