import type { TargetStanding } from '../../../areas/reports/index.ts'
import { type Day, minDay, showDay } from '../../../values/day.ts'
import { periodText } from '../../../values/period-text.ts'
import { reachedText } from '../../../values/target-text.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { Badge, type Column, DataTable, FigureLink, PlainFigure } from '../../parts/index.ts'
import { indicatorPath } from '../reports/address.ts'
import { stateTones } from './target-data.ts'

type Part = TargetStanding['parts'][number]

/** How the target stands in each stretch it is judged over; each result opens to what was counted. */
export function TargetYears({ c, standing, asAt }: { c: PageContext; standing: TargetStanding; asAt: Day }) {
  const { page: words } = c.words.reportTargets
  const { parts, version } = standing
  const byYear = version.per === 'year'
  return (
    <>
      <DataTable
        caption={fill(words.state, { day: showDay(asAt) })}
        columns={columns(c, standing, asAt)}
        rows={parts}
        rowKey={({ stretch }) => stretch.from}
        stacks={false}
      />
      {byYear ? <p class="soft">{words.partial}</p> : null}
    </>
  )
}

function columns(c: PageContext, { version }: TargetStanding, asAt: Day): readonly Column<Part>[] {
  const { page: words, states } = c.words.reportTargets
  const { indicatorId, per, scope } = version
  return [
    {
      key: 'year',
      head: words.year,
      cell: ({ stretch }) => (per === 'year' ? stretch.from.slice(0, 4) : words.whole),
    },
    {
      key: 'reached',
      head: words.reached,
      numeric: true,
      cell: ({ stretch, figure }) => {
        const said = reachedText(figure ?? { numerator: 0, denominator: null }, { years: 1, known: figure !== null })
        const areas = { met: figure?.numerator ?? 0, all: figure?.denominator ?? 0 }
        const value = scope === 'area' && figure ? fill(words.areas, areas) : said
        if (indicatorId === null || !figure) return <PlainFigure value={value} />
        const judgedOn = minDay(asAt, stretch.to)
        return (
          <FigureLink
            href={indicatorPath({ indicatorId, period: periodText(stretch), judgedOn }, 'as_was')}
            value={value}
          />
        )
      },
    },
    {
      key: 'state',
      head: words.judged,
      cell: ({ state }) => <Badge tone={stateTones[state]}>{states[state]}</Badge>,
    },
  ]
}
