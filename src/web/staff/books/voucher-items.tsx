import { type VoucherItem, worthOf } from '../../../areas/books/index.ts'
import { showDong, sumDong } from '../../../values/money.ts'
import type { PageContext } from '../../http/page.ts'
import { DataTable, Section } from '../../parts/index.ts'
import { ExpiryMark, quantityText } from './saying.tsx'

/** The goods on a voucher; what nobody has valued has no sum. */
export function VoucherItems({ c, items }: { readonly c: PageContext; readonly items: readonly VoucherItem[] }) {
  const { voucher: words, fields, places } = c.words.bookPages
  if (items.length === 0) return null
  const worth = (one: VoucherItem) => worthOf(one.quantity, one.unitPrice)
  const total = sumDong(items.map(worth).filter((one) => one !== null))
  return (
    <Section title={words.items}>
      <DataTable
        caption={words.items}
        captionHidden
        rows={items}
        rowKey={(one) => one.id}
        columns={[
          { key: 'name', head: fields.item, width: 'wide', cell: (one) => one.name, foot: words.total },
          {
            key: 'quantity',
            head: fields.quantity,
            numeric: true,
            cell: (one) => `${quantityText(one.quantity)} ${one.unit}`,
          },
          {
            key: 'price',
            head: fields.unitPrice,
            numeric: true,
            cell: (one) => (one.unitPrice === null ? places.unvalued : showDong(one.unitPrice)),
          },
          {
            key: 'total',
            head: words.itemTotal,
            numeric: true,
            cell: (one) => {
              const value = worth(one)
              return value === null ? '' : showDong(value)
            },
            foot: showDong(total),
          },
          {
            key: 'basis',
            head: fields.priceBasis,
            cell: (one) => (one.priceBasis ? c.words.books.priceBases[one.priceBasis] : ''),
          },
          { key: 'expires', head: fields.expiresOn, cell: (one) => <ExpiryMark c={c} on={one.expiresOn} /> },
        ]}
      />
    </Section>
  )
}
