import type { Id } from '../../values/id.ts'

export const donorKinds = ['individual', 'household', 'collective', 'organisation', 'anonymous'] as const
/** Cá nhân, hộ gia đình, tập thể, tổ chức hoặc doanh nghiệp, ẩn danh. */
export type DonorKind = (typeof donorKinds)[number]

/** Who gives. Whoever wishes to be nobody is no donor of the register: the donation alone says so. */
export interface Donor {
  readonly id: Id
  readonly kind: Exclude<DonorKind, 'anonymous'>
  readonly name: string
  readonly areaId: Id | null
  readonly address: string | null
  /** Whether everybody may read the name. */
  readonly showsName: boolean
}

/** Kinds of which a name stands for one body: the same name is the same donor. */
export function isOneByName(kind: DonorKind): boolean {
  return kind === 'collective' || kind === 'organisation'
}
