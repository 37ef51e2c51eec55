import type { AreaWords } from '../shape.ts'

export const files: AreaWords = { refusals: {}, journal: {}, notices: {} }
