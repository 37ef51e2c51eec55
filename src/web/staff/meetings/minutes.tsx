import {
  type AgendaItem,
  agendaOf,
  criticismSteps,
  findMeeting,
  hasSevenSteps,
  type Meeting,
  meetingPermissions,
  setAgenda,
} from '../../../areas/meetings/index.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { Form, PageHead, RepeatRows, Select, SubmitRow, TextArea, TextInput } from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { meetingPath, meetingsPath, missing } from './address.ts'

interface MinutesData {
  readonly meeting: Meeting
  readonly agenda: readonly Omit<AgendaItem, 'itemId'>[]
  readonly itemIds: readonly string[]
}

/** The seven steps as an agenda to begin with, where nothing is written yet. */
function usualAgenda(c: PageContext, meeting: Meeting): readonly Omit<AgendaItem, 'itemId'>[] {
  if (!hasSevenSteps(meeting.purposes)) return []
  const { steps } = c.words.meetingLabels
  return criticismSteps.map((step) => ({ step, title: steps[step] ?? '', speaker: null, minutes: null }))
}

/** Chương trình và biên bản: point by point, who spoke and what was said. */
export const minutesPage = page<MinutesData>({
  path: `${meetingsPath}/${idPart}/bien-ban`,
  shell: 'staff',
  may: meetingPermissions.record,
  title: (_, words) => words.meetingPages.agenda.title,
  load: (c) =>
    c.read(async (reading) => {
      const facts = await findMeeting(reading, idIn(c))
      if (!facts) return missing
      const written = await agendaOf(reading, facts.meeting.id)
      return {
        meeting: facts.meeting,
        agenda: written.length > 0 ? written : usualAgenda(c, facts.meeting),
        itemIds: written.map((item) => item.itemId),
      }
    }),
  acts: { write: carry(setAgenda, (c) => meetingPath(idIn(c), 'chuong_trinh')) },
  view: MinutesView,
})

function MinutesView({ data: { meeting, agenda, itemIds }, c }: ViewProps<MinutesData>) {
  const { agenda: words, list } = c.words.meetingPages
  const seven = hasSevenSteps(meeting.purposes)
  const crumbs = [
    { label: list.title, href: meetingsPath },
    { label: meeting.title, href: meetingPath(meeting.id, 'chuong_trinh') },
    { label: words.title },
  ]
  const steps = criticismSteps.map((step) => ({ value: String(step), label: fill(words.stepOf, { step }) }))
  return (
    <>
      <PageHead title={words.title} summary={meeting.title} crumbs={crumbs} />
      <Form act="write" clientId={c.formId} memory={memoryOf(c)} wide>
        <RepeatRows name="items" count={Math.max(1, agenda.length)} addLabel={words.add}>
          {(at) => {
            const item = agenda[at]
            const name = (field: string) => `items.${at}.${field}`
            return (
              <>
                <input type="hidden" name={name('itemId')} value={itemIds[at] ?? ''} />
                {seven ? (
                  <Select
                    name={name('step')}
                    label={words.step}
                    blank={words.noStep}
                    options={steps}
                    value={item?.step ? String(item.step) : undefined}
                  />
                ) : null}
                <TextInput name={name('title')} label={words.item} value={item?.title} maxLength={500} width="full" />
                <TextInput name={name('speaker')} label={words.speaker} value={item?.speaker} maxLength={300} />
                <TextArea
                  name={name('minutes')}
                  label={words.minutes}
                  value={item?.minutes}
                  rows={4}
                  maxLength={20000}
                />
              </>
            )
          }}
        </RepeatRows>
        <SubmitRow primary={words.save} cancel={{ href: meetingPath(meeting.id, 'chuong_trinh') }} />
      </Form>
    </>
  )
}
