import type { Id } from '../../values/id.ts'
import { fold } from '../../values/vietnamese.ts'

export const recipientKinds = ['person', 'organisation', 'area', 'family', 'collective'] as const
export type RecipientKind = (typeof recipientKinds)[number]

/** As reports count: tập thể, cá nhân; a family is neither. */
export type Counted = 'collective' | 'individual' | 'family'

export function countedAs(kind: RecipientKind): Counted {
  if (kind === 'person') return 'individual'
  return kind === 'family' ? 'family' : 'collective'
}

export function kindsCounted(counted: Counted): readonly RecipientKind[] {
  return recipientKinds.filter((kind) => countedAs(kind) === counted)
}

/** How a person is addressed on paper: Ông, Bà; of a child, Em. */
export const honorifics = ['mr', 'mrs', 'pupil'] as const
export type Honorific = (typeof honorifics)[number]

/** Why the public does not read a name: a child, a matter of health, the person's own wish. */
export const withholdings = ['child', 'health', 'asked'] as const
export type Withheld = (typeof withholdings)[number]

/** Who is proposed, as the certificate will name them, linked to the committee's own records where these exist. */
export interface Recipient {
  readonly kind: RecipientKind
  readonly personId: Id | null
  readonly organisationId: Id | null
  /** Of an area itself; of others, where they live or work. */
  readonly areaId: Id | null
  readonly name: string
  /** Position and place of work, or where a family lives. */
  readonly note: string | null
  readonly honorific: Honorific | null
}

/** How alike two proposals are: linked to one record, or of one folded name with nothing known that differs. */
export type Likeness = 'one_record' | 'one_name'

/** People decide whether two of these are one; this only shows them. */
export function likeness(a: Recipient, b: Recipient): Likeness | null {
  if (a.kind !== b.kind) return null
  const links = [[a.personId, b.personId] as const, [a.organisationId, b.organisationId] as const]
  if (a.kind === 'area') return a.areaId === b.areaId ? 'one_record' : null
  for (const [one, other] of links) {
    if (one !== null && one === other) return 'one_record'
    if (one !== null && other !== null) return null
  }
  if (fold(a.name) !== fold(b.name)) return null
  return a.areaId !== null && b.areaId !== null && a.areaId !== b.areaId ? null : 'one_name'
}
