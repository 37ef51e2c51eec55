import { editMeeting, findMeeting, type MeetingFacts, meetingPermissions } from '../../../areas/meetings/index.ts'
import { memoryOf } from '../../http/memory.ts'
import { page } from '../../http/page.ts'
import { Form, PageHead, SubmitRow } from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { meetingPath, meetingsPath, missing } from './address.ts'
import { loadMeetingChoices, type MeetingChoices } from './choosing.ts'
import { MeetingFields } from './meeting-fields.tsx'

interface EditMeeting {
  readonly facts: MeetingFacts
  readonly choices: MeetingChoices
}

/** Sửa hội nghị. */
export const editMeetingPage = page<EditMeeting>({
  path: `${meetingsPath}/${idPart}/sua`,
  shell: 'staff',
  may: meetingPermissions.plan,
  title: (_, words) => words.meetingPages.fields.editTitle,
  load: (c) =>
    c.read(async (reading) => {
      const facts = await findMeeting(reading, idIn(c))
      return facts ? { facts, choices: await loadMeetingChoices(reading, c.signedIn.committeeId) } : missing
    }),
  acts: { edit: carry(editMeeting, (c) => meetingPath(idIn(c))) },
  view: ({ data: { facts, choices }, c }) => {
    const { fields, list } = c.words.meetingPages
    const { meeting } = facts
    const crumbs = [
      { label: list.title, href: meetingsPath },
      { label: meeting.title, href: meetingPath(meeting.id) },
      { label: fields.editTitle },
    ]
    return (
      <>
        <PageHead title={fields.editTitle} crumbs={crumbs} />
        <Form act="edit" clientId={c.formId} memory={memoryOf(c)} wide>
          <input type="hidden" name="editNo" value={meeting.editNo} />
          <input type="hidden" name="visibility" value={meeting.visibility} />
          <MeetingFields c={c} choices={choices} meeting={meeting} />
          <SubmitRow primary={fields.save} cancel={{ href: meetingPath(meeting.id) }} />
        </Form>
      </>
    )
  },
})
