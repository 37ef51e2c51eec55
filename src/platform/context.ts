import type { Kysely, Transaction } from 'kysely'
import type { Tables } from '../../db/tables.ts'
import type { Day } from '../values/day.ts'
import type { Id } from '../values/id.ts'
import type { Later } from './enqueue.ts'
import type { Secrets } from './secret.ts'

/** One role given to an account in one committee, narrowed to an area, an agency or an organisation where the role is. */
export interface Grant {
  readonly role: string
  /** `null`: the whole installation (system administrator, central viewer). */
  readonly committeeId: Id | null
  readonly areaId: Id | null
  readonly agencyId: Id | null
  readonly organisationId: Id | null
}

/** How sure we are of who it is; some permissions ask for the second factor. */
export type Strength = 'password' | 'two_factor' | 'device' | 'system'

export interface Actor {
  readonly accountId: Id
  readonly name: string
  readonly grants: readonly Grant[]
  readonly strength: Strength
}

/** The width of what a person may see; row-level security reads it in every transaction. */
/** `admin` sees accounts and units, and nothing that a committee records. */
export type Reach = 'staff' | 'agency' | 'area' | 'advisor' | 'province' | 'admin' | 'public' | 'system'

export interface Sight {
  readonly committeeIds: readonly Id[]
  readonly accountId: Id | null
  readonly reach: Reach
  readonly agencyId: Id | null
  readonly areaId: Id | null
}

export type Channel = 'web' | 'api' | 'cli' | 'job' | 'sample'

/** Who asks for an act, for which committee, under which client id (the same id twice does it once). */
export interface Caller {
  readonly actor: Actor
  readonly sight: Sight
  readonly committeeId: Id
  readonly clientId: Id
  readonly channel: Channel
}

/** A read-only look at the database within one sight: one transaction, one snapshot. */
export interface Reading {
  readonly db: Kysely<Tables> | Transaction<Tables>
  readonly sight: Sight
  readonly now: Date
  readonly today: Day
  /** Seals and opens sensitive columns. */
  readonly secrets: Secrets
}

/** The transaction of one act. */
export interface Writing extends Reading {
  readonly db: Transaction<Tables>
  readonly committeeId: Id
  readonly actor: Actor
  readonly clientId: Id
  readonly channel: Channel
  /** Puts a job in the queue; it exists only if the act commits. */
  readonly enqueue: (task: string, payload: Record<string, unknown>, later?: Later) => Promise<void>
  /** Lines waiting for the journal; written together when the act ends. */
  readonly lines: JournalLine[]
}

export interface JournalLine {
  readonly action: string
  readonly subject: Subject
  readonly data: JournalData
}

export interface Subject {
  readonly kind: string
  readonly id: Id
}

export type JournalData = Readonly<Record<string, unknown>>
