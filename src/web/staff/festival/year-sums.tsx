import * as area from '../../../areas/festival/index.ts'
import { showCount, showPercent } from '../../../values/number.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { Stack, Stat, StatGrid } from '../../parts/index.ts'
import { withQuery } from '../record/address.ts'
import { resultsPath } from './address.ts'
import { sayPart } from './saying.tsx'
import type { YearPageData } from './year-page-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: YearPageData
}

/** Sums of verified results; a share is made from sums, never from shares. */
export function Sums({ c, data }: Props) {
  const { results: words } = c.words.festivalPages
  const totals = area.totalsOf(
    data.facts,
    data.lines.map((line) => line.id),
    c.today,
  )
  const list = (query: Readonly<Record<string, string>>) => withQuery(resultsPath, { nam: String(data.year), ...query })
  const { lowest } = totals
  const lowestName = lowest ? data.ward.nameOf(lowest.areaId, area.festivalDay(data.year)) : ''
  const count = showCount
  return (
    <Stack>
      <StatGrid>
        <Stat
          label={words.sums.covered}
          value={count(totals.covered)}
          of={count(totals.areas)}
          note={showPercent(totals.covered, totals.areas)}
          href={list({ 'tinh-trang': 'all_held' })}
        />
        <Stat
          label={words.sums.attended}
          value={count(totals.attended)}
          of={count(totals.households)}
          note={showPercent(totals.attended, totals.households)}
          href={list({ 'tinh-trang': 'all_verified' })}
        />
        <Stat
          label={words.sums.ceremony}
          value={count(totals.ceremony)}
          of={count(totals.verified)}
          href={list({ co: 'ceremony' })}
        />
        <Stat
          label={words.sums.meal}
          value={count(totals.unityMeal)}
          of={count(totals.verified)}
          href={list({ co: 'unity_meal' })}
        />
        <Stat label={words.sums.people} value={count(totals.people)} />
        <Stat label={words.sums.commended} value={count(totals.commended)} />
        <Stat
          label={words.sums.gifts}
          value={count(totals.gifts)}
          note={fill(words.dong, { amount: count(totals.giftsWorth) })}
        />
        <Stat label={words.sums.budget} value={count(totals.budget)} unit={words.dongUnit} />
      </StatGrid>
      {lowest ? (
        <p class="soft">{fill(words.lowest, { area: lowestName, share: sayPart(lowest.attended, lowest.total) })}</p>
      ) : null}
    </Stack>
  )
}
