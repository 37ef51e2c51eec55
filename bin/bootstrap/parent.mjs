import { readFileSync } from 'node:fs'

const lookEvery = 500

/**
 * Ends this process in order (SIGTERM) when whoever started it is gone without a word. npm passes a signal on to its shell
 * only, which dies of it alone and leaves us behind, still serving; and a process killed outright passes nothing on.
 */
export function followParent() {
  if (process.channel !== undefined) {
    process.channel.unref()
    process.once('disconnect', endSelf)
    return
  }
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return
  const { ppid } = process
  const npm = npmAbove(ppid)
  const timer = setInterval(() => {
    if (process.ppid === ppid && (npm === ppid || npm === null || parentOf(ppid) === npm)) return
    clearInterval(timer)
    endSelf()
  }, lookEvery)
  timer.unref()
}

const endSelf = () => process.kill(process.pid, 'SIGTERM')

/** npm is our parent, or its shell is; `null` where that cannot be told (only Linux has /proc). */
function npmAbove(ppid) {
  if (titleOf(ppid)?.startsWith('npm')) return ppid
  const above = parentOf(ppid)
  return above !== null && titleOf(above)?.startsWith('npm') ? above : null
}

function titleOf(pid) {
  return readProcess(pid)?.match(/\((.*)\)/s)?.[1]
}

function parentOf(pid) {
  const fields = readProcess(pid)?.split(') ').at(-1)?.split(' ')
  return fields === undefined ? null : Number(fields[1])
}

function readProcess(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    return undefined
  }
}
