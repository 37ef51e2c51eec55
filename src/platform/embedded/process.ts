import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * When the process `pid` began, in the words of the operating system: two processes that had the same number at different
 * times differ in it. `null` when no such process runs. Only for comparing with itself.
 */
export function startMark(pid: number): string | null {
  if (!Number.isInteger(pid) || pid <= 0 || !answersSignals(pid)) return null
  if (process.platform === 'linux') return startTicks(pid)
  if (process.platform === 'win32') return 'alive'
  const listed = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' })
  return listed.stdout?.trim() || null
}

/** The program a process runs, as a short name such as `postgres`; `null` when it cannot be known. */
export function programOf(pid: number): string | null {
  if (process.platform === 'linux') return statusFields(pid)?.program ?? null
  if (process.platform === 'win32') return null
  const listed = spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' })
  return listed.stdout?.trim().split('/').at(-1) || null
}

function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function startTicks(pid: number): string | null {
  const status = statusFields(pid)
  // A zombie has ended; only its parent has not looked yet.
  return status === null || status.state === 'Z' ? null : status.startedAt
}

/** Reads /proc/<pid>/stat; the program name stands in brackets and may itself hold spaces and brackets. */
function statusFields(pid: number): { program: string; state: string; startedAt: string } | null {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ')
    const program = line.slice(line.indexOf('(') + 1, line.lastIndexOf(')'))
    return { program, state: fields[0] ?? '', startedAt: fields[19] ?? '' }
  } catch {
    return null
  }
}
