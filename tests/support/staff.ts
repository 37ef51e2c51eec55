import { Hono } from 'hono'
import type { Role } from '../../src/areas/identity/index.ts'
import { type Id, newId } from '../../src/values/id.ts'
import { mount } from '../../src/web/http/mount.tsx'
import type { Visitor } from '../../src/web/http/page.ts'
import { publicMemory } from '../../src/web/http/public-memory.ts'
import { surfaceOf } from '../../src/web/surface.ts'
import { callerAs, type Persona } from './acting.ts'
import { openTestHouse, type TestHouse } from './web.ts'

export interface StaffHouse extends TestHouse {
  readonly committeeId: Id
  /** Opens an address as somebody with a role of the committee; a text is posted as a form of that act. */
  as(role: Role, persona?: Persona): Browser
}

export interface Browser {
  readonly visitor: Visitor
  /** Empties what is remembered of the public pages, as every act does. */
  forget(): void
  get(path: string): Promise<{ status: number; text: string; response: Response }>
  /** Sends a form of the page with a new client id; follows nothing. */
  post(path: string, act: string, fields: Fields): Promise<Answer>
  /** Any request, as this visitor's own pages would send it unless its headers say otherwise. */
  send(path: string, init?: RequestInit): Promise<Response>
  /** Sends JSON, as islands do. */
  json(path: string, body: unknown): Promise<{ status: number; value: unknown }>
}

type Fields = Readonly<Record<string, string | File | readonly (string | File)[]>>
export interface Answer {
  readonly status: number
  readonly location: string | null
  readonly text: string
}

/** All pages on a fresh database, opened by whoever a test names: sign-in itself is proved elsewhere. */
export async function openStaffHouse(at?: string): Promise<StaffHouse> {
  const house = await openTestHouse(at)
  const committeeId = newId()
  return { ...house, committeeId, as: (role, persona) => browse(house, committeeId, role, persona) }
}

/** Addresses of a house opened as somebody with a role of that committee. */
export function browse(
  { house }: Pick<TestHouse, 'house'>,
  committeeId: Id,
  role: Role,
  persona: Persona = {},
): Browser {
  const { actor, sight } = callerAs(role, committeeId, persona)
  const visitor: Visitor = { sessionId: newId(), actor, sight, committeeId, language: 'vi', demo: false, detour: null }
  const app = new Hono()
  const memory = publicMemory()
  mount(app, { ...surfaceOf(house), recognise: async () => visitor }, memory)
  const headers = { 'sec-fetch-site': 'same-origin', cookie: 'dau_an=x' }
  const send = (path: string, init: RequestInit = {}) =>
    app.request(`http://localhost${path}`, { ...init, headers: { ...headers, ...init.headers } })
  return {
    visitor,
    forget: memory.forget,
    send: async (path, init) => send(path, init),
    get: async (path) => {
      const response = await send(path)
      return { status: response.status, text: await response.clone().text(), response }
    },
    post: async (path, act, fields) => {
      const response = await send(path, { method: 'POST', body: formOf(act, fields) })
      return { status: response.status, location: response.headers.get('location'), text: await response.text() }
    },
    json: async (path, body) => {
      const init = { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
      const response = await send(path, init)
      return { status: response.status, value: await response.json() }
    },
  }
}

function formOf(act: string, fields: Fields): FormData {
  const form = new FormData()
  form.set('act', act)
  form.set('client_id', newId())
  for (const [name, value] of Object.entries(fields)) {
    for (const one of Array.isArray(value) ? value : [value]) form.append(name, one as string)
  }
  return form
}
