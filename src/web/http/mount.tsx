import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { ComponentChildren, VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { pageContext } from './context.ts'
import { type Form, readForm } from './form.ts'
import type { House } from './house.ts'
import type { AnyPage, Outcome, PageContext, ResourceDefinition, ShellName, Visitor } from './page.ts'
import { retryHeaders, sendBytes, statusOf } from './respond.ts'
import { changeRows } from './rows.ts'
import { isOwnForm, pageHeaders, resourceHeaders } from './security.ts'

export interface ShellProps {
  readonly c: PageContext
  readonly title: string
  /** What is to be loaded before the page is drawn: counts in the navigation, the committee's name. */
  readonly frame: unknown
  /** Addresses of the page's own scripts. */
  readonly scripts: readonly string[]
  readonly children: ComponentChildren
}

/** A shell loads what it shows around every page, then draws a whole HTML document. */
export interface Shell {
  readonly load: (c: PageContext) => Promise<unknown>
  readonly view: (props: ShellProps) => VNode
}

export interface Surface {
  readonly house: House
  readonly shells: Readonly<Record<ShellName, Shell>>
  readonly pages: readonly AnyPage[]
  readonly resources: readonly ResourceDefinition[]
  /** Who is this? Reads the session cookie through the identity area. */
  readonly recognise: (house: House, cookie: string | undefined) => Promise<Visitor | null>
  readonly sessionCookie: string
  readonly signInPath: string
  /** The body of a page that says no. */
  readonly sayNo: (c: PageContext, refusal: Refusal) => VNode
}

/** Puts every page and resource of the table on the router. */
export function mount(app: Hono, surface: Surface): void {
  for (const definition of surface.pages) {
    const limit = limitBody(definition.maxMegabytes ?? 1)
    app.get(definition.path, (c) => guarded(surface, c, definition, (context) => show(surface, context, definition)))
    if (definition.acts) {
      app.post(definition.path, limit, (c) =>
        guarded(surface, c, definition, (context) => act(surface, c, context, definition)),
      )
    }
  }
  for (const definition of surface.resources) mountResource(app, surface, definition)
  app.notFound((c) => guarded(surface, c, anyone, (context) => no(surface, context, notFound, 'bare')))
}

const notFound = refuse('platform.not_found', { kind: 'missing' })
const anyone = { may: 'public', shell: 'bare', path: '*' } as const
type Guarded = Pick<AnyPage, 'may' | 'path'> & { readonly shell?: ShellName }

function limitBody(megabytes: number): ReturnType<typeof bodyLimit> {
  const tooLarge = new Response('413', { status: 413 })
  return bodyLimit({ maxSize: megabytes * 1024 * 1024, onError: () => tooLarge.clone() })
}

/** Recognises the visitor, checks the permission, logs, and turns an exception into a page without its message. */
async function guarded(
  surface: Surface,
  c: Context,
  what: Guarded,
  answer: (context: PageContext) => Promise<Response>,
): Promise<Response> {
  const { house } = surface
  const requestId = newId()
  const started = house.clock.now().getTime()
  const shell = what.shell ?? 'bare'
  let response: Response
  try {
    const needed = what.may !== 'public' || shell !== 'portal'
    const cookie = needed ? readCookie(c, surface.sessionCookie) : undefined
    const visitor = cookie === undefined ? null : await surface.recognise(house, cookie)
    const context = pageContext(house, c, visitor, requestId)
    response = await admit(surface, context, what, answer)
  } catch (error) {
    house.log.error('request_failed', { requestId, route: what.path }, error)
    const context = pageContext(house, c, null, requestId)
    response = await no(surface, context, refuse('platform.unexpected', { params: { code: requestId } }), 'bare', 500)
  }
  for (const [name, value] of c.res.headers) if (name === 'set-cookie') response.headers.append(name, value)
  const ms = house.clock.now().getTime() - started
  house.log.info('request', { requestId, route: what.path, code: c.req.method, status: response.status, ms })
  return response
}

async function admit(
  surface: Surface,
  context: PageContext,
  what: Guarded,
  answer: (context: PageContext) => Promise<Response>,
): Promise<Response> {
  if (what.may === 'public') return answer(context)
  const { visitor, url } = context
  if (!visitor) return redirect(`${surface.signInPath}?tiep=${encodeURIComponent(url.pathname + url.search)}`)
  if (visitor.detour !== null && visitor.detour !== url.pathname) return redirect(visitor.detour)
  if (what.may !== 'signed_in' && !context.may(what.may)) {
    return no(surface, context, refuse('platform.not_allowed', { kind: 'forbidden' }), what.shell ?? 'bare')
  }
  return answer(context)
}

async function show(
  surface: Surface,
  context: PageContext,
  definition: AnyPage,
  { status = 200, extra = {} }: { status?: number; extra?: Readonly<Record<string, unknown>> } = {},
): Promise<Response> {
  const data = await definition.load(context, extra)
  if (isRefusal(data)) return no(surface, context, data, definition.shell)
  const View = definition.view
  const scripts = (definition.islands ?? []).map((name) => surface.house.assets.url(`islands/${name}`))
  return draw(surface, context, {
    shell: definition.shell,
    title: definition.title(data, context.words),
    body: <View data={data} c={context} />,
    scripts,
    status,
  })
}

async function act(surface: Surface, c: Context, context: PageContext, definition: AnyPage): Promise<Response> {
  if (!isOwnForm(c.req.raw, surface.house.config)) {
    return no(surface, context, refuse('platform.foreign_form', { kind: 'forbidden' }), 'bare')
  }
  const form = await readPosted(c)
  if (isRefusal(form)) return no(surface, context, form, 'bare')
  const chosen = definition.acts && Object.hasOwn(definition.acts, form.act) ? definition.acts[form.act] : undefined
  if (!chosen) return no(surface, context, refuse('platform.invalid', { field: 'act' }), 'bare')
  const changed = changeRows(form)
  if (changed) return show(surface, drawnAgain(context, changed, null), definition)
  const outcome: Outcome = await chosen(context, form)
  if (isRefusal(outcome)) {
    // Missing and forbidden have nothing to correct in the form; all else draws the form again with what was typed.
    if (outcome.kind === 'missing') return no(surface, context, outcome, definition.shell)
    return show(surface, drawnAgain(context, form, outcome), definition, { status: statusOf(outcome) })
  }
  if ('goTo' in outcome) return redirect(withDone(outcome.goTo, outcome.done))
  if ('again' in outcome) return show(surface, context, definition, { extra: outcome.with })
  return sendBytes(outcome, resourceHeaders())
}

/** The same page, remembering the form that was sent. */
function drawnAgain(context: PageContext, form: Form, refusal: Refusal | null): PageContext {
  return Object.create(context, { refused: { value: { form, refusal } } })
}

async function readPosted(c: Context): Promise<Form | Refusal> {
  try {
    return readForm(await c.req.formData())
  } catch {
    return refuse('platform.invalid')
  }
}

interface Drawing {
  readonly shell: ShellName
  readonly title: string
  readonly body: VNode
  readonly scripts?: readonly string[]
  readonly status: number
  readonly headers?: Record<string, string>
}

async function draw(surface: Surface, context: PageContext, drawing: Drawing): Promise<Response> {
  const shell = surface.shells[drawing.shell]
  const frame = await shell.load(context)
  const View = shell.view
  const html = render(
    <View c={context} title={drawing.title} frame={frame} scripts={drawing.scripts ?? []}>
      {drawing.body}
    </View>,
  )
  const headers = { ...pageHeaders(drawing.shell, surface.house.config), ...drawing.headers }
  return new Response(`<!doctype html>${html}`, { status: drawing.status, headers })
}

/** A page that says no: what is wrong and the way out, in the shell of the page that was asked for. */
async function no(
  surface: Surface,
  context: PageContext,
  refusal: Refusal,
  asked: ShellName,
  status = statusOf(refusal),
): Promise<Response> {
  const shell = asked === 'staff' && !context.visitor ? 'bare' : asked
  const body = surface.sayNo(context, refusal)
  return draw(surface, context, { shell, title: String(status), body, status, headers: retryHeaders(refusal) })
}

function mountResource(app: Hono, surface: Surface, definition: ResourceDefinition): void {
  const { get, post } = definition
  const answer = async (context: PageContext, result: Promise<Awaited<ReturnType<NonNullable<typeof get>>>>) => {
    const sent = await result
    if (isRefusal(sent)) {
      const headers = { ...resourceHeaders(), ...retryHeaders(sent), 'Content-Type': 'application/json; charset=utf-8' }
      return new Response(JSON.stringify({ refusal: sent }), { status: statusOf(sent), headers })
    }
    return sendBytes(sent, { ...resourceHeaders(), 'X-Request-Id': context.requestId })
  }
  if (get) app.get(definition.path, (c) => guarded(surface, c, definition, (context) => answer(context, get(context))))
  if (!post) return
  app.post(definition.path, limitBody(definition.maxMegabytes ?? 1), (c) =>
    guarded(surface, c, definition, async (context) => {
      if (!isOwnForm(c.req.raw, surface.house.config)) {
        return answer(context, Promise.resolve(refuse('platform.foreign_form', { kind: 'forbidden' })))
      }
      const type = c.req.header('content-type') ?? ''
      const body = await (type.startsWith('application/json') ? c.req.json() : c.req.formData()).catch(() => null)
      if (body === null) return answer(context, Promise.resolve(refuse('platform.invalid')))
      return answer(context, post(context, body))
    }),
  )
}

function readCookie(c: Context, name: string): string | undefined {
  const match = (c.req.header('cookie') ?? '').split('; ').find((part) => part.startsWith(`${name}=`))
  return match?.slice(name.length + 1)
}

function withDone(path: string, action: string | undefined): string {
  if (action === undefined) return path
  return `${path}${path.includes('?') ? '&' : '?'}xong=${encodeURIComponent(action)}`
}

/** Only paths of our own: an absolute address in a "next" field must not lead the visitor away. */
function redirect(path: string): Response {
  const own = path.startsWith('/') && !path.startsWith('//') && !path.startsWith('/\\')
  return new Response(null, { status: 303, headers: { Location: own ? path : '/', 'Cache-Control': 'no-store' } })
}
