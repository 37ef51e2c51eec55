import type { Reading } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'

/** A record that something else came from: what it is called, and where its page is. */
export interface OriginPlace {
  readonly label: string
  readonly href: string
}

export type OriginFinder = (reading: Reading, id: Id) => Promise<OriginPlace | null>

/** By kind of record. */
export type OriginFinders = Readonly<Record<string, OriginFinder>>
