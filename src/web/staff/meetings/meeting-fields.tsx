import { type Meeting, type Purpose, purposes } from '../../../areas/meetings/index.ts'
import type { PageContext } from '../../http/page.ts'
import { Checkboxes, DayInput, FieldRow, Select, TextArea, TextInput } from '../../parts/index.ts'
import { optionsOf } from '../record/saying.tsx'
import { areaOptions, bodyOptions, type MeetingChoices } from './choosing.ts'

interface Props {
  readonly c: PageContext
  readonly choices: MeetingChoices
  readonly meeting: Partial<Omit<Meeting, 'purposes'>> & { readonly purposes: readonly Purpose[] }
}

/** What a conference is for, when and where; the rest stands behind one word. */
export function MeetingFields({ c, choices, meeting }: Props) {
  const { fields } = c.words.meetingPages
  return (
    <>
      <TextInput
        name="title"
        label={fields.title}
        hint={fields.titleHint}
        value={meeting.title}
        maxLength={300}
        width="full"
        required
      />
      <Checkboxes
        name="purposes"
        label={fields.purposes}
        hint={fields.purposesHint}
        options={optionsOf(c.words.meetingLabels.purposes, purposes)}
        value={meeting.purposes}
        required
      />
      <Select
        name="bodyId"
        label={fields.convener}
        blank={fields.committee}
        options={bodyOptions(choices.bodies)}
        value={meeting.body?.id}
      />
      <FieldRow>
        <DayInput name="plannedOn" label={fields.plannedOn} value={meeting.plannedOn} />
        <TextInput name="starts" label={fields.starts} value={meeting.starts} placeholder="08:00" width="short" />
        <TextInput name="ends" label={fields.ends} value={meeting.ends} placeholder="11:00" width="short" />
        <TextInput
          name="plannedTime"
          label={fields.plannedTime}
          hint={fields.plannedTimeHint}
          value={meeting.plannedTime}
          maxLength={120}
        />
      </FieldRow>
      <TextInput name="place" label={fields.place} value={meeting.place} maxLength={300} />
      <FieldRow>
        <TextInput name="chair" label={fields.chair} value={meeting.chair} maxLength={200} />
        <TextInput name="secretary" label={fields.secretary} value={meeting.secretary} maxLength={200} />
      </FieldRow>
      <TextArea name="content" label={fields.content} value={meeting.content} rows={3} maxLength={5000} />
      <TextArea name="audience" label={fields.audience} value={meeting.audience} rows={2} maxLength={2000} />
      <Select
        name="areaId"
        label={fields.area}
        hint={fields.areaHint}
        blank={fields.wholeWard}
        options={areaOptions(choices.areas, c.today, meeting.areaId ? [meeting.areaId] : [])}
        value={meeting.areaId}
      />
    </>
  )
}
