import {
  type Attendance,
  attendanceOf,
  findMeeting,
  type Invitation,
  invitationsOf,
  type Meeting,
  meetingPermissions,
  takeAttendance,
} from '../../../areas/meetings/index.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { type Act, type PageContext, page, type ViewProps } from '../../http/page.ts'
import {
  Checkbox,
  FieldRow,
  Fieldset,
  Form,
  NumberInput,
  PageHead,
  RepeatRows,
  SubmitRow,
  TextInput,
} from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { meetingPath, meetingsPath, missing } from './address.ts'

interface AttendanceData {
  readonly meeting: Meeting
  readonly invitations: readonly Invitation[]
  readonly attendance: readonly Attendance[]
}

/** Those invited and those who came besides are one list. */
const take: Act = async (c, form) => {
  const { rows = [], more = [] } = form.values as { rows?: readonly object[]; more?: readonly object[] }
  const input = { id: idIn(c), rows: [...rows, ...more] }
  const taken = await c.perform(takeAttendance, input, form.clientId)
  return isRefusal(taken) ? taken : { goTo: meetingPath(idIn(c), 'khach_moi'), done: takeAttendance.name }
}

/** Điểm danh: made for a phone at the door; one line for each invitation, then whoever else came. */
export const attendancePage = page<AttendanceData>({
  path: `${meetingsPath}/${idPart}/diem-danh`,
  shell: 'staff',
  may: meetingPermissions.record,
  title: (_, words) => words.meetingPages.attendance.title,
  load: (c) =>
    c.read(async (reading) => {
      const facts = await findMeeting(reading, idIn(c))
      if (!facts) return missing
      const { id } = facts.meeting
      return {
        meeting: facts.meeting,
        invitations: await invitationsOf(reading, id),
        attendance: await attendanceOf(reading, id),
      }
    }),
  acts: { take },
  view: AttendanceView,
})

function AttendanceView({ data, c }: ViewProps<AttendanceData>) {
  const { attendance: words, list } = c.words.meetingPages
  const { meeting, invitations, attendance } = data
  const byInvitation = new Map(attendance.map((one) => [one.invitationId, one]))
  const others = attendance.filter((one) => one.invitationId === null)
  const crumbs = [
    { label: list.title, href: meetingsPath },
    { label: meeting.title, href: meetingPath(meeting.id) },
    { label: words.title },
  ]
  return (
    <>
      <PageHead title={words.title} summary={meeting.title} crumbs={crumbs} />
      <Form act="take" clientId={c.formId} memory={memoryOf(c)}>
        {invitations.map((one, at) => (
          <Guest key={one.id} c={c} at={at} invitation={one} came={byInvitation.get(one.id)} />
        ))}
        <Fieldset title={words.others} hint={words.othersHint}>
          <RepeatRows name="more" count={Math.max(1, others.length)} addLabel={words.add}>
            {(at) => (
              <>
                <TextInput name={`more.${at}.name`} label={words.name} value={others[at]?.name} maxLength={200} />
                <Numbers c={c} name={`more.${at}`} came={others[at]} />
              </>
            )}
          </RepeatRows>
        </Fieldset>
        <SubmitRow primary={words.save} cancel={{ href: meetingPath(meeting.id, 'khach_moi') }} />
      </Form>
    </>
  )
}

interface GuestProps {
  readonly c: PageContext
  readonly at: number
  readonly invitation: Invitation
  readonly came: Attendance | undefined
}

/** A person came or not; of an area or an agency, so many came. */
function Guest({ c, at, invitation, came }: GuestProps) {
  const { attendance: words, ...rest } = c.words.meetingPages
  const name = `rows.${at}`
  return (
    <Fieldset title={invitation.name}>
      <input type="hidden" name={`${name}.invitationId`} value={invitation.id} />
      <input type="hidden" name={`${name}.name`} value={invitation.name} />
      <FieldRow>
        {invitation.kind === 'person' ? (
          <>
            <Checkbox name={`${name}.present`} label={words.isPresent} value="1" checked={(came?.present ?? 0) > 0} />
            <NumberInput
              name={`${name}.spoken`}
              label={rest.holding.spoken}
              value={came?.spoken ? String(came.spoken) : undefined}
            />
          </>
        ) : (
          <Numbers c={c} name={name} came={came} />
        )}
      </FieldRow>
    </Fieldset>
  )
}

function Numbers({ c, name, came }: { c: PageContext; name: string; came: Attendance | undefined }) {
  const { holding: words } = c.words.meetingPages
  return (
    <>
      <NumberInput
        name={`${name}.present`}
        label={words.present}
        value={came?.present ? String(came.present) : undefined}
      />
      <NumberInput
        name={`${name}.spoken`}
        label={words.spoken}
        value={came?.spoken ? String(came.spoken) : undefined}
      />
    </>
  )
}
