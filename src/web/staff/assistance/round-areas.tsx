import { assistancePermissions, stageOf } from '../../../areas/assistance/index.ts'
import { showDay } from '../../../values/day.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { Badge, Card, DataTable, DayInput, EmptyState, Form, LinkButton, Stack, SubmitRow } from '../../parts/index.ts'
import { withQuery } from '../record/address.ts'
import { ReasonForm } from '../record/reason-form.tsx'
import { roundPath } from './address.ts'
import { MeetingCard } from './meeting-card.tsx'
import type { RoundData } from './round-data.ts'
import { money } from './saying.tsx'

interface Props {
  readonly c: PageContext
  readonly data: RoundData
}

/** How far each area is: listed, with files, reviewed by its own meeting. */
export function RoundAreas({ c, data }: Props) {
  const { areas: words } = c.words.assistancePages
  const { round, areas, names, meetings } = data
  const at = roundPath(round.id)
  const manages = c.may(assistancePermissions.manage)
  const isOpen = stageOf(round) === 'needs_listed'
  const done = areas.filter((one) => one.reviewed === one.lines).length
  const own = meetings.filter((one) => one.kind === 'area')
  return (
    <Stack loose>
      <DataTable
        caption={fill(words.summary, { done, all: areas.length })}
        rows={areas}
        rowKey={(one) => one.areaId}
        href={(one) => withQuery(at, { khu: one.areaId })}
        empty={<EmptyState title={words.empty} />}
        columns={[
          { key: 'area', head: words.area, width: 'wide', cell: (one) => names.get(one.areaId) ?? '' },
          { key: 'lines', head: words.lines, numeric: true, cell: (one) => one.lines },
          { key: 'amount', head: words.amount, numeric: true, cell: (one) => money(one.amount) },
          {
            key: 'state',
            head: words.state,
            cell: (one) =>
              one.reviewed === one.lines ? (
                <Badge tone="done">{words.reviewed}</Badge>
              ) : (
                <Badge tone="due">{fill(words.left, { count: one.lines - one.reviewed })}</Badge>
              ),
          },
          {
            key: 'act',
            head: words.act,
            cell: (one) =>
              isOpen && manages ? (
                <LinkButton href={withQuery(`${at}/hop-khu`, { khu: one.areaId })} small>
                  {words.record}
                </LinkButton>
              ) : null,
          },
        ]}
      />
      {isOpen && manages && areas.length > 0 ? (
        <Card title={words.closeTitle}>
          <p class="soft">{words.closeText}</p>
          <Form act="close_reviews" id="close-reviews" clientId={c.formId} memory={memoryOf(c)}>
            <DayInput name="happenedOn" label={words.closedOn} value={c.today} max={c.today} required />
            <SubmitRow primary={words.close} />
          </Form>
        </Card>
      ) : null}
      {stageOf(round) === 'reviewed_at_area' && manages ? (
        <ReasonForm c={c} act="undo_stage" label={words.reopen} fields={{}} />
      ) : null}
      {own.map((meeting) => (
        <MeetingCard
          key={meeting.id}
          c={c}
          meeting={meeting}
          title={`${names.get(meeting.areaId ?? '') ?? ''}, ${showDay(meeting.heldOn)}`}
          roundId={round.id}
          mayWithdraw={isOpen && manages}
        />
      ))}
    </Stack>
  )
}
