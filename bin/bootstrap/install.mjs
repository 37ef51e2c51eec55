import { existsSync, readFileSync } from 'node:fs'
import { run } from './child.mjs'
import { giveUp, hasNode24, inProject, root, say } from './project.mjs'

/**
 * Installs the packages of the lock file when they are missing or others. What is installed is known from npm's own
 * record in node_modules, so an `npm ci` by hand counts as well. `withTools` asks for the test tools too.
 */
export async function ensureInstalled({ withTools = false } = {}) {
  const reason = whyInstall(withTools)
  if (reason === null) return
  say(`Đang cài các gói phần mềm theo package-lock.json (${reason}) · installing packages …`)
  const [program, ...first] = npmCommand()
  const args = [...first, 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  const code = await run(program, args, { cwd: root, stdio: ['ignore', 2, 2], shell: program.endsWith('.cmd') }).catch(
    (error) => error.message,
  )
  if (code === 0 && whyInstall(withTools) === null) return
  giveUp(
    `npm ci không thành công (${code}). Hãy kiểm tra mạng, chỗ trống trên đĩa, quyền ghi vào ${root} rồi chạy lại.`,
    `npm ci failed (${code}). Check the network, the free disk space and who may write to ${root}, then run again.`,
  )
}

/** Why packages must be installed, or `null`. */
function whyInstall(withTools) {
  const installed = readPackages('node_modules/.package-lock.json')
  if (installed === null) return 'lần đầu · first run'
  const locked = readPackages('package-lock.json') ?? {}
  for (const [path, wanted] of Object.entries(locked)) {
    if (path === '' || (wanted.dev && !withTools)) continue
    const found = installed[path]
    const mayLack = (wanted.optional || wanted.devOptional) && !isForThisMachine(path, wanted, locked[''])
    if (found === undefined ? !mayLack : found.version !== wanted.version) return path
  }
  return null
}

/** The programs for one platform each: the database, unless another is set, and Node, unless ours is new enough. */
function isForThisMachine(path, { os = [], cpu = [] }, project) {
  const name = path.slice('node_modules/'.length)
  if (!(name in project.optionalDependencies) || !os.includes(process.platform) || !cpu.includes(process.arch))
    return false
  return name.startsWith('node-') ? !hasNode24 : !process.env.DATABASE_URL
}

function readPackages(path) {
  const file = inProject(path)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : null
}

/** The npm that called us, or the one on the path. */
function npmCommand() {
  const caller = process.env.npm_execpath
  if (caller?.endsWith('npm-cli.js')) return [process.execPath, caller]
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm']
}
