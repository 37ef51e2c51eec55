import type { Id } from '../../../values/id.ts'

export const ledgersPath = '/cong-khai-so'
export const ledgerPath = (id: Id): string => `${ledgersPath}/${id}`
