import type { PageContext } from '../../http/page.ts'
import { FieldRow, TextInput } from '../../parts/index.ts'

interface Props {
  readonly c: PageContext
  readonly names?: { readonly card: string; readonly phone: string }
  /** What an empty field means, where it is not the usual. */
  readonly hints?: { readonly card: string; readonly phone: string }
}

/** What of a person is kept sealed: the number of the card, and the telephone. */
export function CardAndPhone({ c, names = { card: 'citizenNumber', phone: 'phone' }, hints }: Props) {
  const { fields: words } = c.words.householdPages
  const { card, phone } = hints ?? { card: words.cardHint, phone: words.phoneHint }
  return (
    <FieldRow>
      <TextInput name={names.card} label={words.card} hint={card} inputMode="numeric" maxLength={20} />
      <TextInput name={names.phone} label={words.phone} hint={phone} inputMode="tel" maxLength={20} />
    </FieldRow>
  )
}
