import { directionOf, isGoods, purposesFor } from '../../../areas/books/index.ts'
import { showDong } from '../../../values/money.ts'
import { DayInput, FieldRow, MoneyInput, Select, TextArea, TextInput } from '../../parts/index.ts'
import { optionsOf } from '../record/saying.tsx'
import { IncomingItems, OutgoingItems } from './item-fields.tsx'
import { fittingPlaces, type VoucherFieldsProps } from './voucher-choices.ts'

/** All that a voucher says, as its kind asks for it. */
export function VoucherFields(props: VoucherFieldsProps) {
  const { c, kind, of } = props
  const { fields: words } = c.words.bookPages
  const direction = directionOf(kind)
  const party = direction === 'in' ? words.payer : direction === 'out' ? words.payee : words.mover
  return (
    <>
      <FieldRow>
        <DayInput name="datedOn" label={words.datedOn} value={of.datedOn ?? c.today} max={c.today} required />
        {isGoods(kind) ? null : (
          <MoneyInput name="amount" label={words.amount} value={of.amount ? showDong(of.amount) : undefined} required />
        )}
      </FieldRow>
      <Places {...props} />
      {direction === 'between' ? (
        <input type="hidden" name="purpose" value="own_move" />
      ) : (
        <Select
          name="purpose"
          label={words.purpose}
          options={optionsOf(c.words.books.purposes, purposesFor(kind))}
          value={of.purpose}
        />
      )}
      <FieldRow>
        <TextInput
          name="counterparty"
          label={party}
          value={of.counterparty}
          maxLength={300}
          required={direction !== 'between'}
        />
        <TextInput name="address" label={words.address} hint={words.addressHint} value={of.address} maxLength={300} />
      </FieldRow>
      <TextArea name="content" label={words.content} value={of.content} rows={2} maxLength={1000} required />
      <TextInput name="attached" label={words.attached} hint={words.attachedHint} value={of.attached} maxLength={200} />
      {kind === 'goods_in' ? <IncomingItems c={c} items={props.items} /> : null}
      {kind === 'goods_out' || kind === 'goods_transfer' ? <OutgoingItems {...props} /> : null}
    </>
  )
}

function Places({ c, kind, places, of }: VoucherFieldsProps) {
  const { fields: words } = c.words.bookPages
  const options = fittingPlaces(places, kind, of).map((one) => ({
    value: one.id,
    label: one.name,
    group: c.words.books.places[one.kind],
  }))
  const direction = directionOf(kind)
  const from = direction === 'in' ? words.placeIn : direction === 'out' ? words.placeOut : words.placeFrom
  return (
    <FieldRow>
      <Select name="placeId" label={from} options={options} value={of.placeId} required />
      {direction === 'between' ? (
        <Select
          name="toPlaceId"
          label={words.placeTo}
          blank={words.choose}
          options={options}
          value={of.toPlaceId}
          required
        />
      ) : null}
    </FieldRow>
  )
}
