import { povertyPermissions } from '../../../areas/poverty/index.ts'
import { showDong } from '../../../values/money.ts'
import type { PageContext } from '../../http/page.ts'
import { type KeyValue, KeyValueTable } from '../../parts/index.ts'
import { bookPath } from '../books/address.ts'
import type { FundStanding } from './fund.ts'

interface Props {
  readonly c: PageContext
  readonly fund: FundStanding
  /** Further lines of the small account. */
  readonly children?: readonly KeyValue[]
}

/** What the Fund has, what it promised, and what is free to give; the sum leads to its books. */
export function FundTable({ c, fund: { book, left, promised, free }, children = [] }: Props) {
  const { board: words } = c.words.povertyPages
  const leftText = c.may(povertyPermissions.read) ? <a href={bookPath(book.id)}>{showDong(left)}</a> : showDong(left)
  return (
    <KeyValueTable
      caption={book.title}
      rows={[
        { label: words.left, value: leftText },
        { label: words.promised, value: showDong(promised) },
        { label: words.free, value: showDong(free), total: true },
        ...children,
      ]}
    />
  )
}
