import { isLook } from '../../platform/permission.ts'
import { remembering, shortLists } from '../../platform/remembering.ts'
import { newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import type { AnyPage, FormerRegister, PageContext, Visitor } from './page.ts'

/** Names the former register in which lists are looked at, until the visitor goes back to their own. */
export const formerCookie = 'so_truoc'
/** The same for one address. */
const formerQuery = 'so'

/**
 * The same request, looked at in the register of a committee that is no more: its records, its settings, and nothing to
 * do. A transaction that reads cannot write; besides, no role is held there, so that every act is refused.
 */
export function lookInto(own: PageContext, register: FormerRegister, browsing = false): PageContext {
  const { sight, actor, ...visitor } = own.signedIn
  const there: Visitor = {
    ...visitor,
    committeeId: register.id,
    sight: { ...sight, committeeIds: [register.id], agencyId: null, areaId: null },
    actor: { ...actor, grants: [] },
  }
  const changed: Partial<PageContext> = {
    visitor: there,
    signedIn: there,
    former: { register, own, browsing },
    formers: async () => [],
    read: (look) => own.house.database.read(there.sight, (reading) => look(remembering(reading, shortLists))),
    caller: () => ({
      actor: there.actor,
      sight: there.sight,
      committeeId: there.committeeId,
      clientId: newId(),
      channel: 'web',
    }),
    perform: async () => refuse('platform.former_register', { kind: 'forbidden' }),
    may: (permission) => isLook(permission) && own.may(permission),
  }
  return Object.create(own, Object.fromEntries(Object.entries(changed).map(([name, value]) => [name, { value }])))
}

type Look<T> = (context: PageContext) => Promise<T | Refusal>

/**
 * What is asked for, and in whose register it was found: in the one being looked at, else among one's own, else in those
 * that were left to the visitor's committee. Only a page that shows is looked for further.
 */
export async function findAnywhere<T>(
  own: PageContext,
  { may, ownOnly = false }: Pick<AnyPage, 'may' | 'ownOnly'>,
  look: Look<T>,
): Promise<{ readonly context: PageContext; readonly found: T | Refusal }> {
  const shows = !ownOnly && typeof may !== 'string' && isLook(may)
  const chosen = shows ? await chosenFormer(own) : null
  const first = { context: chosen ?? own, found: await look(chosen ?? own) }
  if (!shows || !own.visitor || !isMissing(first.found)) return first
  const others = (await own.formers()).filter(({ former }) => former?.register.id !== chosen?.former?.register.id)
  for (const context of chosen ? [own, ...others] : others) {
    if (!context.may(may)) continue
    const found = await look(context)
    if (!isMissing(found)) return { context, found }
  }
  return { context: own, found: first.found }
}

const isMissing = (found: unknown): boolean => isRefusal(found) && found.kind === 'missing'

async function chosenFormer(own: PageContext): Promise<PageContext | null> {
  const slug = own.visitor ? own.query(formerQuery) || own.cookie(formerCookie) : undefined
  if (!slug) return null
  const chosen = (await own.formers()).find(({ former }) => former?.register.slug === slug)
  return chosen?.former ? lookInto(own, chosen.former.register, own.cookie(formerCookie) === slug) : null
}

/** Where to look instead, in the same register. */
export function staying({ former }: PageContext, path: string): string {
  if (!former) return path
  const [address = '', part] = path.split('#')
  const asked = `${address}${address.includes('?') ? '&' : '?'}${formerQuery}=${former.register.slug}`
  return part === undefined ? asked : `${asked}#${part}`
}
