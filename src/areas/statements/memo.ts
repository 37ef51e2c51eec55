import { maskNumbers } from './mask.ts'

/** A memo taken apart: what the bank wrote around it, and what the donor wrote. */
export interface MemoParts {
  /** What the donor wrote, without the codes of the bank, the recipient's name and the tail. */
  readonly message: string
  readonly payer: string | null
  readonly payerAccount: string | null
  /** The five digits that NAPAS shares with the document number. */
  readonly trace: string | null
  /** By what a donor can find the transfer again. */
  readonly reference: string | null
}

const nothing = { payer: null, payerAccount: null, trace: null, reference: null }

type Reading = Partial<MemoParts> & { readonly message: string }
type Form = readonly [RegExp, (groups: Readonly<Record<string, string>>) => Reading]

const account = String.raw`[\d*x]{6,20}`

/** Each bank's way of wrapping a donor's words, from the most particular to the least. */
const forms: readonly Form[] = [
  [
    new RegExp(
      `^MBVCB\\.(?<reference>\\d{10})\\.(?<message>.*)\\.CT tu (?<payerAccount>${account}) (?<payer>.+?) toi ${account}\\b.*$`,
      's',
    ),
    (found) => ({ ...found, message: found.message ?? '' }),
  ],
  [/^MBVCB\.(?<reference>\d{10})\.(?<message>.*)$/s, (found) => ({ ...found, message: found.message ?? '' })],
  [
    /^0200970405\d{14}(?<reference>[A-Z0-9]{10})\.(?<trace>\d{5})\.\d{6}\.(?:Vietcombank:[\d*]+:)?(?<message>.*)$/s,
    (found) => ({ ...found, message: found.message ?? '' }),
  ],
  [/^(?<reference>\d{6}\.\d{6}\.\d{6})\.(?<message>.*)$/s, (found) => ({ ...found, message: found.message ?? '' })],
  [
    /^PARTNER\.DIRECT_DEBITS_VCB\.(?:ZLP\.(?<zlp>\d{14})\.\d{8}\.|MSE\.(?<mse>\d{13})\.\d{8}\.\d{11}-\d{9,11}_)(?<message>.*)$/s,
    ({ zlp, mse, message = '' }) => ({ message, reference: zlp ?? mse ?? null }),
  ],
  [
    new RegExp(
      `^TKThe :(?<payerAccount>${account}), tai [A-Z]+\\. (?<message>.*?) ?-(?<reference>CTLNHIDI\\d+)-1/1-CRE-002.*$`,
      's',
    ),
    (found) => ({ ...found, message: found.message ?? '' }),
  ],
  [/^1261122666 (?<message>.*)$/s, (found) => ({ message: found.message ?? '' })],
  [
    new RegExp(`^REM Tfr Ac:(?<payerAccount>${account}) (?<message>.*)$`, 's'),
    (found) => ({ ...found, message: found.message ?? '' }),
  ],
  [
    /^PAYTRON - CREDIT \( Ref: (?<reference>CT\d+) \) (?<message>.*)-MOB CHANNEL -\d+$/s,
    (found) => ({ ...found, message: found.message ?? '' }),
  ],
  [/^MB\((?<reference>\d{6})\)\((?<message>.*)\)$/s, (found) => ({ ...found, message: found.message ?? '' })],
  [
    /^(?:CT nhanh 247 den: |Chuyen tien den tu NAPAS Noi dung: )?(?<message>.*?)(?:\(CT1111\))?(?:; thoi gian GD:[\d/ :]*)?$/s,
    (found) => ({ message: found.message ?? '' }),
  ],
]

const techcombank = / ?\bFT(\d{14})$/

export function partsOfMemo(memo: string): MemoParts {
  for (const [pattern, read] of forms) {
    const groups = pattern.exec(memo)?.groups
    if (!groups) continue
    const { message, ...known } = read(groups)
    const code = techcombank.exec(message)
    return {
      ...nothing,
      ...known,
      ...(code ? { reference: `FT${code[1]}` } : {}),
      message: message.replace(techcombank, '').trim(),
    }
  }
  return { ...nothing, message: memo }
}

/**
 * What may be shown of a memo to others than those who decide it: the donor's own words without numbers of people. Nobody has
 * verified them; where it is not needed, show nothing.
 */
export const shownMemo = (memo: string): string => maskNumbers(partsOfMemo(memo).message)
