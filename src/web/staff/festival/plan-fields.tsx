import type * as area from '../../../areas/festival/index.ts'
import type { Agency } from '../../../areas/organisation/index.ts'
import type { PageContext } from '../../http/page.ts'
import { DayInput, FieldRow, Fieldset, NumberInput, Select, TextArea, TextInput } from '../../parts/index.ts'

export type Fields = Partial<Omit<area.Plan, 'id' | 'year' | 'version' | 'editNo' | 'recordedAt'>>

interface FieldsProps {
  readonly c: PageContext
  readonly agencies: readonly Agency[]
  readonly of: Fields
}

export function PlanFields({ c, agencies, of }: FieldsProps) {
  const { plan: words } = c.words.festivalPages
  return (
    <>
      <TextInput name="title" label={words.name} value={of.title} maxLength={300} width="full" required />
      <TextInput
        name="theme"
        label={words.theme}
        hint={words.themeHint}
        value={of.theme}
        maxLength={500}
        width="full"
      />
      <Select
        name="partnerId"
        label={words.partner}
        hint={words.partnerHint}
        blank={words.noPartner}
        value={of.partnerId}
        options={agencies.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Fieldset title={words.calendar} hint={words.calendarHint}>
        <FieldRow>
          <DayInput name="opensOn" label={words.opensOn} value={of.opensOn} required />
          <DayInput name="closesOn" label={words.closesOn} value={of.closesOn} required />
          <DayInput name="registerByOn" label={words.registerByOn} value={of.registerByOn} required />
          <DayInput name="approveByOn" label={words.approveByOn} value={of.approveByOn} required />
          <DayInput name="consolidateByOn" label={words.consolidateByOn} value={of.consolidateByOn} required />
          <DayInput
            name="householdsOn"
            label={words.householdsOn}
            hint={words.householdsHint}
            value={of.householdsOn}
            required
          />
          <NumberInput
            name="reportWithinDays"
            label={words.reportWithinDays}
            unit={words.daysUnit}
            value={of.reportWithinDays}
          />
        </FieldRow>
      </Fieldset>
      <TextArea name="purpose" label={words.purpose} value={of.purpose} rows={3} maxLength={4000} />
      <TextArea
        name="content"
        label={words.content}
        hint={words.contentHint}
        value={of.content}
        rows={5}
        maxLength={6000}
      />
      <TextArea
        name="funding"
        label={words.funding}
        hint={words.fundingHint}
        value={of.funding}
        rows={2}
        maxLength={2000}
      />
    </>
  )
}
