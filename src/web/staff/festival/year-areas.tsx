import * as area from '../../../areas/festival/index.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import {
  DataTable,
  DayInput,
  EmptyState,
  FilterBar,
  Form,
  Notice,
  Radios,
  Stack,
  Stat,
  StatGrid,
  SubmitRow,
} from '../../parts/index.ts'
import { withQuery } from '../record/address.ts'
import { eventPath, eventsPath, yearPath } from './address.ts'
import { columns } from './area-columns.tsx'
import { NotHeldForm } from './not-held-form.tsx'
import type { AreaLine } from './year-data.ts'
import type { YearPageData } from './year-page-data.ts'

export interface Props {
  readonly c: PageContext
  readonly data: YearPageData
}

const groups: Readonly<Record<string, (line: AreaLine, c: PageContext) => boolean>> = {
  late: (line, c) => area.isLate(line.awaited, c.today),
  planned: ({ state }) => state === 'planned' || state === 'no_plan',
  registered: ({ state }) => state === 'registered' || state === 'approved' || state === 'postponed',
  to_report: ({ state }) => state === 'held' || state === 'returned',
  reported: ({ state }) => state === 'reported',
  verified: ({ state }) => area.isVerified(state),
  not_held: ({ state }) => state === 'not_held',
}

/** The board of the areas: where each stands, what it waits for, who is to be reminded. */
export function YearAreas({ c, data }: Props) {
  const { areas: words } = c.words.festivalPages
  const chosen = Object.hasOwn(groups, c.query('tinh-trang')) ? c.query('tinh-trang') : ''
  const takes = groups[chosen]
  const shown = takes ? data.lines.filter((line) => takes(line, c)) : data.lines
  const filters = ['', ...Object.keys(groups)].map((name) => ({
    href: withQuery(yearPath(data.year), { 'tinh-trang': name }),
    label: name === '' ? c.words.records.list.all : (words.groups[name] ?? name),
    count: name === '' ? data.lines.length : data.lines.filter((line) => groups[name]?.(line, c)).length,
    current: name === chosen,
  }))
  return (
    <Stack>
      <Progress c={c} data={data} />
      <FilterBar action={yearPath(data.year)} saved={filters.filter((one) => one.count > 0 || one.current)} />
      <Reminding c={c} data={data} shown={shown} />
      <NotHeldForm c={c} data={data} />
    </Stack>
  )
}

/** How many of the areas have come how far; each number includes those behind it. */
function Progress({ c, data }: Props) {
  const { areas: words } = c.words.festivalPages
  const funnel = area.funnelOf(
    data.facts,
    data.lines.map((line) => line.id),
    c.today,
  )
  const parts = ['registered', 'approved', 'held', 'reported', 'verified'] as const
  return (
    <StatGrid>
      {parts.map((part) => (
        <Stat key={part} label={words.progress[part]} value={String(funnel[part])} of={String(funnel.areas)} />
      ))}
    </StatGrid>
  )
}

function Reminding({ c, data, shown }: Props & { readonly shown: readonly AreaLine[] }) {
  const { areas: words } = c.words.festivalPages
  const labels = c.words.festivalLabels
  const reminds = c.may(area.festivalPermissions.remind) && data.inForce !== null
  const open = shown.filter((line) => line.awaited?.by === 'area')
  const table = (
    <DataTable
      caption={words.caption}
      captionHidden
      columns={columns(c, data)}
      rows={shown}
      rowKey={(line) => line.id}
      href={(line) => (line.event ? eventPath(line.event.event.id) : registerHref(c, data, line))}
      pick={
        reminds && open.length > 0
          ? {
              name: 'areaIds[]',
              value: (line) => line.id,
              label: (line) => fill(words.pick, { area: line.name }),
              picked: (line) => area.isLate(line.awaited, c.today) && line.awaited?.by === 'area',
            }
          : undefined
      }
      empty={<EmptyState title={c.words.records.list.nothing}>{c.words.records.list.nothingText}</EmptyState>}
    />
  )
  if (!reminds || open.length === 0) return table
  const about = open.some((line) => line.awaited?.what === 'report') ? 'report' : 'registration'
  return (
    <Form act="remind" clientId={c.formId} memory={memoryOf(c)} wide>
      {table}
      <details class="more">
        <summary>{words.remind}</summary>
        <Stack>
          <Notice>{words.remindText}</Notice>
          <Radios
            name="about"
            label={words.about}
            inline
            value={about}
            options={area.reminderSubjects.map((value) => ({ value, label: labels.reminders[value] ?? value }))}
          />
          <DayInput name="remindedOn" label={words.remindedOn} value={c.today} max={c.today} required />
          <SubmitRow primary={words.recordReminder} />
        </Stack>
      </details>
    </Form>
  )
}

function registerHref(c: PageContext, data: YearPageData, line: AreaLine): string | undefined {
  if (!data.inForce || !c.may(area.festivalPermissions.register)) return undefined
  return withQuery(`${eventsPath}/moi`, { nam: String(data.year), khu: line.id })
}
