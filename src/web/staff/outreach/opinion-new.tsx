import { heardPlaces, moods, noteOpinion, opinionTopics, outreachPermissions } from '../../../areas/outreach/index.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { page, type ViewProps } from '../../http/page.ts'
import {
  Checkbox,
  Checkboxes,
  DayInput,
  FieldRow,
  Fieldset,
  Form,
  PageHead,
  Radios,
  Select,
  SubmitRow,
  TextArea,
} from '../../parts/index.ts'
import { optionsOf } from '../record/saying.tsx'
import { homeOf, opinionPath, opinionsPath, ownPath } from './address.ts'
import { areasOf, type NamedArea, named } from './choosing.ts'

interface Noting {
  /** None for somebody of an area: it is theirs. */
  readonly areas: readonly NamedArea[]
}

/** Ghi dư luận: heard in passing, written down on a phone in a minute. */
export const newOpinionPage = page<Noting>({
  path: `${opinionsPath}/moi`,
  shell: 'staff',
  may: outreachPermissions.note_opinion,
  title: (_, words) => words.outreachPeople.opinions.add,
  load: async (c) => {
    const { sight, committeeId } = c.signedIn
    return { areas: sight.reach === 'area' ? [] : await c.read((reading) => areasOf(reading, committeeId)) }
  },
  acts: {
    note: async (c, form) => {
      const made = await c.perform(noteOpinion, form.values, form.clientId)
      if (isRefusal(made)) return made
      const goTo = c.may(outreachPermissions.read_opinions) ? opinionPath(made.id) : ownPath
      return { goTo, done: noteOpinion.name }
    },
  },
  view: NewOpinion,
})

function NewOpinion({ data: { areas }, c }: ViewProps<Noting>) {
  const { opinions: words } = c.words.outreachPeople
  const { board, own } = c.words.outreachPages
  const labels = c.words.outreachLabels
  const home = homeOf(c)
  return (
    <>
      <PageHead
        title={words.add}
        summary={words.addText}
        crumbs={[{ label: home === ownPath ? own.title : board.title, href: home }, { label: words.add }]}
      />
      <Form act="note" clientId={c.formId} memory={memoryOf(c)}>
        <TextArea name="text" label={words.heard} hint={words.heardHint} rows={4} maxLength={4000} required />
        <Radios name="mood" label={words.mood} options={optionsOf(labels.moods, moods)} value="calm" />
        <Select name="topic" label={words.topic} options={optionsOf(labels.opinionTopics, opinionTopics)} required />
        <Checkbox name="urgent" label={words.urgentLabel} hint={words.urgentHint} />
        <Fieldset title={words.where}>
          <FieldRow>
            <Select
              name="heardIn"
              label={words.heardIn}
              options={optionsOf(labels.heardPlaces, heardPlaces)}
              value="meeting"
            />
            <DayInput name="notedOn" label={words.notedOn} value={c.today} max={c.today} required />
          </FieldRow>
          {areas.length > 0 ? (
            <Checkboxes name="areaIds" label={words.areas} hint={words.areasHint} options={named(areas)} inline />
          ) : null}
        </Fieldset>
        <SubmitRow primary={words.send} cancel={{ href: home }} />
      </Form>
    </>
  )
}
