import { chmodSync, mkdirSync, readdirSync, rmdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Refusal, refuse } from '../values/refusal.ts'
import { databaseAccount } from './embedded/account.ts'

/**
 * Makes the data folder where it is missing and proves that we can write there. It is closed to others; a new one of
 * root's lets the database account pass through to what is its own (all else in the folder is closed by itself).
 */
export function makeDataFolder(folder: string): Refusal | null {
  try {
    mkdirSync(dirname(folder), { recursive: true })
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    if (databaseAccount() !== null && readdirSync(folder).length === 0) chmodSync(folder, 0o711)
    const probe = join(folder, `.probe-${process.pid}`)
    mkdirSync(probe)
    rmdirSync(probe)
    return null
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return refuse('embedded.folder_unusable', { kind: 'forbidden', params: { folder, reason } })
  }
}
