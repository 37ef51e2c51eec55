/**
 * The one map of the house, from the ground up: an area may use every area of a lower row, through its door
 * (`areas/<name>/index.ts`); areas of one row never use each other, and nothing calls up.
 */
export const rows = [
  ['identity'],
  ['organisation'],
  ['documents'],
  ['recommendations', 'meetings'],
  ['drafts', 'books', 'statements', 'households', 'disclosure'],
  ['assistance', 'poverty'],
  ['supervision', 'criticism', 'legislation', 'outreach', 'petitions', 'relief', 'festival', 'commendation'],
  ['reports'],
] as const

export type AreaName = (typeof rows)[number][number]

export const areaNames: readonly AreaName[] = rows.flat()

/** The areas that the given one may use. */
export function areasBelow(name: AreaName): readonly AreaName[] {
  const row = rows.findIndex((names) => (names as readonly string[]).includes(name))
  return rows.slice(0, row).flat()
}
