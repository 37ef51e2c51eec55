import { existsSync, globSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { defineConfig, type UserConfig } from 'vite'

/** How long parts of a build took is nobody's concern at the first start. */
const checks = { pluginTimings: false }
const jsx = { runtime: 'automatic', importSource: 'preact' } as const

/** `vite build` makes what browsers load; `vite build --ssr` makes the server and the command line. */
export default defineConfig(({ isSsrBuild }) => (isSsrBuild ? server() : client()))

function server(): UserConfig {
  return {
    oxc: { jsx },
    publicDir: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir: 'dist/server',
      emptyOutDir: true,
      target: 'node24',
      sourcemap: true,
      minify: false,
      rolldownOptions: {
        checks,
        input: serverEntries(),
        output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
      },
    },
  }
}

function client(): UserConfig {
  return {
    oxc: { jsx },
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir: 'dist/client',
      emptyOutDir: true,
      manifest: true,
      // The content policy allows files of our own and nothing inline.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { checks, input: clientEntries() },
    },
  }
}

/** The programs: the server, the command line, and the bench when it is built for a run; and their threads. */
function serverEntries(): Record<string, string> {
  const bench = process.env.DAU_AN_BUILD === 'bench'
  const all = bench ? { bench: 'tests/bench/bench.ts' } : { main: 'src/main.ts', cli: 'src/cli.ts' }
  const programs = Object.fromEntries(Object.entries(all).filter(([, path]) => existsSync(path)))
  return { ...programs, ...threads() }
}

/** What a thread or a program beside begins with, kept by its name: the sources take about a second longer to begin. */
function threads(): Record<string, string> {
  const files = globSync('src/**/*-worker.ts')
  return Object.fromEntries(files.map((path) => [`threads/${basename(path, '.ts')}`, path]))
}

/** Every file directly in islands/ is loaded by some page; one style sheet serves the office, a smaller one the public. */
function clientEntries(): string[] {
  const folder = 'src/web/islands'
  const islands = existsSync(folder) ? readdirSync(folder) : []
  const scripts = islands.filter((name) => /\.tsx?$/.test(name) && !/\.(test|d)\.tsx?$/.test(basename(name)))
  const styles = ['src/web/style/index.css', 'src/web/style/portal.css']
  return [...styles, ...scripts.map((name) => join(folder, name))].filter((path) => existsSync(path))
}
