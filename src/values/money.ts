import { showCount } from './number.ts'
import { numberWords } from './number-words.ts'

declare const brand: unique symbol

/** An amount in whole đồng, the only currency: a safe integer, up to nine million billion. */
export type Dong = number & { readonly [brand]: 'Dong' }

export function isDong(value: unknown): value is Dong {
  return Number.isSafeInteger(value)
}

/** A number known to be an amount; throws when it is no safe integer. */
export function dong(amount: number): Dong {
  if (!isDong(amount)) throw new RangeError(`Not an amount in whole đồng: ${amount}`)
  return (amount + 0) as Dong // + 0 turns −0 into 0
}

/** The sum of amounts, 0 of none. Throws rather than give a total that lost a đồng to rounding. */
export function sumDong(amounts: Iterable<Dong>): Dong {
  let total = dong(0)
  for (const amount of amounts) total = dong(total + amount)
  return total
}

/** '63.230.000', without a unit. */
export function showDong(amount: Dong): string {
  return showCount(amount)
}

/** 'Sáu mươi ba triệu hai trăm ba mươi nghìn đồng', the words every voucher must carry. */
export function sayDong(amount: Dong): string {
  const words = `${numberWords(amount)} đồng`
  return words.charAt(0).toUpperCase() + words.slice(1)
}
