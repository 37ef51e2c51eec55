import type { Id } from '../../values/id.ts'

/** A point of the agenda, who speaks to it, and what was said. */
export interface AgendaItem {
  /** The same through every wording of it. */
  readonly itemId: Id
  /** Its place in the seven steps of a criticism conference. */
  readonly step: number | null
  readonly title: string
  readonly speaker: string | null
  readonly minutes: string | null
}

/** What is to be written anew: items that are new or worded otherwise, with the place they have now. */
export function agendaChanges(
  had: readonly AgendaItem[],
  want: readonly AgendaItem[],
): { readonly gone: readonly Id[]; readonly fresh: readonly (AgendaItem & { readonly position: number })[] } {
  const before = new Map(had.map((item, position) => [item.itemId, { item, position }]))
  const stays = want.map((item, position) => {
    const old = before.get(item.itemId)
    return old !== undefined && old.position === position && sameItem(old.item, item)
  })
  const kept = new Set(want.filter((_, at) => stays[at]).map((item) => item.itemId))
  return {
    gone: had.map((item) => item.itemId).filter((id) => !kept.has(id)),
    fresh: want.map((item, position) => ({ ...item, position })).filter((_, at) => !stays[at]),
  }
}

function sameItem(a: AgendaItem, b: AgendaItem): boolean {
  return a.step === b.step && a.title === b.title && a.speaker === b.speaker && a.minutes === b.minutes
}
