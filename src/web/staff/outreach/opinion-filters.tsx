import { moods, opinionStates, opinionTopics } from '../../../areas/outreach/index.ts'
import { parseDay } from '../../../values/day.ts'
import type { PageContext } from '../../http/page.ts'
import { DayInput, FilterBar, Select, TextInput } from '../../parts/index.ts'
import { optionsOf } from '../record/saying.tsx'
import { opinionsPath } from './address.ts'
import { named } from './choosing.ts'
import { opinionsAddress } from './opinion-query.ts'
import type { OpinionsData } from './opinions-data.ts'

/** Every state with its number; then words, topic, mood, area and days. */
export function OpinionFilters({ c, data }: { readonly c: PageContext; readonly data: OpinionsData }) {
  const { opinions: words } = c.words.outreachPeople
  const { items } = c.words.outreachPages
  const { list } = c.words.records
  const labels = c.words.outreachLabels
  const all = [...data.states.values()].reduce((sum, count) => sum + count, 0)
  const saved = [
    { state: '', label: list.all, count: all },
    ...opinionStates.map((state) => ({
      state,
      label: labels.opinionStates[state] ?? state,
      count: data.states.get(state) ?? 0,
    })),
  ]
  return (
    <FilterBar
      action={opinionsPath}
      clearHref={opinionsPath}
      hidden={{ 'tinh-trang': c.query('tinh-trang'), gap: c.query('gap') }}
      saved={saved.map(({ state, ...rest }) => ({
        ...rest,
        href: opinionsAddress(c, { 'tinh-trang': state }),
        current: c.query('tinh-trang') === state,
      }))}
    >
      <TextInput name="q" label={list.text} value={c.query('q')} maxLength={200} />
      <Select
        name="chu-de"
        label={items.topic}
        blank={items.anyTopic}
        value={c.query('chu-de')}
        options={optionsOf(labels.opinionTopics, opinionTopics)}
      />
      <Select
        name="tam-trang"
        label={words.mood}
        blank={words.anyMood}
        value={c.query('tam-trang')}
        options={optionsOf(labels.moods, moods)}
      />
      <Select name="khu" label={items.area} blank={items.anyArea} value={c.query('khu')} options={named(data.areas)} />
      <DayInput name="tu" label={words.from} value={parseDay(c.query('tu'))} />
      <DayInput name="den" label={words.to} value={parseDay(c.query('den'))} />
    </FilterBar>
  )
}
