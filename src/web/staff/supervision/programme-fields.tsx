import { type ProgrammeLine, sessionForms } from '../../../areas/supervision/index.ts'
import type { PageContext } from '../../http/page.ts'
import { DayInput, RepeatRows, Select, TextArea, TextInput } from '../../parts/index.ts'
import { optionsOf } from './saying.tsx'

interface Props {
  readonly c: PageContext
  readonly title: string
  readonly purpose: string | null
  readonly lines: readonly ProgrammeLine[]
}

/** Name, purpose and the lines of a programme, one row each. */
export function ProgrammeFields({ c, title, purpose, lines }: Props) {
  const { programme: words } = c.words.supervisionPages
  const { shortForms, topics } = c.words.supervisionLabels
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
              <Select
                name={name('topics')}
                label={words.lineTopic}
                blank="–"
                options={optionsOf(topics, Object.keys(topics))}
                value={line?.topics[0]}
              />
              <TextInput name={name('subjects')} label={words.lineSubjects} value={line?.subjects} maxLength={500} />
              <TextInput name={name('lead')} label={words.lineLead} value={line?.lead} maxLength={200} />
              <TextInput name={name('plannedTime')} label={words.lineTime} value={line?.plannedTime} maxLength={120} />
              <DayInput name={name('plannedFrom')} label={words.lineFrom} value={line?.plannedFrom} />
              <DayInput name={name('plannedTo')} label={words.lineTo} value={line?.plannedTo} />
            </>
          )
        }}
      </RepeatRows>
    </>
  )
}
