import * as area from '../../../areas/outreach/index.ts'
import type { Id } from '../../../values/id.ts'
import { compareVietnamese } from '../../../values/order.ts'
import type { PageContext } from '../../http/page.ts'
import { areasOf, type NamedArea, placeNames } from './choosing.ts'

export interface ChannelRow extends area.ChannelFacts {
  readonly state: area.ChannelState
}

export interface ChannelsData {
  readonly rows: readonly ChannelRow[]
  readonly names: ReadonlyMap<Id, string>
  readonly areas: readonly NamedArea[]
}

/** The channels that an address asks for, each with how it stands today. */
export async function loadChannels(c: PageContext): Promise<ChannelsData> {
  const { committeeId } = c.signedIn
  return c.read(async (reading) => {
    const fresh = await area.freshUntil(reading, committeeId)
    const kind = area.channelKinds.find((one) => one === c.query('loai')) ?? null
    const areas = await areasOf(reading, committeeId)
    const areaId = areas.find((one) => one.id === c.query('khu'))?.id ?? null
    const found = await area.listChannels(reading, {
      committeeIds: [committeeId],
      text: c.query('q').trim(),
      kind,
      areaId,
    })
    const rows = found
      .map((one) => ({ ...one, state: area.channelState(one, c.today, fresh) }))
      .filter(({ state }) => state !== 'removed')
      .filter(({ state }) => (c.query('tinh-trang') === '' ? state !== 'closed' : state === c.query('tinh-trang')))
    // Tổ 2 before Tổ 10; kinds stay together.
    const order = (a: ChannelRow, b: ChannelRow) =>
      area.channelKinds.indexOf(a.channel.kind) - area.channelKinds.indexOf(b.channel.kind) ||
      compareVietnamese(a.channel.name, b.channel.name)
    return { rows: rows.toSorted(order), names: await placeNames(reading, committeeId), areas }
  })
}
