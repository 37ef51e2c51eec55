import * as area from '../../../areas/festival/index.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { Confirm, DayInput, FieldRow, Form, Select, SubmitRow, TextInput } from '../../parts/index.ts'
import type { YearPageData } from './year-page-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: YearPageData
}

/** An area that never registered and held none: told with the reason, so that the year can be closed. */
export function NotHeldForm({ c, data }: Props) {
  const { areas: words } = c.words.festivalPages
  const free = data.lines.filter((line) => line.event === null)
  if (!data.inForce || free.length === 0 || !c.may(area.festivalPermissions.arrange)) return null
  return (
    <Confirm label={words.notHeld} question={words.notHeldText}>
      <Form act="not_held" clientId={c.formId} memory={memoryOf(c)}>
        <Select
          name="areaId"
          label={words.columns.area}
          options={free.map(({ id, name }) => ({ value: id, label: name }))}
          required
        />
        <FieldRow>
          <DayInput name="happenedOn" label={c.words.records.happenedOn} value={c.today} max={c.today} required />
          <TextInput name="reason" label={c.words.records.reason} maxLength={1000} required />
        </FieldRow>
        <SubmitRow primary={words.recordNotHeld} />
      </Form>
    </Confirm>
  )
}
