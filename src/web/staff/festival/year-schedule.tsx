import * as area from '../../../areas/festival/index.ts'
import { showDay } from '../../../values/day.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import {
  Card,
  Checkboxes,
  type Column,
  DataTable,
  DayInput,
  EmptyState,
  FieldRow,
  Form,
  LinkButton,
  Notice,
  Stack,
  SubmitRow,
  TextInput,
  Toolbar,
} from '../../parts/index.ts'
import { boardPath, eventPath } from './address.ts'
import { RegisterLink } from './register-link.tsx'
import { StateBadge, sayWhen } from './saying.tsx'
import { namesOf, standingEvents } from './year-data.ts'
import type { YearPageData } from './year-page-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: YearPageData
}

/** Lịch Ngày hội: when and where, who of the leaders attends; what waits for approval. */
export function YearSchedule({ c, data }: Props) {
  const { schedule: words } = c.words.festivalPages
  const events = standingEvents(data)
  const clashes = area.clashesIn(data.facts, c.today)
  const waiting = events.filter((one) => area.progressOf(one, c.today) === 'registered')
  return (
    <Stack>
      <Toolbar>
        <RegisterLink c={c} data={data} />
        {events.length > 0 ? (
          <LinkButton href={`${boardPath}/${data.year}/lich.pdf`} icon="print" download>
            {words.print}
          </LinkButton>
        ) : null}
      </Toolbar>
      {clashes.length > 0 ? (
        <Notice tone="warn" title={words.clash}>
          <ul>
            {clashes.map(({ name, on, eventIds }) => (
              <li key={`${name} ${eventIds.join(' ')}`}>
                {fill(words.clashLine, {
                  name,
                  day: showDay(on),
                  places: eventIds.map((id) => events.find((one) => one.event.id === id)?.event.place ?? '').join('; '),
                })}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {waiting.length > 0 && c.may(area.festivalPermissions.approve) ? (
        <ApproveCard c={c} data={data} events={waiting} />
      ) : null}
      <DataTable
        caption={words.caption}
        captionHidden
        columns={columns(c, data)}
        rows={events}
        rowKey={(one) => one.event.id}
        href={(one) => eventPath(one.event.id)}
        empty={<EmptyState title={words.none}>{words.noneText}</EmptyState>}
      />
    </Stack>
  )
}

function ApproveCard({ c, data, events }: Props & { readonly events: readonly area.EventFacts[] }) {
  const { schedule: words } = c.words.festivalPages
  return (
    <Card title={words.approve}>
      <Form act="approve" clientId={c.formId} memory={memoryOf(c)}>
        <Checkboxes
          name="events"
          label={words.registered}
          value={events.map((one) => one.event.id)}
          options={events.map((one) => ({
            value: one.event.id,
            label: namesOf(data, area.areasOf(one)),
            hint: [sayWhen(one.event.starts, one.event.plannedOn), one.event.place, one.event.dateReason]
              .filter(Boolean)
              .join(' · '),
          }))}
        />
        <FieldRow>
          <DayInput name="happenedOn" label={words.approvedOn} value={c.today} max={c.today} required />
          <TextInput name="reference" label={c.words.records.reference} hint={words.referenceHint} maxLength={120} />
        </FieldRow>
        <p class="soft">{words.leadersLater}</p>
        <SubmitRow primary={words.approveTicked} />
      </Form>
    </Card>
  )
}

function columns(c: PageContext, data: YearPageData): readonly Column<area.EventFacts>[] {
  const { columns: head } = c.words.festivalPages.schedule
  return [
    { key: 'areas', head: head.areas, width: 'medium', cell: (one) => namesOf(data, area.areasOf(one)) },
    {
      key: 'when',
      head: head.when,
      width: 'narrow',
      cell: (one) => sayWhen(one.event.starts, area.heldOn(one, c.today) ?? one.event.plannedOn),
    },
    { key: 'place', head: head.place, cell: (one) => one.event.place ?? '' },
    {
      key: 'form',
      head: head.form,
      cell: (one) => (one.event.plannedOn ? c.words.festivalLabels.forms[one.event.form] : ''),
    },
    { key: 'leaders', head: head.leaders, cell: (one) => one.delegates.map((leader) => leader.name).join(', ') },
    {
      key: 'state',
      head: head.state,
      cell: (one) => <StateBadge c={c} state={area.eventState(data.facts, one, c.today)} />,
    },
  ]
}
