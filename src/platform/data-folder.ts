import { mkdirSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Refusal, refuse } from '../values/refusal.ts'
import { databaseAccount } from './embedded/account.ts'

/** Makes the data folder where it is missing: closed to others, but for root's database account, which must pass through. */
export function makeDataFolder(folder: string): Refusal | null {
  try {
    mkdirSync(folder, { recursive: true, mode: databaseAccount() === null ? 0o700 : 0o711 })
    const probe = join(folder, `.probe-${process.pid}`)
    mkdirSync(probe)
    rmdirSync(probe)
    return null
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return refuse('embedded.folder_unusable', { kind: 'forbidden', params: { folder, reason } })
  }
}
