import { refuse } from '../../../values/refusal.ts'

export const boardPath = '/sao-ke'
export const accountPath = `${boardPath}/tai-khoan`
export const sendPath = `${boardPath}/gui`
export const filePath = `${boardPath}/tep`
export const receivePath = `${boardPath}/nhan-ung-ho`
export const movesPath = `${boardPath}/chuyen-noi-bo`
export const linesPath = `${boardPath}/giao-dich`

export const accountAt = (id: string): string => `${accountPath}/${id}`
export const fileAt = (id: string): string => `${filePath}/${id}`
export const lineAt = (id: string): string => `${linesPath}/${id}`

export const missing = refuse('statements.no_import', { kind: 'missing' })
export const accountMissing = refuse('statements.no_account', { kind: 'missing' })
export const lineMissing = refuse('statements.no_line', { kind: 'missing' })
