import type { Day } from '../../values/day.ts'
import type { Scene } from '../picture.ts'

export interface SampleItem {
  readonly key: string
  readonly on: Day
  readonly channel: 'facebook' | 'zalo' | 'loa' | 'bang tin'
  readonly topic: string
  readonly title: string
  readonly text: string
  readonly plan?: string
  readonly views?: number
  /** Shown to the public, with a picture. */
  readonly shown?: Scene
  /** Areas that passed it on in their own groups. */
  readonly passedOn?: readonly number[]
}

const kindOf = { facebook: 'facebook', zalo: 'zalo_group', loa: 'loudspeaker', 'bang tin': 'poster' } as const
export const channelKindOf = (channel: SampleItem['channel']): string => kindOf[channel]
