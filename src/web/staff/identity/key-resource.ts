import { z } from 'zod'
import { addPasskey, passkeyToAdd, passkeyToSignIn, signInByPasskey } from '../../../areas/identity/index.ts'
import { newId } from '../../../values/id.ts'
import { isRefusal, refuse } from '../../../values/refusal.ts'
import { resource } from '../../http/page.ts'
import { json } from '../../http/respond.ts'
import { letIn, originOf, signInPath, siteOf, waitingCookie, wanted } from './entrance.ts'

const zSignIn = z.union([
  z.object({ ask: z.literal(true) }),
  z.object({ response: z.unknown(), next: z.string().max(500).default('/') }),
])

/** What the script of the sign-in page asks: a challenge, then whether its answer opens the door. */
export const keySignIn = resource({
  path: `${signInPath}/khoa`,
  may: 'public',
  post: async (c, body) => {
    const asked = zSignIn.safeParse(body)
    if (!asked.success) return refuse('platform.invalid')
    const { database } = c.house
    const waitingToken = c.cookie(waitingCookie)
    if ('ask' in asked.data) return json(await passkeyToSignIn(database, siteOf(c), waitingToken))
    const { response, next } = asked.data
    const entered = await signInByPasskey(database, siteOf(c), { response, waitingToken }, originOf(c))
    return isRefusal(entered) ? entered : json({ goTo: letIn(c, entered, wanted(next)) })
  },
})

const zAdd = z.union([
  z.object({ ask: z.literal(true) }),
  z.object({ response: z.unknown(), label: z.string().trim().min(1).max(80) }),
])

/**
 * The same for adding a key to one's own account. Open to the router, because who must set a second factor up is sent
 * away from every address but one; who is not signed in is turned back here.
 */
export const keyToAdd = resource({
  path: '/tai-khoan/khoa',
  may: 'public',
  post: async (c, body) => {
    if (!c.visitor) return refuse('platform.not_allowed', { kind: 'forbidden' })
    const asked = zAdd.safeParse(body)
    if (!asked.success) return refuse('platform.required', { field: 'label' })
    const { database } = c.house
    const caller = c.caller(newId())
    if ('ask' in asked.data) {
      const options = await passkeyToAdd(database, caller, siteOf(c))
      return isRefusal(options) ? options : json(options)
    }
    const { sessionId } = c.visitor
    const added = await addPasskey(database, caller, siteOf(c), { ...asked.data, sessionId })
    return isRefusal(added) ? added : json({ goTo: '/tai-khoan/hai-buoc?xong=identity.add_passkey' })
  },
})
