import * as area from '../../../areas/outreach/index.ts'
import type { PageContext } from '../../http/page.ts'
import { FilterBar, Select, TextInput } from '../../parts/index.ts'
import { optionsOf } from '../record/saying.tsx'
import { itemsPath } from './address.ts'
import { named } from './choosing.ts'
import { itemsAddress } from './item-query.ts'
import type { ItemsData } from './items-data.ts'

/** Ready questions, then words, year, channel, topic and area. */
export function ItemFilters({ c, data }: { readonly c: PageContext; readonly data: ItemsData }) {
  const { items: words } = c.words.outreachPages
  const { list } = c.words.records
  const labels = c.words.outreachLabels
  const sum = (states: readonly string[]) =>
    [...data.counts.states].reduce((total, [state, count]) => total + (states.includes(state) ? count : 0), 0)
  const saved = [
    { state: '', label: list.all, count: sum(area.itemStates) },
    { state: 'waiting', label: words.waiting, count: sum(['draft', 'returned', 'submitted', 'approved']) },
    { state: 'out', label: words.out, count: sum(['published', 'corrected', 'archived']) },
  ]
  return (
    <FilterBar
      action={itemsPath}
      clearHref={itemsPath}
      hidden={{ 'tinh-trang': c.query('tinh-trang'), kenh: c.query('kenh'), 'ke-hoach': c.query('ke-hoach') }}
      saved={saved.map(({ state, ...rest }) => ({
        ...rest,
        href: itemsAddress(c, { 'tinh-trang': state }),
        current: c.query('tinh-trang') === state,
      }))}
    >
      <TextInput name="q" label={list.text} value={c.query('q')} maxLength={200} />
      <Select
        name="nam"
        label={list.year}
        blank={list.anyYear}
        value={c.query('nam')}
        options={data.years.map((year) => ({ value: String(year), label: String(year) }))}
      />
      <Select
        name="loai"
        label={words.channelKind}
        blank={words.anyChannel}
        value={c.query('loai')}
        options={[{ value: 'spoken', label: words.spoken }, ...optionsOf(labels.channels, area.itemChannelKinds)]}
      />
      <Select
        name="chu-de"
        label={words.topic}
        blank={words.anyTopic}
        value={c.query('chu-de')}
        options={optionsOf(labels.topics, area.itemTopics)}
      />
      <Select name="khu" label={words.area} blank={words.anyArea} value={c.query('khu')} options={named(data.areas)} />
    </FilterBar>
  )
}
