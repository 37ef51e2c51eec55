import { type Clause, draftPermissions } from '../../../areas/drafts/index.ts'
import { type AccountLine, identityPermissions, listAccounts } from '../../../areas/identity/index.ts'
import { listMeetings } from '../../../areas/meetings/index.ts'
import {
  areaName,
  covers,
  existsOn,
  listAgencies,
  listBodies,
  listOrganisations,
  loadAreas,
} from '../../../areas/organisation/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { showDay } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'
import type { PageContext } from '../../http/page.ts'
import type { Option } from '../../parts/index.ts'

/** Areas and organisations that give opinions, as one list: `area:…` or `organisation:…`. */
export async function giverOptions(c: PageContext, reading: Reading): Promise<readonly Option[]> {
  const { groups } = c.words.draftPages.shares
  const { committeeId } = c.signedIn
  const { areas } = await loadAreas(reading, committeeId)
  const organisations = await listOrganisations(reading, { committeeId, on: c.today, limit: 200 })
  return [
    ...areas
      .filter((area) => existsOn(area, c.today))
      .map((area) => ({ value: `area:${area.id}`, label: areaName(area, c.today), group: groups.area })),
    ...organisations.rows.map(({ id, name }) => ({
      value: `organisation:${id}`,
      label: name,
      group: groups.organisation,
    })),
  ]
}

/** Whom a draft can be opened to: bodies, areas, organisations, and volunteers by their own account. */
export async function targetOptions(c: PageContext, reading: Reading): Promise<readonly Option[]> {
  const { groups } = c.words.draftPages.shares
  const { committeeId } = c.signedIn
  const bodies = (await listBodies(reading, committeeId)).filter(
    (one) => one.kind === 'advisory_group' && covers(one, c.today),
  )
  const accounts = c.may(identityPermissions.read_accounts)
    ? (await listAccounts(reading, committeeId)).filter(isGiver)
    : []
  return [
    ...bodies.map(({ id, name }) => ({ value: `body:${id}`, label: name, group: groups.body })),
    ...(await giverOptions(c, reading)),
    ...accounts.map(({ id, displayName }) => ({
      value: `account:${id}:${displayName}`,
      label: displayName,
      group: groups.account,
    })),
  ]
}

const isGiver = ({ grants, disabledAt }: AccountLine): boolean =>
  disabledAt === null && grants.some((grant) => grant.role === 'advisor')

/** 'area:…' of a form into what the actions take. */
export function readGiver(value: unknown): { readonly areaId: string; readonly organisationId: string } {
  const [kind, id = ''] = String(value ?? '').split(':')
  return { areaId: kind === 'area' ? id : '', organisationId: kind === 'organisation' ? id : '' }
}

export async function agencyOptions(reading: Reading, committeeId: Id): Promise<readonly Option[]> {
  const { rows } = await listAgencies(reading, { committeeId, limit: 200 })
  return rows.map(({ id, name }) => ({ value: id, label: name }))
}

/** Conferences at which opinions may have been given, the newest first. */
export async function meetingOptions(c: PageContext, reading: Reading): Promise<readonly Option[]> {
  if (!c.may(draftPermissions.record)) return []
  const { rows } = await listMeetings(reading, { committeeId: c.signedIn.committeeId, limit: 100 })
  return rows.map(({ id, title, listedOn }) => ({
    value: id,
    label: [listedOn ? showDay(listedOn) : '', title].filter(Boolean).join(' · '),
  }))
}

/** 'Điều 12. Giá đất', shortened for a list that opens. */
export function clauseLabel({ ref, heading }: Pick<Clause, 'ref' | 'heading'>): string {
  const whole = [ref, heading].filter(Boolean).join('. ')
  return whole.length > 90 ? `${whole.slice(0, 88)}…` : whole
}
