import type { Context } from 'hono'
import { newId } from '../../values/id.ts'
import { refuse } from '../../values/refusal.ts'
import { pageContext } from './context.ts'
import { drawNo, redirect } from './draw.tsx'
import type { AnyPage, PageContext, ShellName, Visitor } from './page.ts'
import { answerPublic, answerStream, type Drawn, drawnOf, type Reader } from './public-answer.ts'
import { publicAddress } from './public-door.ts'
import type { PublicMemory } from './public-memory.ts'
import type { PublicRate } from './public-rate.ts'
import type { Surface } from './shells.ts'

export interface Guarded extends Pick<AnyPage, 'may' | 'path'> {
  readonly shell?: ShellName
  readonly forEverybody?: boolean
}

export type Answer = (context: PageContext) => Promise<Response>
export type Guard = (c: Context, what: Guarded, answer: Answer) => Promise<Response>

/** Recognises the visitor, checks the permission, logs, and turns an exception into a page without its message. */
export function guardOf(surface: Surface, memory: PublicMemory, rate: PublicRate): Guard {
  const { house } = surface
  return async (c, what, answer) => {
    const requestId = newId()
    const started = house.clock.now().getTime()
    const forEverybody = what.forEverybody ?? what.shell === 'portal'
    let response: Response
    try {
      response = forEverybody
        ? await forAll({ surface, memory, rate, c, requestId }, what, answer)
        : await forVisitor({ surface, c, requestId }, what, answer)
    } catch (error) {
      house.log.error('request_failed', { requestId, route: what.path }, error)
      const context = pageContext(house, c, null, { requestId, forEverybody })
      const refusal = refuse('platform.unexpected', { params: { code: requestId } })
      response = await drawNo(surface, context, refusal, 'bare', 500)
    }
    for (const [name, value] of c.res.headers) if (name === 'set-cookie') response.headers.append(name, value)
    const ms = house.clock.now().getTime() - started
    house.log.info('request', { requestId, route: what.path, code: c.req.method, status: response.status, ms })
    return response
  }
}

interface Asked {
  readonly surface: Surface
  readonly c: Context
  readonly requestId: string
}

/** What is public: drawn without any cookie, once for all who ask meanwhile, and kept for the next. A reload has it drawn anew. */
async function forAll(
  { surface, memory, rate, c, requestId }: Asked & { readonly memory: PublicMemory; readonly rate: PublicRate },
  { path, shell }: Guarded,
  answer: Answer,
): Promise<Response> {
  const { host, pathname, search } = new URL(c.req.url)
  const reader = { holds: c.req.header('if-none-match'), takes: c.req.header('accept-encoding') }
  const context = pageContext(surface.house, c, null, { requestId, forEverybody: true, share: memory.share })
  // A file that lies ready costs no drawing.
  const respond = () => (shell === 'portal' ? inTurn(surface, rate, context, answer) : answer(context))
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return notKept(reader, await respond())
  let passing: Response | undefined
  const draw = async (): Promise<Drawn | null> => {
    const response = await respond()
    const isKept = response.status === 200 && !response.headers.has('Cache-Control')
    if (isKept) return drawnOf(path, new Uint8Array(await response.arrayBuffer()), Object.fromEntries(response.headers))
    passing = response
    return null
  }
  const isReload = c.req.header('cache-control') === 'no-cache'
  const drawn = await memory.recall(publicAddress(surface.house.config, host, pathname + search), isReload, draw)
  return drawn ? answerPublic(reader, drawn) : notKept(reader, passing ?? (await respond()))
}

/** Draws when it is the turn of the reader's address; tells who takes more than a share to come back, while the house is busy. */
async function inTurn(surface: Surface, rate: PublicRate, context: PageContext, answer: Answer): Promise<Response> {
  const seconds = rate.begin(context.address, surface.house.clock.now().getTime())
  if (seconds > 0)
    return drawNo(surface, context, refuse('platform.public_busy', { kind: 'limit', params: { seconds } }), 'bare')
  try {
    return await answer(context)
  } finally {
    rate.done()
  }
}

/** What names its own rule for caches, as files do, is a stream and passes by; what is no page, no cache may keep. */
function notKept(reader: Reader, response: Response): Response {
  if (response.headers.has('Cache-Control')) return answerStream(reader, response)
  response.headers.set('Cache-Control', 'no-store')
  return response
}

async function forVisitor({ surface, c, requestId }: Asked, what: Guarded, answer: Answer): Promise<Response> {
  const cookie = readCookie(c, surface.sessionCookie)
  const visitor = cookie === undefined ? null : await surface.recognise(surface.house, cookie)
  const formerRegisters = (who: Visitor) => surface.formerRegisters(surface.house, who)
  return admit(surface, pageContext(surface.house, c, visitor, { requestId, formerRegisters }), what, answer)
}

async function admit(surface: Surface, context: PageContext, what: Guarded, answer: Answer): Promise<Response> {
  if (what.may === 'public') return answer(context)
  const { visitor, url } = context
  if (!visitor) return redirect(`${surface.signInPath}?tiep=${encodeURIComponent(url.pathname + url.search)}`)
  if (visitor.detour !== null && visitor.detour !== url.pathname) return redirect(visitor.detour)
  if (what.may !== 'signed_in' && !context.may(what.may)) {
    return drawNo(surface, context, refuse('platform.not_allowed', { kind: 'forbidden' }), what.shell ?? 'bare')
  }
  return answer(context)
}

function readCookie(c: Context, name: string): string | undefined {
  const match = (c.req.header('cookie') ?? '').split('; ').find((part) => part.startsWith(`${name}=`))
  return match?.slice(name.length + 1)
}
