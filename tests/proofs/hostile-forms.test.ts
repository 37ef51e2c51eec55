import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../../src/areas/identity/index.ts'
import { type Checksum, countOf, headsOf } from '../support/checksum.ts'
import { findings } from '../support/examined.ts'
import { type FurnishedHouse, openFurnishedHouse } from '../support/furnished.ts'
import { type Pairs, rawEchoes, type Sending, sequence, singleFields, wholeForms } from '../support/hostile.ts'
import type { FoundForm } from '../support/html-forms.ts'
import type { Place } from '../support/pages.ts'
import type { Browser } from '../support/staff.ts'
import { type Seen, survey } from '../support/survey.ts'

/** Every kind of wrong for every form takes minutes; otherwise each form gets the next few kinds in turn. */
const thorough = process.env.THOROUGH === '1'

let house: FurnishedHouse
let seen: readonly Seen[]
beforeAll(async () => {
  house = await openFurnishedHouse()
  const first: Role = 'ward_chair'
  const all: Seen[] = [...(await survey(first, house.as(first), 2, house.begun))]
  // A file holds no form and is the same for all who may have it, as public pages are, which know no visitor: who may is
  // asked where every link is followed.
  const written = new Set(all.filter(({ isPage, status }) => !isPage && status === 200).map(({ route }) => route))
  const passBy = ({ path, forEverybody }: Place) => forEverybody || written.has(path)
  for (const role of house.roles.filter((one) => one !== first))
    all.push(...(await survey(role, house.as(role), 1, house.begun, passBy)))
  seen = all
}, 900_000)
afterAll(() => house.close())

interface Target extends Seen {
  readonly form: FoundForm
  readonly to: string
}

const actOf = (form: FoundForm) => form.fields.find(({ name }) => name === 'act')?.value ?? ''

/** Each form once, sent by the first who was shown it. Taking the sample out would leave nothing to attack. */
function targets(): readonly Target[] {
  const found = new Map<string, Target>()
  for (const one of seen) {
    for (const form of one.forms.filter(({ method }) => method === 'post')) {
      const names = [...new Set(form.fields.map(({ name }) => name))].sort().join(' ')
      const key = `${form.action || one.route} ${actOf(form)} ${names}`
      if (!found.has(key) && actOf(form) !== 'wipe') found.set(key, { ...one, form, to: form.action || one.address })
    }
  }
  return [...found.values()]
}

const bodyOf = (pairs: Pairs): FormData => {
  const body = new FormData()
  for (const [name, value] of pairs) body.append(name, value)
  return body
}

/** What is wrong with an answer to something wrong; empty when it is a clear page. */
async function faultsOf(response: Response): Promise<readonly string[]> {
  const { status, headers } = response
  const text = await response.text()
  const faults: string[] = []
  if (![200, 303, 400, 403, 404, 409, 413, 422, 429].includes(status)) faults.push(`answered ${status}`)
  for (const raw of rawEchoes) if (text.includes(raw)) faults.push(`said ${raw} as it came`)
  const isPage = (headers.get('content-type') ?? '').startsWith('text/html')
  if (status >= 400 && !(isPage && text.includes('<h1'))) faults.push(`no clear page with ${status}`)
  if (headers.get('set-cookie')?.includes('dau_an=hostile')) faults.push('a header of the sender came through')
  const location = headers.get('location')
  if (location && !location.startsWith('/')) faults.push(`led away to ${location.slice(0, 40)}`)
  return faults
}

interface Attacked {
  readonly found: readonly string[]
  /** The ends of the journals after it. */
  readonly heads: string
}

/** Sends one form in one wrong way, and looks whether a refusal left everything as it was. */
async function attack(
  browser: Browser,
  { to, route, form }: Target,
  { what, pairs }: Sending,
  before: string,
): Promise<Attacked> {
  const response = await browser.send(to, { method: 'POST', body: bodyOf(pairs) })
  const faults = [...(await faultsOf(response)), ...house.errors.splice(0)]
  const after = await headsOf(house.data.owner)
  if (response.status >= 400 && after !== before) faults.push(`changed something with ${response.status}`)
  return { found: faults.map((fault) => `${route} ${actOf(form)}, ${what}: ${fault}`), heads: after }
}

/** Written also when nothing is done: attempts and proofs of who somebody is. */
const apart = ['identity.throttle', 'identity.challenge', 'identity.session', 'identity.login_code']

describe('every page, opened by everybody', () => {
  it('answers without a fault', () => {
    expect(seen.length).toBeGreaterThan(1_000)
    expect(seen.filter(({ status }) => status >= 500)).toEqual([])
    const odd = seen.filter(({ status }) => ![200, 303, 304, 403, 404, 409].includes(status))
    expect(odd.map(({ role, address, status }) => `${role} ${status} ${address}`)).toEqual([])
  })
})

describe('every form, sent wrongly', () => {
  it('from another site is refused and changes nothing', async () => {
    const before = await countOf(house.data.owner, apart)
    for (const { to, form, role } of targets()) {
      const body = bodyOf(form.fields.map(({ name, value }) => [name, value]))
      const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' }
      const response = await house.as(role).send(to, { method: 'POST', body, headers })
      expect([to, response.status]).toEqual([to, 403])
    }
    expect(await countOf(house.data.owner, apart)).toEqual(before)
  }, 60_000)

  it('ends in a clear page, never in a fault, and a refusal changes nothing', async () => {
    const random = sequence(2019)
    const faults: string[] = []
    let [sent, turn] = [0, 0]
    let heads = await headsOf(house.data.owner)
    let counted: Checksum | null = null
    for (const target of targets()) {
      const browser = house.as(target.role)
      const [before, begun]: [Checksum, string] = [counted ?? (await countOf(house.data.owner, apart)), heads]
      const wholes = wholeForms(target.form)
      const chosen = thorough ? wholes : [0, 1, 2, 3].map(() => wholes[turn++ % wholes.length] as Sending)
      for (const sending of [...chosen, ...singleFields(target.form, random, thorough ? 12 : 2)]) {
        const attacked = await attack(browser, target, sending, heads)
        faults.push(...attacked.found)
        heads = attacked.heads
        sent += 1
      }
      // Where all was refused the next form finds what this one found: whoever only looked has changed nothing either.
      counted = heads === begun ? await countOf(house.data.owner, apart) : null
      if (counted) expect(counted).toEqual(before)
      const page = await browser.send(target.address)
      if (page.status >= 500) faults.push(`${target.route}: cannot be opened any more`)
      const text = await page.text()
      for (const raw of rawEchoes) if (text.includes(raw)) faults.push(`${target.route}: shows ${raw} as it came`)
    }
    expect(faults).toEqual([])
    // Much was also taken in on the way: what it made must hold together as everything else does.
    expect(await findings(house)).toEqual([])
    expect(sent).toBeGreaterThan(500)
    expect(Object.keys(Object.prototype)).toEqual([])
  }, 3_000_000)
})
