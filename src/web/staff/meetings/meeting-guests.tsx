import { documentState } from '../../../areas/documents/index.ts'
import { type Invitation, meetingPermissions, standingStep } from '../../../areas/meetings/index.ts'
import { showDay } from '../../../values/day.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { Card, Checkboxes, DataTable, Form, LinkButton, type Option, SubmitRow, TextArea } from '../../parts/index.ts'
import { meetingPath } from './address.ts'
import { areaOptions, type GuestChoices } from './choosing.ts'
import type { MeetingData } from './meeting-data.ts'
import { PaperFields } from './meeting-next.tsx'

interface Props {
  readonly c: PageContext
  readonly data: MeetingData
  readonly open: boolean
}

/** Whom it invites, whether they were told, and who came. */
export function MeetingGuests({ c, data, open }: Props) {
  const { guests: words } = c.words.meetingPages
  const sent = standingStep(data, 'noticed')
  const letters = data.documents.filter((one) => documentState(one, c.today) === 'issued' && one.typeCode === 'GM')
  return (
    <div class="stack">
      <Card
        title={words.title}
        aside={
          open && c.may(meetingPermissions.record) ? (
            <LinkButton href={`${meetingPath(data.meeting.id)}/diem-danh`} icon="people" small>
              {words.attendance}
            </LinkButton>
          ) : undefined
        }
      >
        <GuestTable c={c} data={data} />
      </Card>
      {open && !sent && data.invitations.length > 0 && c.may(meetingPermissions.record) ? (
        <Card title={words.send}>
          <Form act="send" clientId={c.formId} memory={memoryOf(c)}>
            <PaperFields c={c} documents={letters} label={words.sentOn} />
            <SubmitRow primary={words.recordSent} />
          </Form>
        </Card>
      ) : null}
      {open && data.guests && c.may(meetingPermissions.plan) ? (
        <GuestForm c={c} invited={data.invitations} choices={data.guests} />
      ) : null}
    </div>
  )
}

function GuestTable({ c, data }: Omit<Props, 'open'>) {
  const { guests: words } = c.words.meetingPages
  const came = new Map(data.attendance.map((one) => [one.invitationId ?? one.name, one]))
  const others = data.attendance.filter((one) => one.invitationId === null)
  const rows = [
    ...data.invitations.map((one) => ({ ...one, kindName: c.words.meetingLabels.invited[one.kind] ?? '' })),
    ...others.map((one) => ({ id: one.name, name: one.name, sentOn: null, kindName: words.uninvited })),
  ]
  return (
    <DataTable
      caption={words.title}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      empty={<p class="soft">{words.none}</p>}
      columns={[
        { key: 'name', head: words.name, width: 'wide', cell: (row) => row.name },
        { key: 'kind', head: words.kind, cell: (row) => row.kindName },
        { key: 'sent', head: words.sent, width: 'narrow', cell: (row) => (row.sentOn ? showDay(row.sentOn) : '') },
        {
          key: 'present',
          head: words.present,
          numeric: true,
          width: 'narrow',
          cell: (row) => came.get(row.id)?.present ?? '',
        },
        {
          key: 'spoken',
          head: words.spoken,
          numeric: true,
          width: 'narrow',
          cell: (row) => came.get(row.id)?.spoken || '',
        },
      ]}
    />
  )
}

interface GuestFormProps {
  readonly c: PageContext
  readonly invited: readonly Invitation[]
  readonly choices: GuestChoices
}

function GuestForm({ c, invited, choices }: GuestFormProps) {
  const { guests: words } = c.words.meetingPages
  const chosen = (kind: Invitation['kind']) =>
    invited.flatMap((one) => (one.kind === kind && one.targetId ? [one.targetId] : []))
  const people = new Map<string, string>([
    ...choices.members.map((one): [string, string] => [one.personId, one.personName]),
    ...invited.flatMap((one): [string, string][] =>
      one.kind === 'person' && one.targetId ? [[one.targetId, one.name]] : [],
    ),
  ])
  const named = (list: readonly { readonly id: string; readonly name: string }[]): readonly Option[] =>
    list.map(({ id, name }) => ({ value: id, label: name }))
  const groups = [
    {
      name: 'personIds',
      label: words.members,
      options: [...people].map(([value, label]) => ({ value, label })),
      kind: 'person',
    },
    { name: 'agencyIds', label: words.agencies, options: named(choices.agencies), kind: 'agency' },
    {
      name: 'organisationIds',
      label: words.organisations,
      options: named(choices.organisations),
      kind: 'organisation',
    },
    { name: 'areaIds', label: words.areas, options: areaOptions(choices.areas, c.today, chosen('area')), kind: 'area' },
  ] as const
  return (
    <details class="more" open={invited.length === 0 || memoryOf(c)?.act === 'invite'}>
      <summary>{words.edit}</summary>
      <Form act="invite" clientId={c.formId} memory={memoryOf(c)} wide>
        {groups
          .filter((group) => group.options.length > 0)
          .map((group) => (
            <Checkboxes
              key={group.name}
              name={group.name}
              label={group.label}
              options={group.options}
              value={chosen(group.kind)}
              inline
            />
          ))}
        <TextArea
          name="others"
          label={words.others}
          hint={words.othersHint}
          value={invited
            .filter((one) => one.kind === 'other')
            .map((one) => one.name)
            .join('\n')}
          rows={4}
        />
        <SubmitRow primary={words.save} />
      </Form>
    </details>
  )
}
