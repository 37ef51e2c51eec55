import * as area from '../../../areas/festival/index.ts'
import type { Id } from '../../../values/id.ts'
import type { PageContext } from '../../http/page.ts'
import { Card, type Column, DataTable } from '../../parts/index.ts'
import { reportPath, resultPath } from './address.ts'
import { type EventData, resultIn } from './event-data.ts'
import { StateBadge, sayPart } from './saying.tsx'

interface Line {
  readonly id: Id
  readonly name: string
  readonly state: area.AreaState
  readonly result: area.AreaResult | null
}

/** The areas of a festival with what each reported: the share is told by area. */
export function EventAreas({ c, data }: { readonly c: PageContext; readonly data: EventData }) {
  const { event: words } = c.words.festivalPages
  const rows = data.areas.map(
    (id): Line => ({
      id,
      name: data.ward.nameOf(id, area.festivalDay(data.year)),
      state: area.areaState(data.facts, id, c.today),
      result: resultIn(data, id),
    }),
  )
  if (rows.length === 0) return null
  return (
    <Card title={words.results}>
      <DataTable
        caption={words.results}
        captionHidden
        columns={columns(c, data)}
        rows={rows}
        rowKey={(line) => line.id}
        href={(line) => (line.result ? resultPath(line.result.id) : undefined)}
      />
    </Card>
  )
}

function columns(c: PageContext, data: EventData): readonly Column<Line>[] {
  const { event: words, results } = c.words.festivalPages
  const mayReport = c.may(area.festivalPermissions.report)
  const isOpen = (line: Line) => ['approved', 'held', 'returned'].includes(line.state) && mayReport
  return [
    { key: 'area', head: words.area, cell: (line) => line.name },
    { key: 'state', head: c.words.records.list.state, cell: (line) => <StateBadge c={c} state={line.state} /> },
    {
      key: 'households',
      head: results.columns.households,
      numeric: true,
      cell: ({ result }) => result && sayPart(result.householdsAttended, result.householdsTotal),
    },
    {
      key: 'next',
      head: words.next,
      cell: (line) =>
        isOpen(line) ? (
          <a href={reportPath(data.event.event.id, line.id)}>
            {line.state === 'returned' ? words.reportAgain : words.report}
          </a>
        ) : null,
    },
  ]
}
