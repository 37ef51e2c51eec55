import type { Role } from '../../src/areas/identity/index.ts'
import { expectAccessible, expectFitsWidth } from './accessible.ts'
import type { PageOptions } from './browser.ts'
import type { LiveHouse } from './live.ts'
import { type Person, personAt, signInAgain } from './person.ts'

/** Those of a ward through whose hands a campaign goes, each at a screen of their own. */
export interface ReliefWard {
  readonly officer: Person
  readonly chair: Person
  readonly accountant: Person
  readonly treasurer: Person
  readonly head: Person
}

export const phone = { width: 360, height: 740 } as const

/** At whose screens they were the day before, by house: a person of an office goes on at the same one. */
const wards = new WeakMap<LiveHouse, ReliefWard>()

/** Everybody signs in on a day. */
export async function reliefWardOn(live: LiveHouse, day: string): Promise<ReliefWard> {
  live.clock.set(`${day}T08:00:00+07:00`)
  const before = wards.get(live)
  const known = before?.officer.page.isClosed() ? undefined : before
  const at = (who: keyof ReliefWard, role: Role, options?: PageOptions) =>
    known ? signInAgain(live, known[who], role) : personAt(live, role, options)
  const ward = {
    officer: await at('officer', 'ward_officer'),
    chair: await at('chair', 'ward_chair'),
    accountant: await at('accountant', 'ward_accountant'),
    treasurer: await at('treasurer', 'ward_treasurer'),
    head: await at('head', 'area_head', phone),
  }
  wards.set(live, ward)
  return ward
}

/** The page as it stands offends nobody and fits its screen. */
export async function screens({ page }: Pick<Person, 'page'>): Promise<void> {
  await expectAccessible(page)
  await expectFitsWidth(page)
}

/** Goes to a page and looks at it. */
export async function open(person: Person, address: string): Promise<void> {
  await person.page.goto(address)
  await screens(person)
}

export const pathOf = ({ page }: Pick<Person, 'page'>): string => new URL(page.url()).pathname
export const told = ({ page }: Pick<Person, 'page'>): Promise<string> => page.locator('main').innerText()

/** A sum of the text as đồng: '1.250.000' becomes 1250000. */
export const dongIn = (text: string): number => Number(text.replace(/[^\d]/g, ''))

const waiting = '/so-sach/cho-xu-ly'

/** Whatever waits is approved, handed over by the treasurer and confirmed with the bank's paper: 200 at a time. */
export async function carryVouchers({ chair, treasurer, accountant }: ReliefWard): Promise<void> {
  for (const [person, act] of [
    [chair, 'approve'],
    [treasurer, 'settle'],
    [accountant, 'settle_bank'],
  ] as const) {
    const form = person.page.locator(`form:has(input[name="act"][value="${act}"])`)
    for (await open(person, waiting); (await form.count()) > 0; ) await person.send(act)
  }
}
