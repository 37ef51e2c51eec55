import * as area from '../../../areas/festival/index.ts'
import { showDay } from '../../../values/day.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import type { Column } from '../../parts/index.ts'
import { AwaitedMark } from './awaited-mark.tsx'
import { StateBadge, sayPart, sayWhen } from './saying.tsx'
import { type AreaLine, namesOf, type YearData } from './year-data.ts'

/** Where each area stands, and what it waits for. */
export function columns(c: PageContext, data: YearData): readonly Column<AreaLine>[] {
  const { columns: head } = c.words.festivalPages.areas
  return [
    { key: 'area', head: head.area, width: 'narrow', cell: (line) => line.name },
    { key: 'state', head: head.state, cell: (line) => <StateBadge c={c} state={line.state} /> },
    {
      key: 'when',
      head: head.when,
      width: 'narrow',
      cell: ({ event }) => event && sayWhen(event.event.starts, area.heldOn(event, c.today) ?? event.event.plannedOn),
    },
    { key: 'place', head: head.place, width: 'wide', cell: (line) => placeOf(c, data, line) },
    {
      key: 'households',
      head: head.households,
      numeric: true,
      cell: ({ result }) => result && sayPart(result.householdsAttended, result.householdsTotal),
    },
    { key: 'awaited', head: head.awaited, cell: (line) => awaitedOf(c, line) },
  ]
}

/** 'Sân Nhà văn hóa phường · Chung với Tổ 8, Tổ 9' */
function placeOf(c: PageContext, data: YearData, { event, id }: AreaLine): string {
  const { areas: words } = c.words.festivalPages
  if (!event) return ''
  const others = area.areasOf(event).filter((one) => one !== id)
  const together = others.length > 0 && fill(words.together, { areas: namesOf(data, others) })
  return [event.event.place, together].filter(Boolean).join(' · ')
}

function awaitedOf(c: PageContext, line: AreaLine) {
  const { areas: words } = c.words.festivalPages
  const reminded = line.awaited?.by === 'area' && line.remindedOn
  if (!line.awaited) return null
  return (
    <>
      <AwaitedMark c={c} line={line} />
      {reminded ? <span class="soft"> {fill(words.reminded, { day: showDay(reminded) })}</span> : null}
    </>
  )
}
