import { listVouchers } from '../../../areas/books/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { showDay } from '../../../values/day.ts'
import type { PageContext } from '../../http/page.ts'
import { Marked } from '../../parts/index.ts'
import { voucherPath } from '../books/address.ts'
import { amountText, calledVoucher, StateBadge } from '../books/saying.tsx'

/** Vouchers by their number, who pays or is paid, and what for. */
export async function voucherHits(c: PageContext, reading: Reading, text: string, limit: number) {
  const { rows } = await listVouchers(reading, { text, limit })
  return rows.map((line) => ({
    id: line.id,
    href: voucherPath(line.bookId, line.id),
    title: `${calledVoucher(c, line)}: ${line.content}`,
    meta: (
      <>
        <StateBadge c={c} state={line.state} />
        <span>
          <Marked
            text={[line.counterparty, amountText(c, line), showDay(line.datedOn)].filter(Boolean).join(' · ')}
            query={text}
          />
        </span>
      </>
    ),
  }))
}
