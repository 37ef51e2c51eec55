import { movementState, nextMovementStages } from '../../../areas/commendation/index.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import {
  Card,
  Checkboxes,
  DayInput,
  FieldRow,
  Form,
  Select,
  SubmitRow,
  TextArea,
  TextInput,
} from '../../parts/index.ts'
import { optionsOf } from '../record/saying.tsx'
import { named } from './choosing.ts'
import type { MovementData } from './movement-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: MovementData
}

/** Areas and organisations by tick, anybody else by name; who is in already is not offered again. */
export function RegisterCard({ c, data }: Props) {
  const { movement: words } = c.words.commendationMovements
  const inside = new Set(data.registrations.flatMap((one) => [one.areaId, one.organisationId]))
  const areas = data.areas.filter((one) => !inside.has(one.id))
  const organisations = data.organisations.filter((one) => !inside.has(one.id))
  const memory = memoryOf(c)
  return (
    <Card title={words.register}>
      <details class="more" open={data.registrations.length === 0 || memory?.act === 'register'}>
        <summary>{words.register}</summary>
        <Form act="register" clientId={c.formId} memory={memory}>
          {areas.length > 0 ? <Checkboxes name="areaIds" label={words.areas} options={named(areas)} /> : null}
          {organisations.length > 0 ? (
            <Checkboxes name="organisationIds" label={words.organisations} options={named(organisations)} />
          ) : null}
          <TextInput name="name" label={words.other} maxLength={300} />
          <TextArea name="targets" label={words.targets} rows={3} maxLength={3000} />
          <DayInput name="registeredOn" label={words.registeredOn} value={c.today} max={c.today} required />
          <SubmitRow primary={words.register} />
        </Form>
      </details>
    </Card>
  )
}

/** The next step of the movement, where there is one. */
export function AdvanceCard({ c, data }: Props) {
  const labels = c.words.commendationLabels
  const { records } = c.words
  const next = nextMovementStages(movementState(data, null))
  if (next.length === 0) return null
  return (
    <Card title={records.next}>
      <Form act="advance" clientId={c.formId} memory={memoryOf(c)}>
        <Select name="stage" label={records.next} options={optionsOf(labels.movementMoves, next)} />
        <FieldRow>
          <DayInput name="happenedOn" label={records.happenedOn} value={c.today} max={c.today} required />
          <TextInput name="reference" label={records.reference} maxLength={120} />
        </FieldRow>
        <TextArea name="note" label={records.note} rows={3} maxLength={5000} />
        <SubmitRow primary={records.record} />
      </Form>
    </Card>
  )
}
