import { type Agency, agencyKinds } from '../../../areas/organisation/index.ts'
import type { PageContext } from '../../http/page.ts'
import { DayInput, FieldRow, type Option, Select, TextInput } from '../../parts/index.ts'
import { optionsOf } from './saying.ts'

interface AgencyFieldsProps {
  readonly one?: Agency
  /** Agencies that may stand above it. */
  readonly others: readonly Option[]
  readonly c: PageContext
}

export function AgencyFields({ one, others, c }: AgencyFieldsProps) {
  const { pages, agencyKinds: labels } = c.words.organisation
  const { agencies } = pages
  return (
    <>
      <Select name="kind" label={pages.kind} value={one?.kind} options={optionsOf(labels, agencyKinds)} />
      <TextInput name="name" label={pages.name} value={one?.name} maxLength={200} required />
      <Select
        name="superiorId"
        label={agencies.superior}
        blank={agencies.noSuperior}
        value={one?.superiorId}
        options={others}
      />
      <TextInput name="superiorName" label={agencies.superiorName} value={one?.superiorName} maxLength={200} />
      <TextInput name="address" label={agencies.address} value={one?.address} maxLength={300} />
      <FieldRow>
        <TextInput name="phone" label={agencies.phone} value={one?.phone} type="tel" maxLength={20} />
        <TextInput name="email" label={agencies.email} value={one?.email} type="email" maxLength={200} />
      </FieldRow>
      <TextInput name="contactName" label={agencies.contactName} value={one?.contactName} maxLength={120} />
      <DayInput name="from" label={pages.from} value={one?.from} />
    </>
  )
}
