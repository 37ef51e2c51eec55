import { periodText } from '../../../values/period-text.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { DayInput, FilterBar, Notice, Select } from '../../parts/index.ts'
import { periodOptions } from '../reports/period-choices.ts'
import { periodName } from '../reports/period-name.ts'
import type { Ask } from './ask.ts'

/** Period, day and units, chosen for the whole page. */
export function AskForm({ c, ask, action }: { c: PageContext; ask: Ask; action: string }) {
  const { indicators, views } = c.words.reportPages
  const period = periodName(c, ask.period)
  const value = periodText(ask.period)
  const usual = periodOptions(c, ask.terms, () => true)
  const options = usual.some((one) => one.value === value) ? usual : [{ value, label: period }, ...usual]
  return (
    <>
      {ask.unread === null ? null : (
        <Notice tone="warn">{fill(indicators.badPeriod, { text: ask.unread, period })}</Notice>
      )}
      <FilterBar action={action} clearHref={action}>
        <Select name="ky" label={indicators.period} value={value} options={options} />
        <DayInput name="den-ngay" label={indicators.judgedOn} value={ask.judgedOn} max={c.today} />
        <Select
          name="don-vi"
          label={indicators.view}
          value={ask.view}
          options={(['as_was', 'as_is'] as const).map((value) => ({ value, label: views[value] }))}
        />
      </FilterBar>
    </>
  )
}
