import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import type { Delegate } from './event.ts'
import type { ReportedFacts } from './result.ts'

/** A row of the office's sheet, read as far as a row can be read by itself. */
export interface SheetRow extends ReportedFacts {
  readonly row: number
  readonly area: string
  readonly heldOn: Day
  readonly place: string
  readonly starts: string | null
  /** The id of the festival, where the sheet's maker gave one; the first row of a festival tells. */
  readonly eventId: Id | null
  readonly delegates: readonly Delegate[]
  /** Areas that held it together have the same word here; alone it is empty. */
  readonly joint: string
}

export interface ImportedFestival {
  readonly row: number
  readonly outcome: 'taken' | 'refused' | 'already_there'
  readonly areaId: Id | null
  readonly refusal: Refusal | null
}

/** A row whose area is known. */
export interface PlacedRow extends SheetRow {
  readonly areaId: Id
}

/**
 * Rows that are one festival: alone, or together under one word on one day. Rows of one word with another day or place
 * are refused: a festival has one day and one place.
 */
export function festivalsIn(rows: readonly PlacedRow[]): {
  readonly festivals: readonly (readonly PlacedRow[])[]
  readonly refused: readonly { readonly row: PlacedRow; readonly refusal: Refusal }[]
} {
  const refused: { row: PlacedRow; refusal: Refusal }[] = []
  const festivals: PlacedRow[][] = []
  const together = new Map<string, PlacedRow[]>()
  for (const row of rows) {
    if (row.joint === '') {
      festivals.push([row])
      continue
    }
    const group = together.get(row.joint)
    const [first] = group ?? []
    if (!group || !first) {
      const begun = [row]
      together.set(row.joint, begun)
      festivals.push(begun)
    } else if (first.heldOn !== row.heldOn || first.place !== row.place)
      refused.push({ row, refusal: refuse('festival.joint_differs', { field: 'joint', params: { row: first.row } }) })
    else group.push(row)
  }
  return { festivals, refused }
}
