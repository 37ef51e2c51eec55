import type { Id } from '../../values/id.ts'

/**
 * The festival of one area in one year as a record with an id of its own. It is computed, because an area that held none
 * has no row and is still one of those that figures count from: the area's id with the year in place of its third group,
 * of version 8 (RFC 9562: ours to fill).
 */
export function areaYearId(areaId: Id, year: number): Id {
  const mark = (year - firstYear).toString(16).padStart(3, '0')
  return `${areaId.slice(0, 14)}8${mark}${areaId.slice(18)}`
}

const firstYear = 1900

export function yearIn(areaYear: Id): number {
  return firstYear + Number.parseInt(areaYear.slice(15, 18), 16)
}

/** The area of such a record, among those given. */
export function areaIn<Area extends { readonly id: Id }>(areaYear: Id, areas: readonly Area[]): Area | null {
  return areas.find((area) => areaYearId(area.id, yearIn(areaYear)) === areaYear) ?? null
}
