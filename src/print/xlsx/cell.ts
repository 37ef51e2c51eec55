import { type Day, parseDay, readVietnameseDay } from '../../values/day.ts'
import { isDong } from '../../values/money.ts'
import { parseDong } from '../../values/money-text.ts'
import { cleanText } from '../../values/rich.ts'
import type { RawCell } from './open.ts'

export type ReadKind = 'text' | 'number' | 'day' | 'money'
export type ReadValue = string | number | Day | null

/** The value of a cell, or the key of what is wrong with it. An empty cell is null. */
export type CellReading = { readonly value: ReadValue } | { readonly key: string }

const excelError = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR)/u

function dayOf(raw: RawCell): Day | null {
  if (raw instanceof Date) return Number.isNaN(raw.getTime()) ? null : parseDay(raw.toISOString().slice(0, 10))
  const text = String(raw).trim()
  return readVietnameseDay(text) ?? parseDay(text)
}

/** `1.234.567,5`, `1234567.5`, `12,5`; a single point before three digits is a group of thousands. */
export function readNumber(text: string): number | null {
  const tight = text.replace(/[\s\u00a0]/gu, '')
  const plain = /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u.test(tight)
    ? tight.replaceAll('.', '').replace(',', '.')
    : tight.replace(',', '.')
  if (!/^-?\d{1,15}(?:\.\d{1,10})?$/u.test(plain)) return null
  return Number(plain)
}

function textOf(raw: RawCell): string {
  if (raw instanceof Date) return raw.toISOString().slice(0, 10).split('-').reverse().join('/')
  return cleanText(String(raw)).trim()
}

function found(value: ReadValue, key: string): CellReading {
  return value === null ? { key } : { value }
}

/** Reads a cell as its column says; numbers and days may stand there as text, the Vietnamese way. */
export function readCell(raw: RawCell, kind: ReadKind, longest: number): CellReading {
  if (raw === null || (typeof raw === 'string' && raw.trim() === '')) return { value: null }
  const text = textOf(raw)
  if (excelError.test(text)) return { key: 'xlsx.error_cell' }
  if (kind === 'text') return text.length > longest ? { key: 'xlsx.too_long' } : { value: text }
  if (kind === 'day') return found(dayOf(raw), 'xlsx.not_a_day')
  if (kind === 'money')
    return found(typeof raw === 'number' ? (isDong(raw) ? raw : null) : parseDong(text), 'xlsx.not_money')
  return found(typeof raw === 'number' ? raw : readNumber(text), 'xlsx.not_a_number')
}
