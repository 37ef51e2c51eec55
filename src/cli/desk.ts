import {
  type Committee,
  committeesOfUnits,
  findCommitteeBySlug,
  listCommittees,
  unitsByCode,
} from '../areas/organisation/index.ts'
import type { Config } from '../platform/config.ts'
import type { Caller } from '../platform/context.ts'
import type { Database } from '../platform/database.ts'
import type { FileStore } from '../platform/files/index.ts'
import type { Installation } from '../platform/installation.ts'
import type { Secrets } from '../platform/secret.ts'
import { systemCaller, systemSight } from '../platform/system-caller.ts'
import type { Id } from '../values/id.ts'
import { type Refusal, refuse } from '../values/refusal.ts'
import type { Language, Words } from '../words/words.ts'

/** An open installation. */
export interface Place {
  readonly installation: Installation
  readonly database: Database
  readonly files: FileStore
  readonly secrets: Secrets
}

/** What `main` builds for the command line, because only it may build the whole. */
export interface Tools {
  /** Serves until stopped; returns the exit code. */
  readonly serve: (config: Config, options: { readonly sample: boolean }) => Promise<number>
}

/** What a command works with. */
export interface Desk {
  readonly words: Words
  readonly language: Language
  readonly config: Config
  readonly tools: Tools
  /** Throws for a command that said it needs none. */
  readonly place: Place
  /** Says how far it is; never on standard output. */
  readonly note: (text: string) => void
}

/** Commands act as the program itself, for whoever may start it on this machine. */
export function callerAt(desk: Desk, committeeId: Id, clientId?: Id): Caller {
  const name = desk.words.cli.actor
  return systemCaller({ committeeId, name, channel: 'cli', ...(clientId === undefined ? {} : { clientId }) })
}

/**
 * The committee called by its short name (`song-cau`) or its unit's code; without a name the only one there is, samples
 * left aside when there are others.
 */
export async function committeeAt(desk: Desk, name: string | undefined): Promise<Committee | Refusal> {
  return desk.place.database.read(systemSight([]), async (reading) => {
    if (name === undefined) {
      const all = await listCommittees(reading)
      const real = all.filter((one) => !one.demo)
      const [only, ...others] = real.length > 0 ? real : all
      if (only && others.length === 0) return only
      if (!only) return refuse('cli.no_committee', { kind: 'missing' })
      return refuse('cli.which_unit', { field: 'unit', params: { names: all.map((one) => one.slug).join(', ') } })
    }
    const bySlug = await findCommitteeBySlug(reading, name)
    if (bySlug) return bySlug
    const unitId = (await unitsByCode(reading, [name], reading.today)).get(name)
    const found = unitId === undefined ? [] : await committeesOfUnits(reading, [unitId])
    return found.find((one) => one.closedOn === null) ?? unknownUnit(name)
  })
}

function unknownUnit(name: string): Refusal {
  return refuse('cli.unknown_unit', { kind: 'missing', field: 'unit', params: { name } })
}
