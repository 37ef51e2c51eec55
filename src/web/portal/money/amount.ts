import { dong, showDong } from '../../../values/money.ts'

/** '63.230.000'. */
export const amountText = (amount: number): string => showDong(dong(amount))
