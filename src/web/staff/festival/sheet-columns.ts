import type { SheetColumn, Value } from '../../../print/xlsx/write.ts'

export const text = (header: string, width: number): SheetColumn => ({ header, width, kind: 'text' })

export const number = (header: string): SheetColumn => ({ header, width: 13, kind: 'number' })

export const day = (header: string): SheetColumn => ({ header, width: 13, kind: 'day' })

export const flag = (value: boolean | null | undefined): Value =>
  value === null || value === undefined ? null : value ? 'x' : ''
