import { loadVouchers } from '../../../areas/books/index.ts'
import type { OriginFinders } from '../origin-place.ts'
import { bookPath, voucherPath } from './address.ts'
import { findBook } from './book-data.ts'

/** Records of the books that evidence and documents may belong to. */
export const bookOrigins: OriginFinders = {
  book: async (reading, id) => {
    const found = await findBook(reading, id)
    return found && { label: found.title, href: bookPath(id) }
  },
  voucher: async (reading, id) => {
    const [found] = await loadVouchers(reading, [id])
    if (!found) return null
    const { numberText, content, bookId } = found.voucher
    return { label: numberText ?? content, href: voucherPath(bookId, id) }
  },
}
