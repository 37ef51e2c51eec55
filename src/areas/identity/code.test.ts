import fc from 'fast-check'
import { expect, it } from 'vitest'
import { codeFrom, isOfficeCode, readCode, recoveryCodeFrom, showCode } from './code.ts'

const hash = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 })

it('any hash gives eight digits, the same hash the same ones', () => {
  fc.assert(
    fc.property(hash, (hex) => {
      expect(codeFrom(hex)).toMatch(/^\d{8}$/)
      expect(codeFrom(hex)).toBe(codeFrom(hex))
      expect(isOfficeCode(showCode(codeFrom(hex)))).toBe(true)
    }),
  )
})

it('recovery codes have no signs that are taken for one another', () => {
  fc.assert(
    fc.property(hash, (hex) => {
      expect(recoveryCodeFrom(hex)).toMatch(/^[2-9a-hjkmnp-z]{5}-[2-9a-hjkmnp-z]{5}$/)
    }),
  )
})

it('reads what people type', () => {
  expect(readCode(' 1234 5678')).toBe('12345678')
  expect(readCode('K7M2P-X9QRD')).toBe('k7m2px9qrd')
  expect(readCode('１２３４')).toBe('1234')
  expect(isOfficeCode('1234567')).toBe(false)
})
