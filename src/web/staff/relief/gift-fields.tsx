import { type Place, priceBases } from '../../../areas/books/index.ts'
import {
  channels,
  type Donation,
  type DonationItem,
  type DonationPart,
  donorKinds,
} from '../../../areas/relief/index.ts'
import type { Day } from '../../../values/day.ts'
import { showThousandths } from '../../../values/number.ts'
import type { PageContext } from '../../http/page.ts'
import {
  Checkbox,
  DayInput,
  FieldRow,
  Fieldset,
  MoneyInput,
  NumberInput,
  Radios,
  RepeatRows,
  Select,
  TextArea,
  TextInput,
} from '../../parts/index.ts'
import { optionsOf } from '../record/saying.tsx'
import { type AreaChoice, areaOptionsOf } from './area-choices.ts'

export interface GiftFieldsProps {
  readonly c: PageContext
  readonly of: Partial<Donation>
  readonly items: readonly DonationItem[]
  readonly parts: readonly DonationPart[]
  readonly areas: readonly AreaChoice[]
  readonly places: readonly Place[]
  readonly bodies: readonly string[]
  readonly usualDay: Day
}

/** All that a gift says, what is asked most first. */
export function GiftFields(props: GiftFieldsProps) {
  const { c, of, areas, bodies } = props
  const { gift: words } = c.words.reliefPages
  const labels = c.words.reliefLabels
  return (
    <>
      <Radios
        name="donorKind"
        label={words.donorKind}
        options={optionsOf(labels.donorKinds, donorKinds)}
        value={of.donorKind ?? 'individual'}
        inline
        required
      />
      <TextInput
        name="donorName"
        label={words.donorName}
        hint={words.donorNameHint}
        value={of.donorName}
        maxLength={200}
        suggestions={bodies}
        autofocus
      />
      <FieldRow>
        <Select
          name="donorAreaId"
          label={words.donorArea}
          blank={words.noArea}
          options={areaOptionsOf(areas)}
          value={of.donorAreaId}
        />
        <TextInput name="donorAddress" label={words.donorAddress} value={of.donorAddress} maxLength={300} />
      </FieldRow>
      <Checkbox name="showsName" label={words.showsName} hint={words.showsNameHint} checked={of.showsName ?? true} />
      <Way {...props} />
      <FieldRow>
        <DayInput
          name="receivedOn"
          label={words.receivedOn}
          value={of.id ? of.receivedOn : props.usualDay}
          max={c.today}
        />
        <DayInput
          name="pledgedOn"
          label={words.pledgedOn}
          hint={words.pledgedHint}
          value={of.pledgedOn}
          max={c.today}
        />
      </FieldRow>
      <Goods {...props} />
      <More {...props} />
    </>
  )
}

function Way({ c, of, places }: GiftFieldsProps) {
  const { gift: words } = c.words.reliefPages
  const options = places
    .filter((one) => one.closedOn === null && one.kind !== 'advance')
    .map((one) => ({ value: one.id, label: one.name, group: c.words.books.places[one.kind] }))
  return (
    <>
      <Radios
        name="channel"
        label={words.way}
        options={optionsOf(c.words.reliefLabels.channels, channels)}
        value={of.channel ?? 'cash'}
        inline
        required
      />
      <FieldRow>
        <MoneyInput name="amount" label={words.amount} value={of.amount || null} />
        <Select name="placeId" label={words.place} blank={words.anyPlace} options={options} value={of.placeId} />
      </FieldRow>
      <FieldRow>
        <TextInput name="bankRef" label={words.bankRef} value={of.bankRef} maxLength={100} />
        <TextInput name="memoRaw" label={words.memo} hint={words.memoHint} value={of.memoRaw} maxLength={500} />
      </FieldRow>
    </>
  )
}

function Goods({ c, items }: GiftFieldsProps) {
  const { gift: words } = c.words.reliefPages
  return (
    <details class="more" open={items.length > 0}>
      <summary>{words.goods}</summary>
      <Fieldset title={words.goods} hint={words.goodsHint}>
        <RepeatRows name="items" count={Math.max(1, items.length)} addLabel={words.addItem}>
          {(at) => {
            const one = items[at]
            return (
              <>
                <TextInput name={`items.${at}.name`} label={words.item} value={one?.name} maxLength={200} />
                <TextInput
                  name={`items.${at}.unit`}
                  label={words.unit}
                  value={one?.unit}
                  maxLength={40}
                  width="short"
                />
                <NumberInput
                  name={`items.${at}.quantity`}
                  label={words.quantity}
                  value={one ? showThousandths(one.quantity) : undefined}
                  decimal
                />
                <NumberInput name={`items.${at}.unitPrice`} label={words.unitPrice} value={one?.unitPrice} />
                <Select
                  name={`items.${at}.priceBasis`}
                  label={words.priceBasis}
                  blank={words.noBasis}
                  options={optionsOf(c.words.books.priceBases, priceBases)}
                  value={one?.priceBasis}
                />
                <DayInput name={`items.${at}.expiresOn`} label={words.expiresOn} value={one?.expiresOn} />
              </>
            )
          }}
        </RepeatRows>
      </Fieldset>
    </details>
  )
}

function More({ c, of, parts, areas }: GiftFieldsProps) {
  const { gift: words } = c.words.reliefPages
  const isFilled = Boolean(of.conditionText || of.collector || of.note || parts.length > 0)
  return (
    <details class="more" open={isFilled}>
      <summary>{words.more}</summary>
      <TextInput
        name="conditionText"
        label={words.condition}
        hint={words.conditionHint}
        value={of.conditionText}
        maxLength={500}
      />
      <FieldRow>
        <TextInput name="collector" label={words.collector} value={of.collector} maxLength={200} />
        <Select
          name="collectedAreaId"
          label={words.collectedArea}
          blank={words.noArea}
          options={areaOptionsOf(areas)}
          value={of.collectedAreaId}
        />
      </FieldRow>
      <Fieldset title={words.parts} hint={words.partsHint}>
        <RepeatRows name="parts" count={parts.length} addLabel={words.addPart}>
          {(at) => (
            <>
              <TextInput name={`parts.${at}.name`} label={words.partName} value={parts[at]?.name} maxLength={200} />
              <MoneyInput name={`parts.${at}.amount`} label={words.partAmount} value={parts[at]?.amount} />
            </>
          )}
        </RepeatRows>
      </Fieldset>
      <TextArea name="note" label={words.note} value={of.note} rows={2} maxLength={1000} />
    </details>
  )
}
