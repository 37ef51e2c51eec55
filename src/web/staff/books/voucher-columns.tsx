import type { VoucherLine } from '../../../areas/books/index.ts'
import { showDay } from '../../../values/day.ts'
import type { PageContext } from '../../http/page.ts'
import { Badge, type Column } from '../../parts/index.ts'
import { amountText, StateBadge } from './saying.tsx'

/** Columns of a list of vouchers; `withBook` where it is of several sets of books. */
export function voucherColumns(c: PageContext, withBook = false): readonly Column<VoucherLine>[] {
  const { columns: head, reversal, waived } = c.words.bookPages.vouchers
  const book: Column<VoucherLine> = { key: 'book', head: head.book, cell: (line) => line.bookTitle }
  return [
    { key: 'number', head: head.number, cell: (line) => line.numberText ?? c.words.bookPages.vouchers.noNumber },
    { key: 'kind', head: head.kind, cell: (line) => c.words.books.kinds[line.kind] },
    { key: 'day', head: head.day, width: 'narrow', cell: (line) => showDay(line.datedOn) },
    { key: 'counterparty', head: head.counterparty, cell: (line) => line.counterparty ?? '' },
    { key: 'content', head: head.content, width: 'wide', cell: (line) => line.content },
    ...(withBook ? [book] : []),
    { key: 'amount', head: head.amount, numeric: true, cell: (line) => amountText(c, line) },
    {
      key: 'state',
      head: head.state,
      cell: (line) => (
        <>
          <StateBadge c={c} state={line.state} /> {line.reversesId === null ? null : <Badge>{reversal}</Badge>}
          {line.waived ? <Badge tone="due">{waived}</Badge> : null}
        </>
      ),
    },
  ]
}
