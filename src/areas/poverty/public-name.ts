import type { CasePurpose } from './fund-case.ts'

/** Who is ill, and children at school, are not named; nor is it told that it was illness. */
const unnamed: readonly CasePurpose[] = ['medical', 'study']

export interface PublicCase {
  readonly name: string | null
  readonly toldAs: CasePurpose
}

/** What everybody may read of who was helped out of the Fund, and for what. */
export const publicCase = ({
  headName,
  purpose,
}: {
  readonly headName: string
  readonly purpose: CasePurpose
}): PublicCase => ({
  name: unnamed.includes(purpose) ? null : headName,
  toldAs: purpose === 'medical' ? 'emergency' : purpose,
})
