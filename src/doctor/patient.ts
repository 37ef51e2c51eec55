import type { Database } from '../platform/database.ts'
import type { FileStore } from '../platform/files/index.ts'
import type { Installation } from '../platform/installation.ts'
import type { Id } from '../values/id.ts'
import type { Refusal } from '../values/refusal.ts'

/** What is examined. */
export interface Patient {
  readonly owner: Installation['owner']
  readonly database: Database
  readonly files: FileStore
  /** Everyone who has a journal. */
  readonly committeeIds: readonly Id[]
  /** Whether the content of every file is read too, not only looked for. */
  readonly thorough: boolean
}

/** What one examination looked at, and what it found; a finding says itself as a refusal does. */
export interface Examined {
  readonly looked: number
  readonly findings: readonly Refusal[]
}
