import { basename, extname } from 'node:path'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { inject } from 'vitest'
import { mount } from '../../src/web/http/mount.tsx'
import { surfaceOf } from '../../src/web/surface.ts'
import { axePath, axeSource } from './accessible.ts'
import { clientPath } from './client-path.ts'
import { type Furniture, openTestHouse, type TestHouse } from './web.ts'

export interface LiveHouse extends TestHouse {
  /** `http://localhost:<port>`: a name, so that security keys work. */
  readonly url: string
}

const kinds: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

/** The whole product on a port, for a real browser, with styles and islands as the run built them. */
export async function openLiveHouse(at?: string, given?: Furniture): Promise<LiveHouse> {
  const test = await openTestHouse(at, given)
  const files = await clientFiles()
  const assets = { url: (source: string) => `/assets/${basename(source).replace(/\.tsx?$/, '.js')}` }
  const house = { ...test.house, assets }
  const app = new Hono()
  app.get('/assets/*', (c) => {
    const file = files.get(c.req.path)
    return file === undefined ? c.notFound() : new Response(file as BodyInit, { headers: headersOf(c.req.path) })
  })
  mount(app, surfaceOf(house))
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 })
  await new Promise<void>((settle) => server.once('listening', () => settle()))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const close = async () => {
    await new Promise((settle) => {
      server.close(settle)
      if ('closeAllConnections' in server) server.closeAllConnections()
    })
    await test.close()
  }
  return { ...test, house, app, url: `http://localhost:${port}`, close }
}

/** Kept by browsers for good, as the house's own are. */
const headersOf = (path: string) => ({
  'content-type': kinds[extname(path)] ?? 'application/octet-stream',
  'cache-control': 'public, max-age=31536000, immutable',
})

let given: Promise<ReadonlyMap<string, Uint8Array>> | undefined

function clientFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  given ??= askClient()
  return given
}

/** Built once for all files and workers of a run, by whoever began it. */
async function askClient(): Promise<ReadonlyMap<string, Uint8Array>> {
  const response = await fetch(new URL(clientPath, inject('clusterUrl')))
  if (!response.ok) throw new Error(await response.text())
  const files = Object.entries((await response.json()) as Record<string, string>)
  const told = files.map(([path, file]) => [path, Buffer.from(file, 'base64')] as const)
  return new Map([...told, [axePath, Buffer.from(axeSource)]])
}
