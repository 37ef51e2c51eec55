import type { Id } from '../../values/id.ts'
import type { Role } from '../identity/index.ts'

/** A residential area, agency or organisation that a role is for, by its folded name. */
export interface Place {
  readonly id: Id
  readonly name: string
  readonly nameKey: string
}

/** What a role must be narrowed to, and the places there are for it in the committee that takes over. */
export type Places = Readonly<Record<'area' | 'agency' | 'organisation', readonly Place[]>>

/** A role somebody holds in the former committee, with the name of the place it is for. */
export interface OldRole {
  readonly grantId: Id
  readonly role: Role
  readonly placeKey: string | null
}

export interface KnownPerson {
  readonly id: Id
  readonly fullName: string
  readonly nameKey: string
  readonly birthYear: number | null
}

/** An account of the former committee that somebody uses. */
export interface OldAccount {
  readonly id: Id
  readonly name: string
  readonly person: KnownPerson | null
  readonly roles: readonly OldRole[]
}

export interface HandoverFacts {
  readonly formerId: Id
  readonly formerName: string
  readonly accounts: readonly OldAccount[]
  /** Accounts the committee has already, the actor's own among them: they are left as they are. */
  readonly here: readonly Id[]
  /** Entries of the committee's register of people that bear a name of the former one's. */
  readonly people: readonly KnownPerson[]
  /** All people of the former register whose name somebody here bears too. */
  readonly namesakes: readonly KnownPerson[]
  readonly places: Places
}

/** What becomes of one account, as it is proposed. */
export interface Proposal {
  readonly account: OldAccount
  /** `null`: it stays where it is. */
  readonly role: Role | null
  readonly placeId: Id | null
  /** The entry of the person here, when name and year of birth are the same. */
  readonly personId: Id | null
}

/** Two entries that may be one person: the same folded name, and no year of birth that differs. */
export interface Duplicate {
  readonly former: KnownPerson
  readonly here: KnownPerson
  /** The years of birth are known and the same. */
  readonly certain: boolean
}

export interface HandoverPlan {
  readonly formerId: Id
  readonly formerName: string
  readonly proposals: readonly Proposal[]
  readonly here: readonly OldAccount[]
  readonly duplicates: readonly Duplicate[]
}

const narrowing: Readonly<Partial<Record<Role, keyof Places>>> = {
  area_head: 'area',
  area_member: 'area',
  agency_contact: 'agency',
  member_org_lead: 'organisation',
}

/** What a role is for; `null` where it is for the whole committee. */
export function placeKindOf(role: Role): keyof Places | null {
  return narrowing[role] ?? null
}

/** The roles that can be handed over: those of a ward. The committee that takes over has its own chair. */
export const handoverRoles = [
  'ward_vice_chair',
  'ward_officer',
  'ward_accountant',
  'ward_treasurer',
  'member_org_lead',
  'area_head',
  'area_member',
  'advisor',
  'inspection_member',
  'agency_contact',
] as const satisfies readonly Role[]

/** The dry run: who would come in which role, who is here already, and which people stand in both registers. */
export function planOf(facts: HandoverFacts): HandoverPlan {
  const { formerId, formerName, accounts, here, places } = facts
  const coming = accounts.filter(({ id }) => !here.includes(id))
  const duplicates = facts.namesakes.flatMap((former) => duplicatesOf(former, facts.people))
  return {
    formerId,
    formerName,
    proposals: coming.map((account) => proposalFor(account, places, duplicates)),
    here: accounts.filter(({ id }) => here.includes(id)),
    duplicates,
  }
}

function duplicatesOf(former: KnownPerson, people: readonly KnownPerson[]): readonly Duplicate[] {
  return people
    .filter(({ nameKey }) => nameKey === former.nameKey)
    .filter(({ birthYear }) => birthYear === null || former.birthYear === null || birthYear === former.birthYear)
    .map((here) => ({ former, here, certain: here.birthYear !== null && here.birthYear === former.birthYear }))
}

/** The first role that can go on as it is: a chair becomes a vice chair; one for a place needs a place of that name. */
function proposalFor(account: OldAccount, places: Places, duplicates: readonly Duplicate[]): Proposal {
  const certain = duplicates.filter((one) => one.certain && one.former.id === account.person?.id)
  const personId = certain.length === 1 ? (certain[0]?.here.id ?? null) : null
  for (const { role: held, placeKey } of account.roles) {
    const role = held === 'ward_chair' ? 'ward_vice_chair' : held
    if (!(handoverRoles as readonly Role[]).includes(role)) continue
    const kind = placeKindOf(role)
    if (kind === null) return { account, role, placeId: null, personId }
    const place = places[kind].find(({ nameKey }) => nameKey === placeKey)
    if (place) return { account, role, placeId: place.id, personId }
  }
  return { account, role: null, placeId: null, personId }
}

/** What was done for one account, so that it can be undone. */
export interface Moved {
  readonly accountId: Id
  readonly name: string
  readonly role: Role
  readonly grantId: Id
  /** The account was not open here before. */
  readonly opened: boolean
  /** The entry that was made of the person, when there was none. */
  readonly personMade: Id | null
  readonly ended: readonly {
    readonly role: Role
    readonly areaId: Id | null
    readonly agencyId: Id | null
    readonly organisationId: Id | null
    readonly toOn: string | null
  }[]
}

export interface Handover {
  readonly id: Id
  readonly formerId: Id
  readonly formerName: string
  readonly moved: readonly Moved[]
  readonly readOnlyUntil: Date
  readonly recordedAt: Date
  readonly recordedByName: string
  readonly undone: { readonly at: Date; readonly byName: string; readonly reason: string } | null
}

/** Undone only while everything stands still: nothing has been built on it yet. */
export function mayUndo({ readOnlyUntil, undone }: Handover, now: Date): boolean {
  return undone === null && now < readOnlyUntil
}
