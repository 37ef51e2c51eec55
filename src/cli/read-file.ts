import { constants } from 'node:fs'
import { access, readFile, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { isRefusal, type Refusal, refuse } from '../values/refusal.ts'

const megabyte = 1024 * 1024

/** The bytes of a small file that a command was given; `-` is standard input. */
export async function readGiven(path: string, field: string, mostMegabytes = 25): Promise<Uint8Array | Refusal> {
  try {
    if (path === '-') return await readStandardInput(mostMegabytes, field)
    const about = await stat(path)
    if (!about.isFile()) return refuse('cli.not_a_file', { field })
    if (about.size > mostMegabytes * megabyte) return tooLarge(mostMegabytes, field)
    return await readFile(path)
  } catch (error) {
    return unreadable(error, field)
  }
}

async function readStandardInput(mostMegabytes: number, field: string): Promise<Uint8Array | Refusal> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer)
    size += (chunk as Buffer).length
    if (size > mostMegabytes * megabyte) return tooLarge(mostMegabytes, field)
  }
  return Buffer.concat(chunks)
}

const tooLarge = (max: number, field: string): Refusal =>
  refuse('platform.too_large', { kind: 'limit', field, params: { max } })

function unreadable(error: unknown, field: string): Refusal {
  const { code = '' } = error as NodeJS.ErrnoException
  if (code === 'ENOENT' || code === 'ENOTDIR') return refuse('cli.no_such_file', { field })
  return refuse('cli.unreadable', { field, params: { reason: code } })
}

/** The one line of a file that holds a password: never an argument, which other accounts of the machine can see. */
export async function readSecretFile(path: string, field: string): Promise<string | Refusal> {
  const bytes = await readGiven(path, field, 1)
  if (isRefusal(bytes)) return bytes
  const [line = '', ...more] = Buffer.from(bytes)
    .toString('utf8')
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
  if (line === '' || more.length > 0) return refuse('cli.one_line', { field })
  return line
}

/** Why a new file cannot be written there; `null` when it can. An existing one is never overwritten. */
export async function mayNotWrite(path: string, field: string): Promise<Refusal | null> {
  const whole = resolve(path)
  try {
    await stat(whole)
    return refuse('cli.file_exists', { kind: 'conflict', field })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return unreadable(error, field)
  }
  try {
    await access(dirname(whole), constants.W_OK)
    return null
  } catch {
    return refuse('cli.no_such_folder', { field })
  }
}
