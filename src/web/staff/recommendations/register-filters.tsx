import { ageings, recommendationPermissions } from '../../../areas/recommendations/index.ts'
import { yearOf } from '../../../values/day.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { ButtonForm, FilterBar, Form, Select, SubmitRow, TextInput } from '../../parts/index.ts'
import { registerPath } from './address.ts'
import type { RegisterData } from './register-data.ts'
import { ordersInAddress, registerAddress, registerQueryText, stagesInAddress } from './register-query.ts'

interface Props {
  readonly c: PageContext
  readonly data: RegisterData
}

const presetOf = (c: PageContext): string => `${c.query('tinh-trang')}|${c.query('tre')}`

/** The questions asked every day, each with its number, and a form for all others. */
export function RegisterFilters({ c, data }: Props) {
  const { register, stages, ageings: ages, origins } = c.words.recommendationPages
  const { presets } = register
  const { whole } = data
  const waiting = (whole.stages.issued ?? 0) + (whole.stages.received ?? 0)
  const preset = (stage: string, late: string, label: string, count: number) => ({
    href: registerAddress(c, { 'tinh-trang': stage, tre: late }),
    label,
    count,
    current: presetOf(c) === `${stage}|${late}`,
  })
  const own = data.filters.map(({ name, query }) => ({
    href: `${registerPath}?${query}`,
    label: name,
    current: registerQueryText(c) === query,
  }))
  const saved = [
    preset('', '', presets.all, whole.all),
    preset('cho-tra-loi', '', presets.waiting, waiting),
    preset('', 'qua-han', presets.overdue, whole.overdue),
    preset('', 'bao-cap-tren', presets.long_overdue, whole.longOverdue),
    preset('', 'qua-hen', presets.promise_broken, whole.promiseBroken),
    preset('du-thao', '', presets.draft, whole.stages.draft ?? 0),
    ...own,
  ]
  const years = Array.from({ length: 8 }, (_, back) => String(yearOf(c.today) - back))
  const late = c.query('tre')
  return (
    <FilterBar action={registerPath} clearHref={registerPath} saved={saved} hidden={late === '' ? {} : { tre: late }}>
      <TextInput name="q" label={register.text} value={c.query('q')} maxLength={200} />
      <Select
        name="tinh-trang"
        label={register.stage}
        blank={register.anyStage}
        value={c.query('tinh-trang')}
        options={Object.entries(stagesInAddress).map(([value, [stage]]) => ({
          value,
          label: stage === 'issued' ? stages.received : stages[stage],
        }))}
      />
      <Select
        name="co-quan"
        label={register.addressee}
        blank={register.anyAddressee}
        value={c.query('co-quan')}
        options={data.agencies.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select
        name="tuoi"
        label={register.ageing}
        blank={register.anyAgeing}
        value={c.query('tuoi')}
        options={ageings.map((value) => ({ value, label: `${ages[value]} (${whole.ageings[value] ?? 0})` }))}
      />
      <Select
        name="nguon"
        label={register.origin}
        blank={register.anyOrigin}
        value={c.query('nguon')}
        options={Object.entries(origins).map(([value, label]) => ({ value, label }))}
      />
      <Select
        name="nam"
        label={register.year}
        blank={register.anyYear}
        value={c.query('nam')}
        options={years.map((value) => ({ value, label: value }))}
      />
      <Select
        name="xep"
        label={register.order}
        value={c.query('xep')}
        options={Object.entries(ordersInAddress).map(([value, order]) => ({ value, label: register.orders[order] }))}
      />
    </FilterBar>
  )
}

/** Keeps what is asked for under a name; and the names kept before, to be taken away. */
export function SaveFilter({ c, data }: Props) {
  const { register } = c.words.recommendationPages
  if (!c.may(recommendationPermissions.keep_filters)) return null
  if (!data.filtered && data.filters.length === 0) return null
  return (
    <details class="more" open={c.refused?.form.act === 'save_filter'}>
      <summary>{register.manage}</summary>
      <div class="stack">
        {data.filtered ? (
          <Form act="save_filter" clientId={c.formId} memory={memoryOf(c)} label={register.saveTitle}>
            <TextInput name="name" label={register.saveName} maxLength={80} required />
            <SubmitRow primary={register.save} />
          </Form>
        ) : null}
        {data.filters.map(({ id, name }) => (
          <ButtonForm key={id} act="remove_filter" clientId={c.formId} fields={{ id }} class="button button-small">
            {fill(register.remove, { name })}
          </ButtonForm>
        ))}
      </div>
    </details>
  )
}
