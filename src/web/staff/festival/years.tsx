import * as area from '../../../areas/festival/index.ts'
import { showPercent } from '../../../values/number.ts'
import { fill } from '../../../words/shape.ts'
import { page, type ViewProps } from '../../http/page.ts'
import { DataTable, EmptyState, LinkButton, PageHead, Stack, Toolbar } from '../../parts/index.ts'
import { withQuery } from '../record/address.ts'
import { boardPath, plansPath, resultsPath, yearPath } from './address.ts'
import { countedOn } from './year-data.ts'
import { columns, type YearLine } from './years-columns.tsx'

export interface Years {
  readonly lines: readonly YearLine[]
  readonly season: number
}

/** Ngày hội Đại đoàn kết: the years beside each other, each opening to its board. */
export const yearsPage = page<Years>({
  path: boardPath,
  shell: 'staff',
  may: area.festivalPermissions.read,
  title: (_, words) => words.festivalPages.years.title,
  load: (c) =>
    c.read(async (reading) => {
      const { committeeId } = c.signedIn
      const years = await area.festivalYears(reading, committeeId)
      const all = await area.loadYears(reading, committeeId, years)
      const ward = await area.loadWard(reading, committeeId)
      const lines = years.flatMap((year): readonly YearLine[] => {
        const facts = all.get(year)
        if (!facts) return []
        const ids = ward.existing(countedOn(year, c.today)).map((one) => one.id)
        const totals = area.totalsOf(facts, ids, c.today)
        const stands = facts.plans.find((one) => area.planState(one, facts.plans, c.today) !== 'withdrawn')
        const { lowest } = totals
        return [
          {
            year,
            totals,
            state: stands ? area.planState(stands, facts.plans, c.today) : null,
            lowest: lowest
              ? `${showPercent(lowest.attended, lowest.total)}, ${ward.nameOf(lowest.areaId, area.festivalDay(year))}`
              : '',
          },
        ]
      })
      return { lines, season: area.seasonOf(c.today) }
    }),
  view: YearsView,
})

function YearsView({ data, c }: ViewProps<Years>) {
  const { years: words, results } = c.words.festivalPages
  const begun = data.lines.some((one) => one.year === data.season && one.state !== null)
  return (
    <>
      <PageHead
        title={words.title}
        summary={words.summary}
        actions={
          c.may(area.festivalPermissions.plan) && !begun ? (
            <LinkButton href={withQuery(`${plansPath}/moi`, { nam: String(data.season) })} icon="add" kind="primary">
              {fill(words.begin, { year: data.season })}
            </LinkButton>
          ) : null
        }
      />
      <Stack>
        <Toolbar>
          <LinkButton href={resultsPath} small>
            {results.title}
          </LinkButton>
          <LinkButton href={`${boardPath}/so-sanh.xlsx`} icon="download" small download>
            {words.sheet}
          </LinkButton>
        </Toolbar>
        <DataTable
          caption={words.caption}
          captionHidden
          columns={columns(c)}
          rows={data.lines}
          rowKey={(line) => String(line.year)}
          href={(line) => yearPath(line.year)}
          empty={<EmptyState title={words.none}>{words.noneText}</EmptyState>}
        />
      </Stack>
    </>
  )
}
