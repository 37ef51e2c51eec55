import { resolveSession } from '../../areas/identity/index.ts'
import { committeesBelow, findCommittee, formerCommittees } from '../../areas/organisation/index.ts'
import type { Id } from '../../values/id.ts'
import { readLanguage } from '../../words/words.ts'
import type { House } from '../http/house.ts'
import type { FormerRegister, Visitor } from '../http/page.ts'

/** The session's token; `lax`, `httponly`, and `secure` where the address is https. */
export const sessionCookie = 'dau_an'
export const passwordPath = '/tai-khoan/mat-khau'
export const secondFactorPath = '/tai-khoan/hai-buoc'
/** Where one turns to a former register, and back. */
export const formerPath = '/chon-don-vi'

/** The person behind the cookie, and where they must go first. */
export async function recognise(house: House, cookie: string | undefined): Promise<Visitor | null> {
  if (cookie === undefined) return null
  const signedIn = await resolveSession(house.database, cookie, (committeeId) => below(house, committeeId))
  if (!signedIn) return null
  const { sessionId, actor, sight, committeeId, demo } = signedIn
  return {
    sessionId,
    actor,
    sight,
    committeeId,
    demo,
    language: readLanguage(signedIn.language),
    detour: detourOf(signedIn),
  }
}

function detourOf(signedIn: { mustChangePassword: boolean; mustSetSecondFactor: boolean }): string | null {
  if (signedIn.mustChangePassword) return passwordPath
  return signedIn.mustSetSecondFactor ? secondFactorPath : null
}

/** What was left to the committee an office works for. Those who see less than an office see nothing of it. */
export async function formerRegisters(
  house: House,
  { sight, committeeId }: Visitor,
): Promise<readonly FormerRegister[]> {
  if (sight.reach !== 'staff') return []
  return house.database.read(sight, (reading) => formerCommittees(reading, [committeeId], reading.today))
}

/**
 * A province officer sees the committees of the units under the province's as they stand today, and what was left to
 * them.
 */
async function below(house: House, committeeId: Id): Promise<readonly Id[]> {
  const sight = { committeeIds: [committeeId], accountId: null, reach: 'system', agencyId: null, areaId: null } as const
  return house.database.read(sight, async (reading) => {
    const committee = await findCommittee(reading, committeeId)
    const found = committee ? await committeesBelow(reading, committee.unitId, reading.today) : []
    const ids = found.map((one) => one.id)
    const former = await formerCommittees(reading, ids, reading.today)
    return [...ids, ...former.map((one) => one.id)]
  })
}
