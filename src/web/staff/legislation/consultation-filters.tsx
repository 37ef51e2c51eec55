import { draftLevels } from '../../../areas/drafts/index.ts'
import { type ConsultationState, consultationStates } from '../../../areas/legislation/index.ts'
import type { PageContext } from '../../http/page.ts'
import { FilterBar, Select, TextInput } from '../../parts/index.ts'
import { optionsOf } from '../record/saying.tsx'
import { consultationsPath } from './address.ts'
import { consultationsAddress } from './consultation-query.ts'

interface Props {
  readonly c: PageContext
  readonly counts: ReadonlyMap<ConsultationState, number>
  readonly years: readonly number[]
}

const over: readonly ConsultationState[] = ['sent', 'outcome_recorded', 'dropped', 'withdrawn']
export const isRunning = (state: ConsultationState): boolean => !over.includes(state)

/** What is under way and what is overdue at one press; the rest by its words, year, level and state. */
export function ConsultationFilters({ c, counts, years }: Props) {
  const { list } = c.words.legislationPages
  const common = c.words.records.list
  const { states } = c.words.legislationLabels
  const chosen = c.query('tinh-trang')
  const sum = (takes: (state: ConsultationState) => boolean) =>
    [...counts].reduce((total, [state, count]) => total + (takes(state) ? count : 0), 0)
  const saved = [
    { state: '', label: common.all, count: sum((one) => one !== 'withdrawn') },
    { state: 'running', label: list.running, count: sum(isRunning) },
    { state: 'expired_unsent', label: states.expired_unsent ?? '', count: sum((one) => one === 'expired_unsent') },
    { state: 'sent', label: states.sent ?? '', count: sum((one) => one === 'sent') },
  ].map(({ state, ...rest }) => ({
    ...rest,
    href: consultationsAddress(c, { 'tinh-trang': state }),
    current: chosen === state,
  }))
  return (
    <FilterBar action={consultationsPath} clearHref={consultationsPath} saved={saved}>
      <TextInput name="q" label={list.text} value={c.query('q')} maxLength={200} />
      <Select
        name="nam"
        label={common.year}
        blank={common.anyYear}
        value={c.query('nam')}
        options={years.map((year) => ({ value: String(year), label: String(year) }))}
      />
      <Select
        name="cap"
        label={list.level}
        blank={list.anyLevel}
        value={c.query('cap')}
        options={optionsOf(c.words.draftLabels.levels, draftLevels)}
      />
      <Select
        name="tinh-trang"
        label={common.state}
        blank={common.anyState}
        value={chosen}
        options={[{ value: 'running', label: list.running }, ...optionsOf(states, consultationStates)]}
      />
    </FilterBar>
  )
}
