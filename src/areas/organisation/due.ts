import type { Validity } from './validity.ts'

/** How sure we are of a default: the text was found, it is known, it is not confirmed, or it is our own proposal. */
export type Mark = 'found' | 'known' | 'unconfirmed' | 'proposed'

/** So many days before or after an event, or the days of the calendar on which something falls due again and again. */
export type Due =
  | {
      readonly by: 'days'
      readonly days: number
      readonly count: 'calendar' | 'working'
      readonly side: 'before' | 'after'
    }
  | { readonly by: 'weekday'; readonly weekday: number }
  | { readonly by: 'month_day'; readonly day: number }
  | { readonly by: 'year_days'; readonly days: readonly { readonly month: number; readonly day: number }[] }

export interface DefaultRule extends Validity {
  readonly due: Due
  readonly source: string
  readonly mark: Mark
}
