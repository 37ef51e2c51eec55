import * as area from '../../../areas/festival/index.ts'
import { showDay } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import {
  Checkbox,
  Checkboxes,
  DayInput,
  FieldRow,
  Radios,
  Select,
  TextArea,
  TextInput,
  TimeInput,
} from '../../parts/index.ts'
import { optionsOf } from '../record/saying.tsx'

interface Props {
  readonly c: PageContext
  readonly plan: area.Plan
  readonly areas: readonly area.NamedArea[]
  readonly taken: ReadonlySet<Id>
  readonly host: area.NamedArea | null
  readonly event: area.EventFacts | null
}

/** When, where, how; with whom is folded away, for most hold it alone. */
export function EventFields({ c, plan, areas, taken, host, event }: Props) {
  const { event: words } = c.words.festivalPages
  const facts = event?.event ?? null
  const memory = memoryOf(c)
  const free = areas.filter((one) => !taken.has(one.id))
  const wrong = (name: string) => memory?.errors.some((one) => one.field === name) ?? false
  const partners = event ? area.areasOf(event).filter((id) => id !== host?.id) : []
  return (
    <>
      {host === null ? (
        <Select
          name="areaId"
          label={words.area}
          blank={words.chooseArea}
          options={free.map(({ id, name }) => ({ value: id, label: name }))}
          required
        />
      ) : event ? null : (
        <input type="hidden" name="areaId" value={host.id} />
      )}
      <FieldRow>
        <DayInput
          name="plannedOn"
          label={words.plannedOn}
          hint={fill(words.daysHint, { opens: showDay(plan.opensOn), closes: showDay(plan.closesOn) })}
          value={facts?.plannedOn}
          required
        />
        <TimeInput name="starts" label={words.starts} value={facts?.starts?.replace('h', ':') ?? '08:00'} />
      </FieldRow>
      {wrong('dateReason') || facts?.dateReason ? (
        <TextInput name="dateReason" label={words.dateReason} value={facts?.dateReason} maxLength={500} required />
      ) : null}
      <TextInput
        name="place"
        label={words.place}
        value={facts?.place ?? (host ? fill(words.usualPlace, { area: host.name }) : '')}
        maxLength={300}
        required
      />
      <Radios
        name="form"
        label={words.form}
        options={optionsOf(c.words.festivalLabels.forms, area.eventForms)}
        value={facts?.form ?? 'ceremony_and_festivities'}
        required
      />
      <Checkbox name="unityMeal" label={words.unityMeal} checked={facts?.unityMeal ?? true} />
      <details class="more" open={partners.length > 0 || (memory?.typed['withAreaIds[]'] ?? '') !== ''}>
        <summary>{words.together}</summary>
        <Checkboxes
          name="withAreaIds"
          label={words.withAreas}
          hint={words.withAreasHint}
          inline
          value={partners}
          options={free.filter(({ id }) => id !== host?.id).map(({ id, name }) => ({ value: id, label: name }))}
        />
      </details>
      <TextArea name="note" label={c.words.records.note} value={facts?.note} rows={2} maxLength={1000} />
    </>
  )
}
