import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { perform } from '../../platform/action.ts'
import { holds } from '../../platform/permission.ts'
import { remembering, shortLists } from '../../platform/remembering.ts'
import { isId, newId } from '../../values/id.ts'
import { readLanguage, wordsIn } from '../../words/words.ts'
import { withoutNul } from './form.ts'
import { lookInto } from './former.ts'
import type { House } from './house.ts'
import type { FormerRegister, PageContext, Visitor } from './page.ts'

interface Circumstances {
  readonly requestId: string
  readonly forEverybody?: boolean
  readonly share?: PageContext['shared']
  readonly formerRegisters?: (visitor: Visitor) => Promise<readonly FormerRegister[]>
}

/**
 * Builds what a page is given from the request. What is `forEverybody` knows no cookie, so that one copy serves all;
 * its language stands in the address.
 */
export function pageContext(
  house: House,
  c: Context,
  visitor: Visitor | null,
  { requestId, forEverybody = false, share, formerRegisters = async () => [] }: Circumstances,
): PageContext {
  const url = new URL(c.req.url.replaceAll('%00', ''))
  const readCookie = (name: string) => (forEverybody ? undefined : getCookie(c, name))
  const asked = forEverybody ? url.searchParams.get('ngon-ngu') : readCookie('ngon_ngu')
  const language = visitor?.language ?? readLanguage(asked)
  const needVisitor = (): Visitor => {
    if (!visitor) throw new Error('a public page asked for a visitor')
    return visitor
  }
  const context: PageContext = {
    house,
    visitor,
    words: wordsIn(language),
    language,
    url,
    today: house.clock.today(),
    address: addressOf(c),
    userAgent: (c.req.header('user-agent') ?? '').slice(0, 200),
    requestId,
    formId: newId(),
    refused: null,
    get signedIn() {
      return needVisitor()
    },
    param: (name) => withoutNul(c.req.param(name) ?? ''),
    query: (name) => (url.searchParams.get(name) ?? '').slice(0, 500),
    cookie: readCookie,
    setCookie: (name, value, options) => writeCookie(house, c, name, value, options),
    // What stands on a page in several places is asked once.
    read: (look) => house.database.read(needVisitor().sight, (reading) => look(remembering(reading, shortLists))),
    ...publicLooks(house, share),
    caller: (clientId) => {
      const { actor, sight, committeeId } = needVisitor()
      return { actor, sight, committeeId, clientId: isId(clientId) ? clientId : newId(), channel: 'web' }
    },
    perform: (what, input, clientId = newId()) => perform(house.database, what, input, context.caller(clientId)),
    may: (permission) => visitor !== null && holds(visitor.actor, permission, visitor.committeeId),
    former: null,
    formers: once(async () => (visitor ? (await formerRegisters(visitor)).map((one) => lookInto(context, one)) : [])),
  }
  return context
}

function publicLooks(
  { database }: House,
  share: PageContext['shared'] = (_, find) => find(),
): Pick<PageContext, 'readPublished' | 'askPublished' | 'shared'> {
  return {
    readPublished: (look) => database.readPublished(look),
    askPublished: (look) => database.askPublished(look),
    shared: share,
  }
}

/** However often it is asked for, it is done once. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}

function writeCookie(
  house: House,
  c: Context,
  name: string,
  value: string,
  options: { maxAge: number } | 'delete',
): void {
  const secure = house.config.url?.startsWith('https:') ?? false
  if (options === 'delete') deleteCookie(c, name, { path: '/', secure })
  else setCookie(c, name, value, { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge: options.maxAge })
}

/** Behind a proxy named by DAU_AN_URL the client is the last address the proxy added; else the socket's own. */
function addressOf(c: Context): string {
  const socket = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket
  const remote = socket?.remoteAddress ?? 'unknown'
  const loopback = remote === '127.0.0.1' || remote === '::1' || remote === '::ffff:127.0.0.1'
  const forwarded = loopback ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return forwarded || remote
}
