import { priceBases, type VoucherItem } from '../../../areas/books/index.ts'
import { showDay } from '../../../values/day.ts'
import { showDong } from '../../../values/money.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { DayInput, Fieldset, NumberInput, RepeatRows, Select, TextInput } from '../../parts/index.ts'
import { optionsOf } from '../record/saying.tsx'
import { quantityText } from './saying.tsx'
import type { VoucherFieldsProps } from './voucher-choices.ts'

/** Lines of goods that come in: each makes a lot, with its price where somebody has valued it. */
export function IncomingItems({ c, items }: { readonly c: PageContext; readonly items: readonly VoucherItem[] }) {
  const { fields: words } = c.words.bookPages
  return (
    <Fieldset title={words.goods} hint={words.goodsHint}>
      <RepeatRows name="items" count={Math.max(1, items.length)} addLabel={words.addItem}>
        {(at) => {
          const one = items[at]
          return (
            <>
              <TextInput name={`items.${at}.name`} label={words.item} value={one?.name} maxLength={200} />
              <TextInput name={`items.${at}.unit`} label={words.unit} value={one?.unit} maxLength={40} width="short" />
              <NumberInput
                name={`items.${at}.quantity`}
                label={words.quantity}
                value={one ? quantityText(one.quantity) : undefined}
                decimal
              />
              <NumberInput
                name={`items.${at}.unitPrice`}
                label={words.unitPrice}
                value={one?.unitPrice ? showDong(one.unitPrice) : undefined}
                unit={c.words.bookPages.money.unit}
              />
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
  )
}

/** How much of which lot goes out; what expires first is offered first. */
export function OutgoingItems({ c, items, stock, places }: VoucherFieldsProps) {
  const { fields: words } = c.words.bookPages
  const { bound } = c.words.assistancePages.goods
  const names = new Map(places.map((one) => [one.id, one.name]))
  const options = stock.map((lot) => ({
    value: lot.id,
    label:
      fill(words.lotText, {
        name: lot.name,
        quantity: quantityText(lot.quantity),
        unit: lot.unit,
        place: names.get(lot.placeId),
      }) +
      (lot.expiresOn ? fill(words.lotExpires, { day: showDay(lot.expiresOn) }) : '') +
      (lot.condition ? ` · ${fill(bound, { condition: lot.condition.slice(0, 80) })}` : ''),
  }))
  return (
    <Fieldset title={words.goods} hint={words.lotsHint}>
      <RepeatRows name="items" count={Math.max(1, items.length)} addLabel={words.addItem}>
        {(at) => (
          <>
            <Select
              name={`items.${at}.lotId`}
              label={words.lot}
              blank={words.choose}
              options={options}
              value={items[at]?.lotId}
            />
            <NumberInput
              name={`items.${at}.quantity`}
              label={words.quantity}
              value={items[at] ? quantityText(items[at].quantity) : undefined}
              decimal
            />
          </>
        )}
      </RepeatRows>
    </Fieldset>
  )
}
