import { randomBytes } from 'node:crypto'
import { chmodSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Refusal } from '../values/refusal.ts'
import { makeDataFolder } from './data-folder.ts'

/**
 * The secret of an installation that was not given one by DAU_AN_SECRET: made once, kept in the data folder, readable by
 * its owner only. It is part of the installation as the database is: without it sealed columns cannot be opened.
 */
export function installationSecret(dataFolder: string): string | Refusal {
  const path = join(dataFolder, 'secret')
  return makeDataFolder(dataFolder) ?? readKept(path) ?? keep(path)
}

/**
 * Puts the secret of a restored archive in the place of the one this installation had made for itself. Only right after
 * a restore into an empty installation, where the own secret has sealed nothing yet.
 */
export function keepRestoredSecret(dataFolder: string, secret: string): void {
  const path = join(dataFolder, 'secret')
  const fresh = `${path}.${process.pid}`
  writeFileSync(fresh, `${secret}\n`, { mode: 0o600, flush: true })
  renameSync(fresh, path)
}

function readKept(path: string): string | null {
  try {
    const secret = readFileSync(path, 'utf8').trim()
    if (secret.length < 32) throw new Error(`${path} does not hold a secret; restore it from a backup`)
    chmodSync(path, 0o600)
    return secret
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Written whole beside its place and linked there: of two starts at once one secret wins, and both use it. */
function keep(path: string): string {
  const fresh = `${path}.${process.pid}`
  writeFileSync(fresh, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flush: true })
  try {
    linkSync(fresh, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(fresh, { force: true })
  }
  return readFileSync(path, 'utf8').trim()
}
