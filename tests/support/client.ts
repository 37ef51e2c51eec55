import { existsSync, readdirSync } from 'node:fs'
import { build, type Rolldown } from 'vite'

/** Styles and islands, built in memory: what a page of a live house loads, by path, each file in base64. */
export async function buildClient(): Promise<Readonly<Record<string, string>>> {
  const folder = 'src/web/islands'
  const islands = existsSync(folder) ? readdirSync(folder).filter((name) => /^[\w-]+\.tsx?$/.test(name)) : []
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: ['src/web/style/index.css', 'src/web/style/portal.css', ...islands.map((name) => `${folder}/${name}`)],
        output: {
          entryFileNames: 'assets/[name].js',
          chunkFileNames: 'assets/part-[hash].js',
          assetFileNames: 'assets/[name][extname]',
        },
      },
    },
  })
  const { output } = result as Rolldown.RolldownOutput
  const files = output.map((file) => [`/${file.fileName}`, file.type === 'asset' ? file.source : file.code] as const)
  return Object.fromEntries(files.map(([path, file]) => [path, Buffer.from(file).toString('base64')]))
}
