import { type Id, idPattern } from '../../../values/id.ts'
import { type Refusal, refuse } from '../../../values/refusal.ts'

export const boardPath = '/so-sach'
export const waitingPath = `${boardPath}/cho-xu-ly`
export const bookPath = (id: Id, part?: string): string => `${boardPath}/${id}${part ? `?muc=${part}` : ''}`
export const voucherPath = (bookId: Id, id: Id): string => `${boardPath}/${bookId}/phieu/${id}`
export const newVoucherPath = (bookId: Id): string => `${boardPath}/${bookId}/phieu/moi`
export const accountPath = (bookId: Id, placeId: Id): string => `${boardPath}/${bookId}/noi/${placeId}`
export const newCountPath = (bookId: Id): string => `${boardPath}/${bookId}/kiem-ke/moi`
export const countPath = (bookId: Id, id: Id): string => `${boardPath}/${bookId}/kiem-ke/${id}`

/** The second id of an address: a voucher, a place or a count of the book before it. */
export const partPart = `:part{${idPattern}}`

export const missing: Refusal = refuse('books.no_book', { kind: 'missing' })
export const noVoucher: Refusal = refuse('books.no_voucher', { kind: 'missing' })
