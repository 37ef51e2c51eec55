import * as area from '../../../areas/outreach/index.ts'
import { showCount } from '../../../values/number.ts'
import type { PageContext } from '../../http/page.ts'
import { FilterBar, Select, Stat, StatGrid, TextInput } from '../../parts/index.ts'
import { withQuery } from '../record/address.ts'
import { optionsOf } from '../record/saying.tsx'
import { channelsPath } from './address.ts'
import type { ChannelsData } from './channel-rows.ts'
import { type NamedArea, named } from './choosing.ts'

/** How many stand how; each number leads to them. */
export function ChannelCounts({ c, counts }: { readonly c: PageContext } & Pick<ChannelsData, 'counts'>) {
  const { channelStates } = c.words.outreachLabels
  return (
    <StatGrid>
      {(['active', 'stale', 'unchecked', 'asleep'] as const).map((state) => {
        const count = counts.get(state) ?? 0
        return (
          <Stat
            key={state}
            label={channelStates[state] ?? state}
            value={showCount(count)}
            href={count === 0 ? undefined : withQuery(channelsPath, { 'tinh-trang': state })}
          />
        )
      })}
    </StatGrid>
  )
}

export function ChannelFilters({ c, areas }: { readonly c: PageContext; readonly areas: readonly NamedArea[] }) {
  const { channels: words, items } = c.words.outreachPages
  const { list } = c.words.records
  const labels = c.words.outreachLabels
  const shown = area.channelStates.filter((state) => state !== 'removed' && state !== 'not_open')
  return (
    <FilterBar action={channelsPath} clearHref={channelsPath}>
      <TextInput name="q" label={list.text} value={c.query('q')} maxLength={200} />
      <Select
        name="loai"
        label={words.kind}
        blank={items.anyChannel}
        value={c.query('loai')}
        options={optionsOf(labels.channels, area.channelKinds)}
      />
      <Select name="khu" label={items.area} blank={items.anyArea} value={c.query('khu')} options={named(areas)} />
      <Select
        name="tinh-trang"
        label={list.state}
        blank={words.openOnes}
        value={c.query('tinh-trang')}
        options={optionsOf(labels.channelStates, shown)}
      />
    </FilterBar>
  )
}
