import type { Line } from './decided.ts'
import { partsOfMemo } from './memo.ts'

/** Who a transfer came from as the bank tells it, in letters that people read: 'NGUYEN THI HOA' as 'Nguyen Thi Hoa'. */
export function payerOf({ payer, memo }: Pick<Line, 'payer' | 'memo'>): string | null {
  const told = (payer ?? partsOfMemo(memo).payer ?? '').replace(/\s*[-–]\s*A\/C.*$/i, '').trim()
  if (told === '' || /\d{4}/.test(told)) return null
  return told === told.toUpperCase() ? told.toLowerCase().replace(/(^|[\s.(-])\p{L}/gu, (s) => s.toUpperCase()) : told
}
