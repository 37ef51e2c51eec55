import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../../src/platform/root.ts'

/** How to launch a Chromium: playwright's own launch options. */
export type Launch = { executablePath: string; env?: Record<string, string> } | { channel: 'chrome' | 'msedge' }

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/**
 * The browser of the journeys: the one named by CHROMIUM_PATH, the system's, or on Linux the one that npm brought
 * (`CHROMIUM_PATH=npm` asks for it).
 */
export function findChromium(): Launch {
  const asked = process.env.CHROMIUM_PATH
  if (asked !== undefined && asked !== 'npm') return { executablePath: asked }
  if (process.platform !== 'linux') return { channel: process.platform === 'win32' ? 'msedge' : 'chrome' }
  const installed = asked === 'npm' ? undefined : usualPlaces.find((place) => existsSync(place))
  return installed === undefined ? fromNpm() : { executablePath: installed }
}

/** Unpacks the npm browser once, with the libraries and fonts that a bare machine lacks. */
function fromNpm(): Launch {
  const folder = join(cacheFolder(), `chromium-${npmVersion()}`)
  if (!existsSync(folder)) unpack(folder)
  const libraries = join(folder, 'al2023', 'lib')
  const env = {
    ...(process.env as Record<string, string>),
    LD_LIBRARY_PATH: libraries,
    FONTCONFIG_PATH: join(folder, 'fonts'),
  }
  return { executablePath: join(folder, 'chromium'), env }
}

/** In a process of its own, as the package unpacks to TMPDIR and only where it believes to run in AWS Lambda. */
function unpack(folder: string): void {
  const fresh = `${folder}.${process.pid}`
  mkdirSync(fresh, { recursive: true })
  const script = "process.stdout.write(await (await import('@sparticuz/chromium')).default.executablePath())"
  const env = { ...process.env, TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }
  const options = { cwd: projectRoot(), env, encoding: 'utf8' as const }
  const told = spawnSync(process.execPath, ['--input-type=module', '-e', script], options)
  if (told.status !== 0) throw new Error(`The browser that npm brought could not be unpacked: ${told.stderr}`)
  writeFileSync(join(fresh, 'fonts', 'fonts.conf'), fontSettings(join(folder, 'fonts')))
  try {
    renameSync(fresh, folder)
  } catch {
    // Another run unpacked at the same time; its copy serves.
    rmSync(fresh, { recursive: true, force: true })
  }
}

function fontSettings(fonts: string): string {
  const folders = [fonts, '/usr/share/fonts'].map((folder) => `<dir>${folder}</dir>`).join('')
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}<cachedir>${fonts}/cache</cachedir></fontconfig>\n`
}

/** The project's .cache, or a folder of this account where the project is not ours to write. */
function cacheFolder(): string {
  const own = join(projectRoot(), '.cache')
  try {
    mkdirSync(own, { recursive: true })
    accessSync(own, constants.W_OK)
    return own
  } catch {
    return join(tmpdir(), `dau-an-cache-${process.getuid?.() ?? 0}`)
  }
}

function npmVersion(): string {
  const manifest = join(projectRoot(), 'node_modules', '@sparticuz', 'chromium', 'package.json')
  return String(JSON.parse(readFileSync(manifest, 'utf8')).version)
}
