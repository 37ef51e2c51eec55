import { expectAccessible, expectFitsWidth } from './accessible.ts'
import type { LiveHouse } from './live.ts'
import { type Person, personAt } from './person.ts'

/** Those of a ward through whose hands a campaign goes, each at a screen of their own. */
export interface ReliefWard {
  readonly officer: Person
  readonly chair: Person
  readonly accountant: Person
  readonly treasurer: Person
  readonly head: Person
}

export const phone = { width: 360, height: 740 } as const

/** Everybody signs in on a day. */
export async function reliefWardOn(live: LiveHouse, day: string): Promise<ReliefWard> {
  live.clock.set(`${day}T08:00:00+07:00`)
  return {
    officer: await personAt(live, 'ward_officer'),
    chair: await personAt(live, 'ward_chair'),
    accountant: await personAt(live, 'ward_accountant'),
    treasurer: await personAt(live, 'ward_treasurer'),
    head: await personAt(live, 'area_head', phone),
  }
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
