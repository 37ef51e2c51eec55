import type { Scope, Totals } from '../../../areas/disclosure/index.ts'
import type { Committee } from '../../../areas/organisation/index.ts'
import { type Day, showDay } from '../../../values/day.ts'
import { showCount } from '../../../values/number.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { portalPath, type Query } from '../frame/address.ts'
import { moneySection } from './address.ts'

export type Days = Totals['days']

interface ScopeProps {
  readonly c: PageContext
  readonly committee: Committee
  readonly scope: Scope
}

/** An address below that of the scope. */
export const inScope = (c: PageContext, { committee, scope }: Pick<ScopeProps, 'committee' | 'scope'>, last: string) =>
  portalPath(c, [committee.slug, moneySection, scope.slug, last])

/** The address of a file of a day, or of its checksum. */
export const dayFile = (props: ScopeProps, day: Day, form: string): string =>
  inScope(props.c, props, `du-lieu-${day}.${form}`)

export const daysPath = (props: ScopeProps, query: Query = {}): string =>
  portalPath(props.c, [props.committee.slug, moneySection, props.scope.slug, 'ngay'], query)

/** Days with how many lines their files hold, and the files. */
export function DayFiles({ days, ...at }: ScopeProps & { readonly days: Days }) {
  const { moneyPages: words } = at.c.words
  return (
    <ul class="ledger-days">
      {days.map(({ day, rows }) => (
        <li key={day}>
          <span>
            {showDay(day)} ({fill(words.lines, { count: showCount(rows) })})
          </span>{' '}
          <a href={dayFile(at, day, 'csv')}>CSV</a> <a href={dayFile(at, day, 'json')}>JSON</a>{' '}
          <a href={dayFile(at, day, 'csv.sha256')}>{words.dataSum}</a>
        </li>
      ))}
    </ul>
  )
}
