import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { canEnter, giveTo, type RunAs } from './account.ts'
import { besideCluster } from './cluster.ts'
import { usesSocket } from './settings.ts'

/** A socket's whole path may have 103 bytes on macOS and 107 on Linux; the file name takes 14 of them. */
const longestSocketFolder = 103 - '/.s.PGSQL.5432'.length

/** Chooses where the server will listen: a socket folder that only its account may enter, or a free port of 127.0.0.1. */
export async function chooseReach(cluster: string, account: RunAs): Promise<{ host: string; port: number }> {
  if (!usesSocket()) return { host: '127.0.0.1', port: await freePort() }
  const host = socketFolder(cluster, account)
  giveTo(account, host)
  chmodSync(host, 0o700)
  return { host, port: 5432 }
}

/** The superuser's password, kept beside the cluster; only where there is no socket to guard the database. */
export function passwordOf(dataFolder: string): { file: string; password: string } | null {
  if (usesSocket()) return null
  const file = join(dataFolder, 'postgres.password')
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 })
  return { file, password: readFileSync(file, 'utf8').trim() }
}

function socketFolder(cluster: string, account: RunAs): string {
  const beside = besideCluster(cluster, 'run')
  if (Buffer.byteLength(beside) > longestSocketFolder) {
    const temporary =
      Buffer.byteLength(tmpdir()) < longestSocketFolder - 20 && canEnter(account, tmpdir()) ? tmpdir() : '/tmp'
    return mkdtempSync(join(temporary, 'dau-an-'))
  }
  mkdirSync(beside, { recursive: true, mode: 0o700 })
  clearLeftovers(beside)
  return beside
}

/**
 * Empties the socket folder of a server that no longer runs: the lock that a killed one left there, under a number that
 * another program may have by now, would stop the next one.
 */
export function clearLeftovers(host: string): void {
  if (!usesSocket()) return
  for (const name of readdirSync(host)) rmSync(join(host, name))
}

function freePort(): Promise<number> {
  return new Promise((settle, fail) => {
    const probe = createServer()
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => settle(port))
    })
  })
}
