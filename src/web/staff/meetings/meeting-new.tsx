import { meetingPermissions, type Purpose, planMeeting, purposes } from '../../../areas/meetings/index.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { page } from '../../http/page.ts'
import { DayInput, Form, PageHead, SubmitRow } from '../../parts/index.ts'
import { meetingPath, meetingsPath } from './address.ts'
import { loadMeetingChoices, type MeetingChoices } from './choosing.ts'
import { MeetingFields } from './meeting-fields.tsx'

interface NewMeeting {
  readonly choices: MeetingChoices
  readonly purposes: readonly Purpose[]
}

/** Ghi hội nghị: one to come, or one that was held. */
export const newMeetingPage = page<NewMeeting>({
  path: `${meetingsPath}/moi`,
  shell: 'staff',
  may: meetingPermissions.plan,
  title: (_, words) => words.meetingPages.fields.newTitle,
  load: async (c) => ({
    choices: await c.read((reading) => loadMeetingChoices(reading, c.signedIn.committeeId)),
    purposes: purposes.filter((one) => one === c.query('muc-dich')),
  }),
  acts: {
    plan: async (c, form) => {
      const made = await c.perform(planMeeting, form.values, form.clientId)
      return isRefusal(made) ? made : { goTo: meetingPath(made.id), done: planMeeting.name }
    },
  },
  view: ({ data, c }) => {
    const { fields, list } = c.words.meetingPages
    return (
      <>
        <PageHead
          title={fields.newTitle}
          crumbs={[{ label: list.title, href: meetingsPath }, { label: fields.newTitle }]}
        />
        <Form act="plan" clientId={c.formId} memory={memoryOf(c)} wide>
          <MeetingFields c={c} choices={data.choices} meeting={{ purposes: data.purposes }} />
          <DayInput name="happenedOn" label={fields.decidedOn} value={c.today} max={c.today} required />
          <SubmitRow primary={fields.save} cancel={{ href: meetingsPath }} />
        </Form>
      </>
    )
  },
})
