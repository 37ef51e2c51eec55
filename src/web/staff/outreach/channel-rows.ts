import * as area from '../../../areas/outreach/index.ts'
import type { Id } from '../../../values/id.ts'
import type { PageContext } from '../../http/page.ts'
import { areasOf, type NamedArea, placeNames } from './choosing.ts'

export interface ChannelRow extends area.ChannelFacts {
  readonly state: area.ChannelState
}

export interface ChannelsData {
  readonly rows: readonly ChannelRow[]
  readonly next: Id | null
  readonly counts: ReadonlyMap<area.ChannelState, number>
  readonly names: ReadonlyMap<Id, string>
  readonly areas: readonly NamedArea[]
}

/** The channels that an address asks for, each with how it stands today; closed ones only when asked for. */
export async function loadChannels(
  c: PageContext,
  shown: Pick<area.RegisterQuery, 'after' | 'limit'>,
): Promise<ChannelsData> {
  const { committeeId } = c.signedIn
  return c.read(async (reading) => {
    const fresh = await area.freshUntil(reading, committeeId)
    const areas = await areasOf(reading, committeeId)
    const { rows, next } = await area.pageChannels(reading, {
      committeeId,
      text: c.query('q').trim(),
      kind: area.channelKinds.find((one) => one === c.query('loai')) ?? null,
      areaId: areas.find((one) => one.id === c.query('khu'))?.id ?? null,
      state: area.channelStates.find((one) => one === c.query('tinh-trang')) ?? null,
      ...shown,
    })
    return {
      rows: rows.map((one) => ({ ...one, state: area.channelState(one, c.today, fresh) })),
      next,
      counts: await area.countChannels(reading, committeeId),
      names: await placeNames(reading, committeeId),
      areas,
    }
  })
}
