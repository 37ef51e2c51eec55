import { type Block, signatures } from '../../../values/rich.ts'
import type { Office } from '../documents/paper-draft.ts'

export interface Signer {
  readonly position: string
  readonly name?: string | undefined
}

const byHand = '(Ký, họ tên)'

/** Who signs a voucher or a book, side by side. */
export function signedBy(...signers: readonly Signer[]): Block {
  return signatures(...signers.map(({ position, name = '' }) => ({ position: [position], name, note: byHand })))
}

/** The head of the unit, as its documents are signed on the day. */
export function headOf(office: Office): Signer {
  const { signature } = office.head
  return { position: 'THỦ TRƯỞNG ĐƠN VỊ', name: signature?.name }
}
