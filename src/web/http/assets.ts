import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Hono } from 'hono'
import { compress } from 'hono/compress'
import { projectRoot } from '../../platform/root.ts'

interface ManifestEntry {
  readonly file: string
  readonly css?: readonly string[]
  readonly imports?: readonly string[]
}

/** Addresses of the built scripts and styles, by the name of their source. */
export interface Assets {
  /** `style/index.css` → `/assets/index-abc123.css`; a missing one is a broken build and throws. */
  url(source: string): string
}

/** Reads the manifest that the build left; without it the pages would be bare, so starting is refused. */
export async function readAssets(): Promise<Assets> {
  const path = join(projectRoot(), 'dist', 'client', '.vite', 'manifest.json')
  const manifest = JSON.parse(await readFile(path, 'utf8')) as Record<string, ManifestEntry>
  return {
    url: (source) => {
      const entry = manifest[`src/web/${source}`]
      if (!entry) throw new Error(`no built asset for ${source}`)
      return `/${entry.file}`
    },
  }
}

/** Built files carry a hash in their name, so they may be kept for ever. */
export function mountAssets(app: Hono): void {
  const root = join(projectRoot(), 'dist', 'client')
  app.use('/assets/*', compress())
  app.use(
    '/assets/*',
    serveStatic({
      root,
      rewriteRequestPath: (path) => path,
      onFound: (_path, c) => c.header('Cache-Control', 'public, max-age=31536000, immutable'),
    }),
  )
}
