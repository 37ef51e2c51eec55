/** The roles an account can hold. Citizens, donors and the public have no account. */
export type Role =
  | 'system_admin'
  | 'central_viewer'
  | 'province_officer'
  | 'ward_chair'
  | 'ward_vice_chair'
  | 'ward_officer'
  | 'ward_accountant'
  | 'ward_treasurer'
  | 'member_org_lead'
  | 'advisor'
  | 'inspection_member'
  | 'area_head'
  | 'area_member'
  | 'agency_contact'

export type RoleReach = 'staff' | 'province' | 'area' | 'advisor' | 'agency' | 'admin'
export type Narrowing = 'area' | 'agency' | 'organisation'

export interface RoleFacts {
  /** What the database shows to this role; the widest of a person's roles counts. */
  readonly reach: RoleReach
  /** Signs for others, holds money or runs the installation: a password alone is not enough. */
  readonly secondFactor: boolean
  /** The role means nothing without the area, agency or organisation it is for. */
  readonly narrowedBy: Narrowing | null
  /** Holds in the whole installation rather than in one committee. */
  readonly everywhere: boolean
  /** Volunteers on phones: they sign in with a code from the office and stay signed in on that device. */
  readonly onDevice: boolean
}

const office: RoleFacts = {
  reach: 'staff',
  secondFactor: false,
  narrowedBy: null,
  everywhere: false,
  onDevice: false,
}
const volunteer: RoleFacts = { ...office, reach: 'advisor', onDevice: true }

/** In the order in which lists show them. */
export const roles: Readonly<Record<Role, RoleFacts>> = {
  ward_chair: { ...office, secondFactor: true },
  ward_vice_chair: office,
  ward_officer: office,
  ward_accountant: { ...office, secondFactor: true },
  ward_treasurer: office,
  member_org_lead: { ...office, narrowedBy: 'organisation' },
  area_head: { ...volunteer, reach: 'area', narrowedBy: 'area' },
  area_member: { ...volunteer, reach: 'area', narrowedBy: 'area' },
  advisor: volunteer,
  inspection_member: volunteer,
  agency_contact: { ...office, reach: 'agency', narrowedBy: 'agency' },
  province_officer: { ...office, reach: 'province' },
  central_viewer: { ...office, reach: 'province', everywhere: true },
  system_admin: { ...office, reach: 'admin', secondFactor: true, everywhere: true },
}

export const roleNames = Object.keys(roles) as readonly Role[]

export function isRole(value: unknown): value is Role {
  return typeof value === 'string' && Object.hasOwn(roles, value)
}

/** The facts of a role read from a grant; a name that is no longer a role has none. */
export function factsOf(role: string): RoleFacts | null {
  return isRole(role) ? roles[role] : null
}

/** Widest first: of several roles in one committee, the first of these is how the person looks at it. */
const widest: readonly RoleReach[] = ['staff', 'province', 'area', 'advisor', 'agency', 'admin']

export function widestReach(held: readonly string[]): RoleReach | null {
  const reaches = held.map((role) => factsOf(role)?.reach)
  return widest.find((reach) => reaches.includes(reach)) ?? null
}

export function forcesSecondFactor(held: readonly string[]): boolean {
  return held.some((role) => factsOf(role)?.secondFactor === true)
}
