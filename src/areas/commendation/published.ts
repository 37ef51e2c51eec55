import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { fold } from '../../values/vietnamese.ts'
import { type Authority, type AwardForm, type Level, levelOf } from './award-form.ts'
import type { CommendationCase } from './commendation-case.ts'
import type { Decision } from './decision.ts'
import { type Counted, countedAs, type RecipientKind } from './recipient.ts'

/** Somebody whom the published decision names. */
export interface PublishedRecipient {
  readonly kind: RecipientKind
  readonly name: string
  readonly note: string | null
  readonly form: AwardForm
  readonly titleName: string | null
}

/** What the public reads of a decision, frozen on the day of publication. */
export interface PublishedCommendation {
  readonly authority: Authority
  readonly level: Level
  readonly year: number
  readonly numberText: string
  readonly decidedOn: Day
  /** `null` where it tells a name that is withheld. */
  readonly abstract: string | null
  readonly counts: Readonly<Record<Counted, number>>
  readonly recipients: readonly PublishedRecipient[]
  /** Counted, and not named: children, matters of health, who asked for it. */
  readonly unnamed: Readonly<Record<Counted, number>>
  /** The day on which all this was so. */
  readonly asAt: Day
}

/**
 * Names as the decision has them. A child is never named, nor whoever is honoured for something of health or asked not to
 * be; what they did is not told either, and nobody’s summary of achievements is.
 */
export function toPublish(
  decision: Pick<Decision, 'authority' | 'numberText' | 'decidedOn' | 'abstract'>,
  cases: readonly Pick<CommendationCase, 'recipient' | 'form' | 'titleName' | 'withheld'>[],
  minors: ReadonlySet<Id>,
  asAt: Day,
): PublishedCommendation {
  const isNamed = (one: (typeof cases)[number]) =>
    one.withheld === null && !(one.recipient.personId !== null && minors.has(one.recipient.personId))
  const sum = (list: typeof cases): Record<Counted, number> => {
    const counts = { collective: 0, individual: 0, family: 0 }
    for (const { recipient } of list) counts[countedAs(recipient.kind)] += 1
    return counts
  }
  const { authority, numberText, decidedOn } = decision
  const unnamed = cases.filter((one) => !isNamed(one))
  const tells = unnamed.some((one) => fold(decision.abstract).includes(fold(one.recipient.name)))
  return {
    authority,
    level: levelOf(authority),
    year: Number(decidedOn.slice(0, 4)),
    numberText,
    decidedOn,
    abstract: tells ? null : decision.abstract,
    counts: sum(cases),
    recipients: cases.filter(isNamed).map(({ recipient, form, titleName }) => ({
      kind: recipient.kind,
      name: recipient.name,
      note: recipient.note,
      form,
      titleName,
    })),
    unnamed: sum(unnamed),
    asAt,
  }
}

/** Those who had not come of age on a day, as far as their year of birth tells. */
export function minorsOn(
  people: Iterable<{ readonly id: Id; readonly birthYear: number | null }>,
  on: Day,
): ReadonlySet<Id> {
  const year = Number(on.slice(0, 4))
  return new Set([...people].filter((one) => one.birthYear !== null && year - one.birthYear < 18).map((one) => one.id))
}
