import { type OwnTopic, type ProgrammeLine, sessionForms } from '../../../areas/supervision/index.ts'
import type { PageContext } from '../../http/page.ts'
import { Checkboxes, DayInput, type Option, RepeatRows, Select, TextArea, TextInput } from '../../parts/index.ts'
import { optionsOf } from '../record/saying.tsx'
import { topicLabels, topicOptions } from './choosing.ts'

interface Props {
  readonly c: PageContext
  readonly title: string
  readonly purpose: string | null
  readonly lines: readonly ProgrammeLine[]
  readonly ownTopics: readonly OwnTopic[]
}

/** Name, purpose and the lines of a programme, one row each. */
export function ProgrammeFields({ c, title, purpose, lines, ownTopics }: Props) {
  const { programme: words } = c.words.supervisionPages
  const { shortForms } = c.words.supervisionLabels
  const options = topicOptions(c, ownTopics)
  return (
    <>
      <TextInput name="title" label={words.titleField} value={title} maxLength={500} required />
      <TextArea name="purpose" label={words.purpose} value={purpose} rows={4} maxLength={4000} />
      <h2>{words.lines}</h2>
      <RepeatRows name="lines" count={Math.max(2, lines.length)} addLabel={words.addLine}>
        {(at) => {
          const line = lines[at]
          const name = (field: string) => `lines.${at}.${field}`
          return (
            <>
              <input type="hidden" name={name('lineId')} value={line?.lineId ?? ''} />
              <TextInput
                name={name('title')}
                label={words.lineTitle}
                value={line?.title}
                width="full"
                maxLength={500}
              />
              <Select
                name={name('form')}
                label={words.lineForm}
                options={optionsOf(shortForms, sessionForms)}
                value={line?.form ?? 'delegation'}
              />
              <TextInput name={name('subjects')} label={words.lineSubjects} value={line?.subjects} maxLength={500} />
              <TextInput name={name('lead')} label={words.lineLead} value={line?.lead} maxLength={200} />
              <TextInput name={name('plannedTime')} label={words.lineTime} value={line?.plannedTime} maxLength={120} />
              <DayInput name={name('plannedFrom')} label={words.lineFrom} value={line?.plannedFrom} />
              <DayInput name={name('plannedTo')} label={words.lineTo} value={line?.plannedTo} />
              <LineTopics
                c={c}
                name={name('topics')}
                options={options}
                chosen={line?.topics ?? []}
                ownTopics={ownTopics}
              />
            </>
          )
        }}
      </RepeatRows>
    </>
  )
}

interface LineTopicsProps {
  readonly c: PageContext
  readonly name: string
  readonly options: readonly Option[]
  readonly chosen: readonly string[]
  readonly ownTopics: readonly OwnTopic[]
}

/** What a line is about, folded away behind what is chosen; a retired topic stays with the line that has it. */
function LineTopics({ c, name, options, chosen, ownTopics }: LineTopicsProps) {
  const { programme: words } = c.words.supervisionPages
  const labels = topicLabels(c, ownTopics)
  const label = (code: string) => labels[code] ?? code
  const kept = chosen.filter((code) => !options.some((option) => option.value === code))
  return (
    <details class="more fields-whole">
      <summary>{[words.lineTopic, chosen.map(label).join(', ')].filter(Boolean).join(': ')}</summary>
      <Checkboxes
        name={name}
        label={words.lineTopic}
        options={[...options, ...kept.map((value) => ({ value, label: label(value) }))]}
        value={chosen}
        inline
      />
    </details>
  )
}
