import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'
import type { Refusal } from '../../values/refusal.ts'
import { sayRefusal } from '../../words/words.ts'
import { Notice } from '../parts/index.ts'
import type { PageContext, ShellName } from './page.ts'
import { retryHeaders, statusOf } from './respond.ts'
import { pageHeaders } from './security.ts'
import type { Surface } from './shells.ts'

export interface Drawing {
  readonly shell: ShellName
  readonly title: string
  readonly body: VNode
  readonly scripts?: readonly string[]
  readonly wide?: boolean | undefined
  readonly description?: string | undefined
  readonly status: number
  readonly headers?: Record<string, string>
}

/** A whole page: the body in its shell. */
export async function draw(surface: Surface, context: PageContext, drawing: Drawing): Promise<Response> {
  const shell = surface.shells[drawing.shell]
  const frame = await shell.load(context)
  const View = shell.view
  const { title, description, scripts = [], wide = false, status } = drawing
  const drawn = (body: VNode) =>
    render(
      <View c={context} {...{ title, frame, scripts, wide, description, status }}>
        {body}
      </View>,
    )
  let html = drawn(drawing.body)
  // The form that was sent may not be on the page any more, or be a single button: then the page itself says no.
  const untold = context.refused?.refusal
  if (untold && !html.includes('class="error-summary"'))
    html = drawn(
      <>
        <Notice tone="error">{sayRefusal(context.words, untold)}</Notice>
        {drawing.body}
      </>,
    )
  const headers = { ...pageHeaders(drawing.shell, surface.house.config), ...drawing.headers }
  return new Response(`<!doctype html>${html}`, { status, headers })
}

/** A page that says no: what is wrong and the way out, in the shell of the page that was asked for. */
export async function drawNo(
  surface: Surface,
  context: PageContext,
  refusal: Refusal,
  asked: ShellName,
  status = statusOf(refusal),
): Promise<Response> {
  const shell = asked === 'staff' && !context.visitor ? 'bare' : asked
  const body = surface.sayNo(context, refusal)
  // Who reads in public is told in words; the office, which calls for help, by the number.
  const isPublic = shell === 'portal' && refusal.kind === 'missing'
  const title = isPublic ? context.words.portal.missing.title : String(status)
  return draw(surface, context, { shell, title, body, status, headers: retryHeaders(refusal) })
}

/** Only paths of our own: an absolute address in a "next" field must not lead the visitor away. */
export function redirect(path: string): Response {
  const own = path.startsWith('/') && !path.startsWith('//') && !path.startsWith('/\\')
  return new Response(null, { status: 303, headers: { Location: own ? path : '/', 'Cache-Control': 'no-store' } })
}
