import { chownSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** The system account the database runs under; `null` is our own. PostgreSQL refuses to run as root. */
export type RunAs = { uid: number; gid: number } | null

const nobody = 65534

export function databaseAccount(): RunAs {
  return process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : null
}

/** The spawn options that make a child run under the account. The folder `/` is one that every account may enter. */
export function spawnOptions(account: RunAs): { uid?: number; gid?: number; cwd: string } {
  return { ...account, cwd: process.platform === 'win32' ? process.cwd() : '/' }
}

export function giveTo(account: RunAs, ...paths: string[]): void {
  if (account === null) return
  for (const path of paths) chownSync(path, account.uid, account.gid)
}

/** Whether the account may pass through every folder on the way to `folder` and into it. */
export function canEnter(account: RunAs, folder: string): boolean {
  if (account === null) return true
  const facts = statSync(folder)
  const bit = facts.uid === account.uid ? 0o100 : facts.gid === account.gid ? 0o010 : 0o001
  if ((facts.mode & bit) === 0) return false
  const parent = dirname(folder)
  return parent === folder || canEnter(account, parent)
}
