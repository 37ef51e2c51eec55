import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { currentText, type ItemChannelKind, type ItemFacts, type ItemTopic, isOut, publishedOn } from './item.ts'
import { known, resultKinds, totalOf } from './measure.ts'
import { endedOn, type ModelFacts, type ModelKind, modelState, startedOn } from './model.ts'

export interface PublishedPhoto {
  readonly fileId: Id
  readonly caption: string
}

/** What the public reads of an item: words and pictures of our own, nothing fetched from elsewhere. */
export interface PublishedNews {
  readonly text: string
  readonly topic: ItemTopic
  readonly channelKind: ItemChannelKind
  readonly publishedOn: Day
  readonly correctedOn: Day | null
  readonly photos: readonly PublishedPhoto[]
  /** The day on which all this was so. */
  readonly asAt: Day
}

/** `null` where there is nothing to publish: not out, or taken back. */
export function newsToPublish(facts: ItemFacts, photos: readonly PublishedPhoto[], asAt: Day): PublishedNews | null {
  const on = publishedOn(facts.steps, asAt)
  if (on === null || !isOut(facts, asAt)) return null
  const { topic, channelKind } = facts.item
  const corrected = facts.steps.findLast((step) => step.stage === 'corrected' && step.supersededAt === null)
  return {
    text: currentText(facts.wordings),
    topic,
    channelKind,
    publishedOn: on,
    correctedOn: corrected?.happenedOn ?? null,
    photos,
    asAt,
  }
}

export interface PublishedModel {
  readonly kind: ModelKind
  readonly description: string | null
  readonly lead: string
  /** Names of the areas on the day of publication; none means the whole unit. */
  readonly areas: readonly string[]
  readonly startedOn: Day
  readonly endedOn: Day | null
  /** What it came to, by kind of result. */
  readonly results: readonly { readonly kind: string; readonly value: number; readonly on: Day }[]
  readonly replications: readonly { readonly place: string; readonly from: Day }[]
  readonly photos: readonly PublishedPhoto[]
  readonly asAt: Day
}

/** `null` for a model that has not begun. No person and no request is in it. */
export function modelToPublish(
  facts: ModelFacts,
  given: { readonly areas: readonly string[]; readonly photos: readonly PublishedPhoto[] },
  asAt: Day,
): PublishedModel | null {
  const started = startedOn(facts.steps)
  const state = modelState(facts, asAt)
  if (started === null || state === 'planned' || state === 'removed') return null
  const { kind, description, lead } = facts.model
  const results = resultKinds.flatMap((one) => {
    const value = totalOf(facts.results, one, asAt)
    const last = known(facts.results, asAt).findLast((measure) => measure.kind === one)
    return value === null || !last ? [] : [{ kind: one, value, on: last.measuredOn }]
  })
  const replications = facts.replications
    .filter((one) => one.supersededAt === null && one.from <= asAt)
    .map(({ place, from }) => ({ place, from }))
  const ended = endedOn(facts.steps)
  return {
    kind,
    description,
    lead,
    startedOn: started,
    endedOn: ended !== null && ended <= asAt ? ended : null,
    results,
    replications,
    ...given,
    asAt,
  }
}
