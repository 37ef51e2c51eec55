import type { GoodsSum } from '../../../areas/relief/index.ts'
import { showDong } from '../../../values/money.ts'
import { showThousandths } from '../../../values/number.ts'
import type { PageContext } from '../../http/page.ts'
import { DataTable } from '../../parts/index.ts'

/** What goods came in, by name: the quantity always, the value where somebody valued them. */
export function GoodsReceived({ c, goods }: { readonly c: PageContext; readonly goods: readonly GoodsSum[] }) {
  const { goods: words, gift } = c.words.reliefPages
  return (
    <DataTable
      caption={words.title}
      rows={goods}
      rowKey={(one) => `${one.name} ${one.unit}`}
      empty={<p class="soft">{words.empty}</p>}
      columns={[
        { key: 'name', head: words.name, width: 'wide', cell: (one) => one.name },
        {
          key: 'quantity',
          head: words.quantity,
          numeric: true,
          cell: (one) => `${showThousandths(one.quantity)} ${one.unit}`,
        },
        {
          key: 'value',
          head: words.value,
          numeric: true,
          cell: (one) => (one.value === null ? gift.unvalued : showDong(one.value)),
        },
      ]}
    />
  )
}
