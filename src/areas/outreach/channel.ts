import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { wasKnown } from '../../values/step.ts'

/** Groups and pages that can be registered. */
export const channelKinds = ['zalo_group', 'zalo_oa', 'facebook', 'tiktok', 'website', 'loudspeaker', 'poster'] as const
export type ChannelKind = (typeof channelKinds)[number]

export interface ChannelCheck {
  readonly id: Id
  readonly channelId: Id
  readonly checkedOn: Day
  readonly membersCount: number | null
  readonly isActive: boolean
  readonly note: string | null
  readonly recordedAt: Date
  readonly recordedByName: string
  readonly supersededAt: Date | null
}

/** A group or page through which people are reached; ours to register, never to read. */
export interface Channel {
  readonly id: Id
  readonly committeeId: Id
  readonly kind: ChannelKind
  readonly name: string
  readonly link: string | null
  /** Whose it is: an area's, a member organisation's, else the committee's own. */
  readonly areaId: Id | null
  readonly organisationId: Id | null
  readonly adminName: string | null
  readonly openedOn: Day
  readonly closedOn: Day | null
  readonly closedRecordedAt: Date | null
  readonly closedReason: string | null
  readonly editNo: number
  readonly recordedAt: Date
  readonly supersededAt: Date | null
}

export interface ChannelFacts {
  readonly channel: Channel
  readonly checks: readonly ChannelCheck[]
}

export const channelStates = ['active', 'stale', 'asleep', 'unchecked', 'closed', 'removed', 'not_open'] as const
export type ChannelState = (typeof channelStates)[number]

/** The last check of a day and before, as far as was known then. */
export function lastCheck(
  checks: readonly ChannelCheck[],
  asAt: Day,
  knownAt: Date | null = null,
): ChannelCheck | null {
  const seen = checks.filter((check) => check.checkedOn <= asAt && wasKnown(check, knownAt))
  return (
    seen
      .toSorted((a, b) =>
        a.checkedOn < b.checkedOn ? -1 : a.checkedOn > b.checkedOn ? 1 : +a.recordedAt - +b.recordedAt,
      )
      .at(-1) ?? null
  )
}

export function isOpenOn({ channel }: Pick<ChannelFacts, 'channel'>, asAt: Day, knownAt: Date | null = null): boolean {
  const { openedOn, closedOn, closedRecordedAt } = channel
  const closed = closedOn !== null && closedOn <= asAt && (knownAt === null || (closedRecordedAt ?? knownAt) <= knownAt)
  return wasKnown(channel, knownAt) && openedOn <= asAt && !closed
}

/**
 * How a channel stood on a day. `freshUntil` tells the last day on which a check still counts, by the rule in force when
 * it was made; after it nobody knows whether the group is alive.
 */
export function channelState(
  facts: ChannelFacts,
  asAt: Day,
  freshUntil: (checkedOn: Day) => Day,
  knownAt: Date | null = null,
): ChannelState {
  const { channel, checks } = facts
  if (!wasKnown(channel, knownAt)) return 'removed'
  if (channel.openedOn > asAt) return 'not_open'
  if (!isOpenOn(facts, asAt, knownAt)) return 'closed'
  const check = lastCheck(checks, asAt, knownAt)
  if (!check) return 'unchecked'
  if (freshUntil(check.checkedOn) < asAt) return 'stale'
  return check.isActive ? 'active' : 'asleep'
}
