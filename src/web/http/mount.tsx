import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { draw, drawNo, redirect } from './draw.tsx'
import { type Form, readForm } from './form.ts'
import { findAnywhere, staying } from './former.ts'
import { type Guard, guardOf } from './guard.ts'
import type { AnyPage, Outcome, PageContext, ResourceDefinition, Sent } from './page.ts'
import { type PublicMemory, publicMemory } from './public-memory.ts'
import { type PublicRate, publicRate } from './public-rate.ts'
import { goneStatus, retryHeaders, sendBytes, statusOf } from './respond.ts'
import { changeRows } from './rows.ts'
import { isOwnForm, publicHeaders, resourceHeaders } from './security.ts'
import type { Surface } from './shells.ts'

/** Puts every page and resource of the table on the router. */
export function mount(
  app: Hono,
  surface: Surface,
  memory: PublicMemory = publicMemory(),
  rate: PublicRate = publicRate(surface.house.config.publicRate),
): void {
  const guard = guardOf(surface, memory, rate)
  // Whoever has just acted looks at what came of it, also where it is public.
  const changing: Guard = (c, what, answer) => guard(c, what, answer).finally(memory.forget)
  for (const definition of surface.pages) {
    app.get(definition.path, (c) => guard(c, definition, (context) => look(surface, context, definition)))
    if (!definition.acts) continue
    app.post(definition.path, (c) =>
      changing(c, definition, (context) => {
        const tooLarge = (refusal: Refusal) => drawNo(surface, context, refusal, definition.shell)
        return withinLimit(c, definition, () => act(surface, c, context, definition), tooLarge)
      }),
    )
  }
  for (const definition of surface.resources) mountResource(app, surface, definition, { guard, changing })
  app.notFound((c) => {
    const shell = new URL(c.req.url).pathname.startsWith(`${surface.publicRoot}/`) ? 'portal' : 'bare'
    return guard(c, { ...anyone, shell }, (context) => drawNo(surface, context, notFound, shell))
  })
}

const notFound = refuse('platform.not_found', { kind: 'missing' })
const anyone = { may: 'public', path: '*' } as const

/** Goes on with a body of an honest size; asked only once it is known that the visitor may send one. */
async function withinLimit(
  c: Context,
  { maxMegabytes: max = 1 }: Pick<AnyPage, 'maxMegabytes'>,
  go: () => Promise<Response>,
  tooLarge: (refusal: Refusal) => Promise<Response>,
): Promise<Response> {
  let answer: Response | undefined
  const onError = () => tooLarge(refuse('platform.too_large', { kind: 'limit', params: { max } }))
  const refused = await bodyLimit({ maxSize: max * 1024 * 1024, onError })(c, async () => {
    answer = await go()
  })
  return answer ?? refused ?? onError()
}

/** The page as it is asked for: what is not in the visitor's own register may be in one that was left to it. */
async function look(surface: Surface, own: PageContext, definition: AnyPage): Promise<Response> {
  const { context, found } = await findAnywhere(own, definition, (there) => definition.load(there, {}))
  return drawLoaded(surface, context, definition, found)
}

async function show(
  surface: Surface,
  context: PageContext,
  definition: AnyPage,
  { status, extra = {} }: { status?: number; extra?: Readonly<Record<string, unknown>> } = {},
): Promise<Response> {
  return drawLoaded(surface, context, definition, await definition.load(context, extra), status)
}

function drawLoaded(
  surface: Surface,
  context: PageContext,
  definition: AnyPage,
  data: unknown,
  status?: number,
): Response | Promise<Response> {
  if (isRefusal(data)) return drawNo(surface, context, data, definition.shell)
  if (isElsewhere(data)) return redirect(staying(context, data.elsewhere))
  const View = definition.view
  const scripts = (definition.islands ?? []).map((name) => surface.house.assets.url(`islands/${name}`))
  return draw(surface, context, {
    shell: definition.shell,
    title: definition.title(data, context.words),
    body: <View data={data} c={context} />,
    scripts,
    wide: definition.wide,
    description: definition.description?.(data, context.words),
    status: status ?? (definition.gone?.(data) ? goneStatus : 200),
  })
}

function isElsewhere(data: unknown): data is { readonly elsewhere: string } {
  return typeof data === 'object' && data !== null && 'elsewhere' in data
}

async function act(surface: Surface, c: Context, context: PageContext, definition: AnyPage): Promise<Response> {
  if (!isOwnForm(c.req.raw, surface.house.config)) {
    return drawNo(surface, context, refuse('platform.foreign_form', { kind: 'forbidden' }), 'bare')
  }
  const form = await readPosted(c)
  if (isRefusal(form)) return drawNo(surface, context, form, 'bare')
  const chosen = definition.acts && Object.hasOwn(definition.acts, form.act) ? definition.acts[form.act] : undefined
  if (!chosen) return drawNo(surface, context, refuse('platform.invalid', { field: 'act' }), 'bare')
  const changed = changeRows(form)
  if (changed) return show(surface, drawnAgain(context, changed, null), definition)
  const outcome: Outcome = await chosen(context, form)
  if (isRefusal(outcome)) {
    // Missing and forbidden have nothing to correct in the form; all else draws the form again with what was typed.
    if (outcome.kind === 'missing') return drawNo(surface, context, outcome, definition.shell)
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

interface Guards {
  readonly guard: Guard
  readonly changing: Guard
}

function mountResource(app: Hono, surface: Surface, definition: ResourceDefinition, { guard, changing }: Guards): void {
  const { get, post } = definition
  const answer = async (context: PageContext, result: Promise<Refusal | Sent>) => {
    const sent = await result
    const usual = definition.forEverybody ? publicHeaders() : resourceHeaders()
    if (isRefusal(sent)) {
      const headers = { ...usual, ...retryHeaders(sent), 'Content-Type': 'application/json; charset=utf-8' }
      return new Response(JSON.stringify({ refusal: sent }), { status: statusOf(sent), headers })
    }
    return sendBytes(sent, definition.forEverybody ? usual : { ...usual, 'X-Request-Id': context.requestId })
  }
  const fetch = async (own: PageContext, get: NonNullable<typeof definition.get>) => {
    const { context, found } = await findAnywhere(own, definition, get)
    const to = isRefusal(found) ? undefined : found.headers.Location
    return isRefusal(found) || !to ? found : { ...found, headers: { ...found.headers, Location: staying(context, to) } }
  }
  if (get) app.get(definition.path, (c) => guard(c, definition, (context) => answer(context, fetch(context, get))))
  if (!post) return
  const carryOut = async (c: Context, context: PageContext) => {
    if (!isOwnForm(c.req.raw, surface.house.config)) {
      return answer(context, Promise.resolve(refuse('platform.foreign_form', { kind: 'forbidden' })))
    }
    const type = c.req.header('content-type') ?? ''
    const body = await (type.startsWith('application/json') ? c.req.json() : c.req.formData()).catch(() => null)
    if (body === null) return answer(context, Promise.resolve(refuse('platform.invalid')))
    return answer(context, post(context, body))
  }
  app.post(definition.path, (c) =>
    changing(c, definition, (context) => {
      const tooLarge = (refusal: Refusal) => answer(context, Promise.resolve(refusal))
      return withinLimit(c, definition, () => carryOut(c, context), tooLarge)
    }),
  )
}

function withDone(path: string, action: string | undefined): string {
  if (action === undefined) return path
  return `${path}${path.includes('?') ? '&' : '?'}xong=${encodeURIComponent(action)}`
}
