import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { areasOf, type EventFacts, heldOn, isJoint } from './event.ts'
import { totalsOf } from './season.ts'
import { areaState, eventOf, isVerified, resultOf, wasHeld, type YearFacts } from './standing.ts'

/** What the public reads of the festival of a year, frozen when it was published. No person is named, no area ranked. */
export interface PublishedFestival {
  readonly year: number
  /** Areas that held it, of those there were. */
  readonly areas: number
  readonly covered: number
  /** Areas whose result the ward has verified: the sums are theirs. */
  readonly verified: number
  readonly households: number
  readonly attended: number
  readonly ceremony: number
  readonly both: number
  readonly unityMeal: number
  readonly commended: number
  readonly gifts: number
  readonly giftsWorth: number
  readonly works: readonly { readonly area: string; readonly text: string }[]
  readonly rows: readonly PublishedArea[]
  readonly photos: readonly PublishedPhoto[]
  /** The day on which all this was so. */
  readonly asAt: Day
}

export interface PublishedArea {
  readonly area: string
  readonly heldOn: Day
  readonly place: string | null
  readonly joint: boolean
  /** Areas it was held with: 'Tổ 8, Tổ 9'. */
  readonly together: string
  readonly ceremony: boolean
  readonly festivities: boolean
  readonly unityMeal: boolean
}

export interface PublishedPhoto {
  readonly fileId: Id
  readonly caption: string
  readonly on: Day
}

export interface AreaName {
  readonly id: Id
  readonly name: string
}

/** `null` where no area has held it yet. */
export function toPublish(
  facts: YearFacts,
  areas: readonly AreaName[],
  photos: readonly PublishedPhoto[],
  asAt: Day,
): PublishedFestival | null {
  const totals = totalsOf(
    facts,
    areas.map((area) => area.id),
    asAt,
  )
  if (totals.covered === 0) return null
  const rows: PublishedArea[] = []
  const works: { area: string; text: string }[] = []
  for (const { id, name } of areas) {
    const state = areaState(facts, id, asAt)
    const event = eventOf(facts, id)
    const on = event && heldOn(event, asAt)
    if (!event || !on || !wasHeld(state)) continue
    const result = isVerified(state) ? resultOf(facts, id) : null
    rows.push({
      area: name,
      heldOn: on,
      place: event.event.place,
      joint: isJoint(event),
      together: nameOthers(event, id, areas),
      ceremony: result?.ceremony ?? false,
      festivities: result?.festivities ?? false,
      unityMeal: result?.unityMeal ?? false,
    })
    for (const text of result?.works ?? []) works.push({ area: name, text })
  }
  const { covered, verified, households, attended, ceremony, both, unityMeal, commended, gifts, giftsWorth } = totals
  const sums = { covered, verified, households, attended, ceremony, both, unityMeal, commended, gifts, giftsWorth }
  return { year: facts.year, areas: areas.length, ...sums, works, rows, photos, asAt }
}

/** The other areas of a festival, by name; the order is that of the areas. */
function nameOthers(event: EventFacts, id: Id, areas: readonly AreaName[]): string {
  const others = areasOf(event).filter((one) => one !== id)
  return areas
    .filter((area) => others.includes(area.id))
    .map((area) => area.name)
    .join(', ')
}

/**
 * The names of people that stand in texts meant for the public, whole and word by word as they are written. Whoever
 * publishes takes them out.
 */
export function namesSaid(texts: readonly string[], names: readonly string[]): readonly string[] {
  const wanted = [...new Set(names.map((name) => name.normalize('NFC').trim()))].filter((name) => name.includes(' '))
  return wanted.filter((name) => {
    const pattern = new RegExp(`(?<!\\p{L})${escaped(name)}(?!\\p{L})`, 'iu')
    return texts.some((text) => pattern.test(text.normalize('NFC')))
  })
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
