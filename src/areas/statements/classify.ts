import { fold } from '../../values/vietnamese.ts'
import type { StatementLine } from './line.ts'

/** What a row was: money given, interest, a fee of the bank, money sent on, money that went back; or moved between own accounts. */
export type LineKind = 'credit' | 'interest' | 'fee' | 'transfer' | 'return' | 'own_move'

const fee = /\b(?:thu phi|phi (?:dich vu|sms|quan ly|chuyen tien|duy tri)|sms fee|service fee|vat)\b/
const back = /\b(?:hoan (?:tra|tien|lai)|tra lai tien (?:chuyen|ung ho)|chuyen nham|reversal|refund)\b/
const interest = /\b(?:tra lai|lai) (?:tien gui|khong ky han|nhap goc)|\binterest\b/

/** Gifts are credits; a debit never is one, whatever its words. */
export function kindOf({ debit, memo }: Pick<StatementLine, 'debit' | 'memo'>): LineKind {
  const text = fold(memo)
  if (debit > 0n) return fee.test(text) ? 'fee' : back.test(text) ? 'return' : 'transfer'
  // "Tra lai" without marks is both "paid interest" and "given back": what follows it decides.
  return interest.test(text)
    ? 'interest'
    : /^(?:reversal|refund|hoan tien phi|hoan phi)\b/.test(text)
      ? 'return'
      : 'credit'
}
