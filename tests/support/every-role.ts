import type { Role } from '../../src/areas/identity/index.ts'
import { holds } from '../../src/platform/permission.ts'
import type { Visitor } from '../../src/web/http/page.ts'
import { recognise } from '../../src/web/shell/visitor.ts'
import { demoToken } from './demo.ts'
import type { Place } from './pages.ts'
import { sampleCommittees } from './sample.ts'
import type { TestHouse } from './web.ts'

/** Somebody of the sample's ward who holds the role, signed in as people sign in. */
export async function visitorOf(live: TestHouse, role: Role): Promise<{ visitor: Visitor; token: string }> {
  const token = await demoToken(live.house.database, role, sampleCommittees.songCau)
  const visitor = await recognise(live.house, token)
  if (!visitor) throw new Error(`${role} is not signed in`)
  return { visitor, token }
}

/** What the table of routes says: pages for everybody signed in decide by themselves what they show to whom. */
export function mayOpen({ may }: Place, visitor: Visitor): boolean {
  return typeof may === 'string' || holds(visitor.actor, may, visitor.committeeId)
}
