import { listCommittees } from '../../areas/organisation/index.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import type { PageContext } from '../http/page.ts'

export const setupPath = '/thiet-lap'
export const samplePath = `${setupPath}/mau`
export const ownPath = `${setupPath}/uy-ban`
export const wipePath = `${setupPath}/xoa-mau`

/** Holds what the door gave when the link was used; a set-up is done in one sitting. */
const cookieName = 'thiet_lap'
const sitting = 4 * 3600

const notIn = { kind: 'forbidden' } as const

/** `null` when this browser may set up: the installation has no real committee, and the link was followed here. */
export async function mayNotSetUp(c: PageContext, token = ''): Promise<Refusal | null> {
  const { door } = c.house.operator
  if (await hasRealCommittee(c)) return refuse('setup.closed', notIn)
  if (door.isInside(c.cookie(cookieName))) return null
  const link = door.look(token)
  if (link === 'good') return null
  return link === 'used' ? refuse('setup.used_link', notIn) : refuse('setup.wrong_link', notIn)
}

/** Spends the link, if this browser has not done so before, and keeps the way open for it. */
export async function enterSetUp(c: PageContext, token: string): Promise<Refusal | null> {
  const refused = await mayNotSetUp(c, token)
  if (refused) return refused
  const key = c.house.operator.door.enter(token)
  if (key !== null) keepOpen(c, key)
  return null
}

/**
 * After the sample was wiped: who came by the link is still inside. Somebody at the machine itself, which no other
 * address reaches, is let in; anybody else finds a new link where the program runs.
 */
export function returnToSetUp(c: PageContext): void {
  const { door, announceDoor } = c.house.operator
  if (door.isInside(c.cookie(cookieName))) return
  const local = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(c.address) && c.house.config.url === null
  if (local) keepOpen(c, door.admit())
  else announceDoor()
}

export async function hasRealCommittee(c: PageContext): Promise<boolean> {
  const committees = await c.readPublished(listCommittees)
  return committees.some((committee) => !committee.demo)
}

function keepOpen(c: PageContext, key: string): void {
  c.setCookie(cookieName, key, { maxAge: sitting })
}

const wipers = ['ward_chair', 'system_admin']

/** The sample is taken out by who could have set it up. */
export function mayWipeSample(c: PageContext): boolean {
  return c.signedIn.actor.grants.some(({ role }) => wipers.includes(role))
}
