import type { Area } from '../../../areas/organisation/index.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import {
  Card,
  Confirm,
  DayInput,
  FieldRow,
  Form,
  NumberInput,
  Select,
  SubmitRow,
  TextInput,
} from '../../parts/index.ts'
import { optionsOf } from './saying.ts'

/** What can be done to an area that exists: a count, a new name, a corrected one, the end. */
export function AreaForms({ area, c }: { area: Area; c: PageContext }) {
  const { pages, areaEndReasons } = c.words.organisation
  const memory = memoryOf(c)
  return (
    <>
      <Card title={pages.areas.count}>
        <Form act="count" clientId={c.formId} memory={memory}>
          <DayInput name="countedOn" label={pages.areas.countedOn} value={c.today} max={c.today} required />
          <FieldRow>
            <NumberInput name="households" label={pages.areas.households} required />
            <NumberInput name="people" label={pages.areas.people} />
          </FieldRow>
          <TextInput name="source" label={pages.areas.source} maxLength={200} />
          <TextInput name="reason" label={pages.areas.countReason} maxLength={300} />
          <SubmitRow primary={pages.save} />
        </Form>
      </Card>
      <Card title={pages.areas.rename}>
        <Form act="rename" clientId={c.formId} memory={memory}>
          <TextInput name="name" label={pages.areas.newName} maxLength={120} required />
          <DayInput name="from" label={pages.from} required />
          <TextInput name="decision" label={pages.decision} maxLength={200} />
          <SubmitRow primary={pages.save} />
        </Form>
      </Card>
      <Confirm label={pages.areas.correctName} question={pages.areas.correctHint}>
        <Form act="correct-name" clientId={c.formId} memory={memory}>
          <TextInput name="name" label={pages.name} value={area.names.at(-1)?.name ?? null} maxLength={120} required />
          <DayInput name="on" label={pages.units.validity} value={c.today} required />
          <TextInput name="reason" label={pages.reason} maxLength={300} required />
          <SubmitRow primary={pages.save} />
        </Form>
      </Confirm>
      <Confirm label={pages.areas.close} question={pages.reasonHint}>
        <Form act="close" clientId={c.formId} memory={memory}>
          <DayInput name="lastDay" label={pages.lastDay} value={c.today} required />
          <Select
            name="reason"
            label={pages.areas.closeReason}
            options={optionsOf(areaEndReasons, ['abolished', 'entered_in_error'])}
          />
          <SubmitRow primary={pages.save} />
        </Form>
      </Confirm>
    </>
  )
}
