import * as area from '../../../areas/festival/index.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { FieldRow, Fieldset, MoneyInput, NumberInput, TextArea } from '../../parts/index.ts'

interface Props {
  readonly c: PageContext
  readonly of: Partial<area.ReportedFacts>
}

const more = [
  'guests',
  'gifts',
  'giftWorth',
  'commended',
  'poorHouseholds',
  'policyHouseholds',
  'culturalFamilies',
  'works',
  'families',
  'budget',
  'note',
] as const

export function MoreFields({ c, of }: Props) {
  const { report: words } = c.words.festivalPages
  const memory = memoryOf(c)
  const isFilled = (value: unknown) => (Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined)
  const open =
    memory === null
      ? more.some((name) => isFilled(of[name]))
      : memory.errors.some((one) => more.some((name) => one.field?.startsWith(name)))
  const amountOf = (source: area.BudgetSource) => of.budget?.find((line) => line.source === source)?.amount
  return (
    <details class="more" open={open}>
      <summary>{words.more}</summary>
      <FieldRow>
        <NumberInput name="commended" label={words.commended} value={of.commended} unit={words.householdsUnit} />
        <NumberInput
          name="culturalFamilies"
          label={words.culturalFamilies}
          value={of.culturalFamilies}
          unit={words.householdsUnit}
        />
        <NumberInput name="guests" label={words.guests} value={of.guests} unit={words.peopleUnit} />
        <NumberInput name="gifts" label={words.gifts} value={of.gifts} unit={words.giftsUnit} />
        <MoneyInput name="giftWorth" label={words.giftWorth} value={of.giftWorth} />
        <NumberInput
          name="poorHouseholds"
          label={words.poorHouseholds}
          value={of.poorHouseholds}
          unit={words.householdsUnit}
        />
        <NumberInput
          name="policyHouseholds"
          label={words.policyHouseholds}
          value={of.policyHouseholds}
          unit={words.householdsUnit}
        />
      </FieldRow>
      <TextArea
        name="works"
        label={words.works}
        hint={words.worksHint}
        value={of.works?.join('\n')}
        rows={2}
        maxLength={6000}
      />
      <TextArea
        name="families"
        label={words.families}
        hint={words.familiesHint}
        value={of.families?.map((one) => [one.headName, one.achievement].filter(Boolean).join(', ')).join('\n')}
        rows={3}
        maxLength={20_000}
      />
      <Fieldset title={words.budget} hint={words.budgetHint}>
        <FieldRow>
          {area.budgetSources.map((source, at) => (
            <div key={source}>
              <input type="hidden" name={`budget.${at}.source`} value={source} />
              <MoneyInput
                name={`budget.${at}.amount`}
                label={c.words.festivalLabels.sources[source] ?? source}
                value={amountOf(source)}
              />
            </div>
          ))}
        </FieldRow>
      </Fieldset>
      <TextArea name="note" label={c.words.records.note} value={of.note} rows={2} maxLength={2000} />
    </details>
  )
}
