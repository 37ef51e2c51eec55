import { createHash } from 'node:crypto'
import { type Action, perform } from '../platform/action.ts'
import { type FixedClock, fixedClock } from '../platform/clock.ts'
import type { Actor, Caller, Reading } from '../platform/context.ts'
import type { Database } from '../platform/database.ts'
import type { Day } from '../values/day.ts'
import { type Id, installationId } from '../values/id.ts'
import { twoDigits } from '../values/number.ts'
import { isRefusal } from '../values/refusal.ts'

/** Somebody of the sample who acts in their own name: where one person must not do what two should. */
export interface Someone {
  /** As their account is called: `account ke-toan`. */
  readonly key: string
  readonly name: string
  readonly role: string
}

/** The hand that writes the sample: the same actions as everybody's, on the days on which things happened. */
export interface Hand {
  readonly committeeId: Id
  readonly database: Database
  readonly actor: Actor
  /** The same id for the same thing in every loading, so that links and tests stay. */
  id(key: string): Id
  /** Looks at what stands written so far. */
  read<T>(look: (reading: Reading) => Promise<T>): Promise<T>
  /** Performs an action as it was done at nine that morning (or later that day). A refusal is a fault of the sample. */
  do<I, F, O>(on: Day, what: Action<I, F, O>, input: unknown, by?: Someone): Promise<O>
}

const everything: Actor = {
  accountId: '00000000-0000-7000-8000-000000000001',
  name: 'Dấu Ấn',
  grants: [],
  strength: 'system',
}

/** A stable id of version 8 (RFC 9562: ours to fill) from a name. */
export function sampleId(key: string): Id {
  const hex = createHash('sha256').update(`dau-an sample ${key}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

type Open = (clock: FixedClock) => Database

/** The hand for what belongs to no committee: the units of the country. */
export function installationHand(open: Open): ClosableHand {
  return makeHand('installation', installationId, open)
}

/** The hand of one committee. `open` gives a database on the clock of the past; the loader closes it. */
export function handOf(committeeKey: string, open: Open): ClosableHand {
  return makeHand(committeeKey, sampleId(`${committeeKey} committee`), open)
}

type ClosableHand = Hand & { close(): Promise<void> }

function makeHand(key: string, committeeId: Id, open: Open): ClosableHand {
  const clock = fixedClock('2019-02-01T08:00:00+07:00')
  const database = open(clock)
  const sight = { committeeIds: [committeeId], accountId: null, reach: 'system', agencyId: null, areaId: null } as const
  const actorOf = ({ key: who, name, role }: Someone): Actor => {
    const grant = { role, committeeId, areaId: null, agencyId: null, organisationId: null }
    return { accountId: sampleId(`${key} account ${who}`), name, grants: [grant], strength: 'two_factor' }
  }
  let count = 0
  /** How much was done on each day so far. */
  const acts = new Map<Day, number>()
  return {
    committeeId,
    database,
    actor: everything,
    id: (of) => sampleId(`${key} ${of}`),
    read: (look) => database.read(sight, look),
    do: async (on, what, input, by) => {
      count += 1
      // Minutes of the day keep the order in which things were done, however many there were.
      const minute = acts.get(on) ?? 0
      acts.set(on, minute + 1)
      clock.set(`${on}T${twoDigits(9 + Math.floor(minute / 60))}:${twoDigits(minute % 60)}:00+07:00`)
      const clientId = sampleId(`${key} act ${count}`)
      const actor = by ? actorOf(by) : everything
      const caller: Caller = { actor, sight, committeeId, clientId, channel: 'sample' }
      const output = await perform(database, what, input, caller)
      if (!isRefusal(output)) return output
      throw new Error(`the sample was refused: ${what.name} on ${on}: ${output.key} ${output.field ?? ''}`)
    },
    close: () => database.close(),
  }
}
