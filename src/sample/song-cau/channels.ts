import { addChannel, checkChannels, closeChannel } from '../../areas/outreach/index.ts'
import { type Day, day } from '../../values/day.ts'
import type { Diary } from '../diary.ts'
import type { Hand } from '../hand.ts'
import { office } from './office.ts'

interface SampleChannel {
  readonly key: string
  readonly kind: 'zalo_group' | 'facebook' | 'loudspeaker' | 'poster'
  readonly name: string
  readonly openedOn: Day
  readonly area?: number
  readonly organisation?: string
  readonly members?: number
}

const areaGroups: readonly SampleChannel[] = office.households.map((households, index) => ({
  key: `zalo to ${index + 1}`,
  kind: 'zalo_group',
  name: `Tổ ${index + 1} Sông Cầu`,
  openedOn: day(index < 12 ? '2020-03-12' : '2020-09-15'),
  area: index + 1,
  members: Math.round(households * 0.7),
}))

/** Groups and pages of the ward, of its member organisations and of each of its areas. */
export const channels: readonly SampleChannel[] = [
  { key: 'loa', kind: 'loudspeaker', name: 'Hệ thống truyền thanh phường', openedOn: day('2019-02-01') },
  { key: 'bang tin', kind: 'poster', name: 'Bảng tin trụ sở phường', openedOn: day('2019-02-01') },
  { key: 'facebook', kind: 'facebook', name: 'Mặt trận phường Sông Cầu', openedOn: day('2019-06-10') },
  { key: 'zalo', kind: 'zalo_group', name: 'MTTQ phường Sông Cầu', openedOn: day('2020-03-10'), members: 86 },
  {
    key: 'zalo phu nu',
    kind: 'zalo_group',
    name: 'Phụ nữ phường Sông Cầu',
    openedOn: day('2020-04-01'),
    organisation: 'womens_union',
    members: 64,
  },
  ...areaGroups,
]

/** Opened for the epidemic, given up with it. */
const forTheEpidemic = 'zalo chong dich'
/** Nobody has written in it for a long time. */
const asleep = 'zalo to 17'
const lookedOn = ['2020-12-10', '2021-09-20', '2022-06-15', '2023-06-12', '2024-03-20'].map((on) => day(on))

export function registerChannels(diary: Diary, hand: Hand): void {
  for (const { key, area, organisation, members, ...facts } of channels) {
    const owner = {
      areaId: area ? hand.id(`area ${area}`) : null,
      organisationId: organisation ? hand.id(`organisation ${organisation}`) : null,
    }
    const membersCount = members ?? null
    diary.note(facts.openedOn, addChannel, { ...facts, ...owner, membersCount, id: hand.id(`channel ${key}`) })
  }
  const id = hand.id(`channel ${forTheEpidemic}`)
  const [openedOn, closedOn] = [day('2021-08-10'), day('2023-10-31')]
  const about = { kind: 'zalo_group', name: 'Phòng, chống dịch phường Sông Cầu', openedOn, membersCount: 152 }
  diary.note(openedOn, addChannel, { ...about, id })
  const reason = 'COVID-19 chuyển sang bệnh truyền nhiễm nhóm B'
  diary.note(closedOn, closeChannel, { id, closedOn, reason })
  for (const [round, checkedOn] of lookedOn.entries()) {
    const checks = channels
      .filter(({ openedOn: opened, members }) => opened <= checkedOn && members !== undefined)
      .map(({ key, members = 0 }) => ({
        channelId: hand.id(`channel ${key}`),
        membersCount: members + round * 4,
        state: key === asleep && round > 2 ? 'asleep' : 'active',
      }))
    diary.note(checkedOn, checkChannels, { checkedOn, checks })
  }
}
