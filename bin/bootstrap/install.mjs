import { existsSync, readFileSync } from 'node:fs'
import { run } from './child.mjs'
import { giveUp, inProject, root, say } from './project.mjs'

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
  for (const [path, wanted] of Object.entries(readPackages('package-lock.json') ?? {})) {
    if (path === '' || (wanted.dev && !withTools)) continue
    const found = installed[path]
    if (found === undefined ? !wanted.optional && !wanted.devOptional : found.version !== wanted.version) return path
  }
  return null
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
