import type { Clock } from '../../platform/clock.ts'
import type { Config } from '../../platform/config.ts'
import type { Database } from '../../platform/database.ts'
import type { FileStore } from '../../platform/files/index.ts'
import type { Log } from '../../platform/log.ts'
import type { Secrets } from '../../platform/secret.ts'
import type { Assets } from './assets.ts'
import type { Operator } from './operator.ts'

/** Everything the pages stand on; `main.ts` builds it once. */
export interface House {
  readonly database: Database
  readonly files: FileStore
  readonly clock: Clock
  readonly config: Config
  readonly log: Log
  readonly secrets: Secrets
  readonly assets: Assets
  readonly operator: Operator
}
