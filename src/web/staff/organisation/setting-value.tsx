import { areaKinds, deadlineRule, rateDefaults } from '../../../areas/organisation/index.ts'
import { type Day, showDay } from '../../../values/day.ts'
import type { PageContext } from '../../http/page.ts'
import { FieldRow, NumberInput, Radios, RepeatRows, Select, TextArea, TextInput } from '../../parts/index.ts'
import { optionsOf } from './saying.ts'
import { deadlineOf } from './setting-form.ts'
import { rateOf } from './setting-saying.ts'
import { defaultDue, dueOf } from './setting-versions.tsx'

interface ValueProps {
  readonly settingKey: string
  /** The committee's latest own value. */
  readonly current: unknown
  readonly c: PageContext
}

/** The fields in which a setting's value is typed, as its key needs them. */
export function ValueFields({ settingKey: key, current, c }: ValueProps) {
  const { pages, areaKinds: kinds } = c.words.organisation
  const { settings } = pages
  if (deadlineOf(key) !== null) return <DueFields settingKey={key} current={current} c={c} />
  if (key === 'area.default_kind') {
    return (
      <Select
        name="value"
        label={settings.usualArea}
        value={String(current ?? '')}
        options={optionsOf(kinds, areaKinds)}
      />
    )
  }
  if (key === 'committee.mountain') {
    const options = (['yes', 'no'] as const).map((value) => ({ value, label: settings[value] }))
    return (
      <Radios name="value" label={settings.value} options={options} value={current === true ? 'yes' : 'no'} inline />
    )
  }
  if (key.startsWith('calendar.')) {
    const days = Array.isArray(current) ? current.map((one) => showDay(one as Day)).join('\n') : ''
    return (
      <TextArea
        name="value"
        label={settings.value}
        hint={key === 'calendar.days_worked' ? settings.daysWorkedHint : settings.daysHint}
        value={days}
        rows={5}
      />
    )
  }
  if (key.startsWith('charter.') || key.startsWith('rate.') || key === 'handover.read_only_hours') {
    const rate = rateOf(key)
    const hint = rate === null ? undefined : settings.rateHints[rateDefaults[rate].unit]
    const value = typeof current === 'number' ? current : null
    return <NumberInput name="value" label={settings.value} hint={hint} value={value} required />
  }
  const board = key === 'number_template.inspection_board' || key === 'number_template.investment_board'
  const hint = key.startsWith('number_template.') ? settings[board ? 'boardTemplateHint' : 'templateHint'] : undefined
  const text = typeof current === 'string' ? current : null
  return <TextInput name="value" label={settings.value} hint={hint} value={text} maxLength={60} required />
}

function DueFields({ settingKey: key, current, c }: ValueProps) {
  const { settings } = c.words.organisation.pages
  const name = deadlineOf(key)
  const due = dueOf(key, current) ?? (name && deadlineRule(name, c.today, [])?.due) ?? defaultDue(key)
  if (due?.by === 'weekday') {
    const days = settings.weekdays.map((label, i) => ({ value: String(i + 1), label }))
    return <Select name="weekday" label={settings.weekday} value={String(due.weekday)} options={days} />
  }
  if (due?.by === 'month_day') return <NumberInput name="day" label={settings.dayOfMonth} value={due.day} required />
  if (due?.by === 'year_days') {
    return (
      <RepeatRows name="dates" count={due.days.length}>
        {(i) => (
          <>
            <NumberInput name={`dates.${i}.day`} label={settings.dayOfMonth} value={due.days[i]?.day} />
            <NumberInput name={`dates.${i}.month`} label={settings.month} value={due.days[i]?.month} />
          </>
        )}
      </RepeatRows>
    )
  }
  return (
    <FieldRow>
      <NumberInput name="days" label={settings.days} value={due?.days} required />
      <Radios
        name="count"
        label={settings.counted}
        value={due?.count ?? 'calendar'}
        options={[
          { value: 'calendar', label: settings.countCalendar },
          { value: 'working', label: settings.countWorking },
        ]}
      />
    </FieldRow>
  )
}
