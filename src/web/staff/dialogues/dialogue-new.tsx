import { criticismPermissions, dialogueOfMeeting, leaders, planDialogue } from '../../../areas/criticism/index.ts'
import { findMeeting, type MeetingFacts } from '../../../areas/meetings/index.ts'
import { isId } from '../../../values/id.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page } from '../../http/page.ts'
import {
  DayInput,
  FieldRow,
  Form,
  Notice,
  PageHead,
  Select,
  SubmitRow,
  TextArea,
  TextInput,
} from '../../parts/index.ts'
import { optionsOf } from '../record/saying.tsx'
import { dialoguePath, dialoguesPath, missing } from './address.ts'

interface NewDialogue {
  /** The conference it is to stand on, when it is begun from there. */
  readonly meeting: MeetingFacts | null
}

async function load(c: PageContext): Promise<NewDialogue | Refusal | { elsewhere: string }> {
  const id = c.query('hoi-nghi')
  if (id === '') return { meeting: null }
  if (!isId(id)) return missing
  return c.read(async (reading) => {
    const there = await dialogueOfMeeting(reading, id)
    if (there) return { elsewhere: dialoguePath(there.id) }
    const meeting = await findMeeting(reading, id)
    return meeting ? { meeting } : missing
  })
}

/** Lập hồ sơ đối thoại: with a conference of its own, or on one of the register. */
export const newDialoguePage = page<NewDialogue>({
  path: `${dialoguesPath}/moi`,
  shell: 'staff',
  may: criticismPermissions.plan,
  title: (_, words) => words.dialoguePages.fields.newTitle,
  load,
  acts: {
    plan: async (c, form) => {
      const made = await c.perform(planDialogue, form.values, form.clientId)
      return isRefusal(made) ? made : { goTo: dialoguePath(made.id), done: planDialogue.name }
    },
  },
  view: ({ data: { meeting }, c }) => {
    const { fields, list } = c.words.dialoguePages
    const common = c.words.meetingPages.fields
    return (
      <>
        <PageHead
          title={fields.newTitle}
          crumbs={[{ label: list.title, href: dialoguesPath }, { label: fields.newTitle }]}
        />
        {meeting ? <Notice>{meeting.meeting.title}</Notice> : null}
        <Form act="plan" clientId={c.formId} memory={memoryOf(c)} wide>
          {meeting ? (
            <input type="hidden" name="meetingId" value={meeting.meeting.id} />
          ) : (
            <>
              <TextInput
                name="title"
                label={common.title}
                hint={fields.titleHint}
                value={fields.usualTitle}
                maxLength={300}
                width="full"
                required
              />
              <FieldRow>
                <DayInput name="plannedOn" label={common.plannedOn} />
                <TextInput name="starts" label={common.starts} placeholder="08:00" width="short" />
                <TextInput name="plannedTime" label={common.plannedTime} maxLength={120} />
              </FieldRow>
              <TextInput name="place" label={common.place} maxLength={300} />
              <TextArea name="audience" label={common.audience} rows={2} maxLength={2000} />
            </>
          )}
          <DialogueFields c={c} />
          {meeting ? null : (
            <DayInput name="happenedOn" label={common.decidedOn} value={c.today} max={c.today} required />
          )}
          <SubmitRow primary={fields.save} cancel={{ href: dialoguesPath }} />
        </Form>
      </>
    )
  },
})

interface Told {
  readonly ledBy: string
  readonly leader: string | null
  readonly topic: string | null
}

export function DialogueFields({ c, told }: { c: PageContext; told?: Told }) {
  const { fields } = c.words.dialoguePages
  return (
    <>
      <FieldRow>
        <Select
          name="ledBy"
          label={fields.ledBy}
          options={optionsOf(c.words.criticismLabels.leaders, leaders)}
          value={told?.ledBy ?? 'peoples_committee_chair'}
        />
        <TextInput name="leader" label={fields.leader} value={told?.leader} maxLength={200} />
      </FieldRow>
      <TextArea name="topic" label={fields.topic} value={told?.topic} rows={3} maxLength={2000} />
    </>
  )
}
