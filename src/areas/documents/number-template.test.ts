import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numberOwners, type TypeCode, typeCodes } from '../../values/document-code.ts'
import { allSeries, codelessSeries, codeOfDraft, fillTemplate, seriesOf } from './number-template.ts'

const code = fc.constantFrom<TypeCode>(...typeCodes)
const number = fc.integer({ min: 1, max: 99_999 })
const year = fc.integer({ min: 1976, max: 2100 })
const template = fc.constantFrom(
  '{number}/{type}-MTTQ-BTT',
  '{number}/MTTQ-BTT',
  '{number}/{type}-UBMTTQ',
  '{number}-{year}/{type}-MTTW-ĐCT',
  '{number}/{year}/MTTQ',
)

describe('number templates', () => {
  test('read as the numbers of offices do', () => {
    const facts = { number: 7, code: 'KH', year: 2021 } as const
    expect(fillTemplate('{number}/{type}-MTTQ-BTT', facts)).toBe('07/KH-MTTQ-BTT')
    expect(fillTemplate('{number}/{type}-MTTQ-BTT', { ...facts, number: 147, code: 'BC' })).toBe('147/BC-MTTQ-BTT')
    expect(fillTemplate('{number}/MTTQ-BTT', { ...facts, code: 'CV' })).toBe('07/MTTQ-BTT')
    expect(codeOfDraft('{number}/{type}-MTTQ-BTT', 'KH', 2021)).toBe('KH-MTTQ-BTT')
  })

  test('within one series and year no two numbers read the same', () => {
    fc.assert(
      fc.property(template, code, year, number, number, (form, type, y, a, b) => {
        const text = (n: number) => fillTemplate(form, { number: n, code: type, year: y })
        expect(text(a) === text(b)).toBe(a === b)
      }),
    )
  })

  test('two types share a series exactly when their numbers would read the same', () => {
    fc.assert(
      fc.property(template, code, code, year, number, (form, a, b, y, n) => {
        const text = (type: TypeCode) => fillTemplate(form, { number: n, code: type, year: y })
        expect(seriesOf(form, a) === seriesOf(form, b)).toBe(text(a) === text(b))
      }),
    )
  })

  test('leave no place unfilled, and every series is one of the known', () => {
    fc.assert(
      fc.property(template, code, year, number, (form, type, y, n) => {
        expect(fillTemplate(form, { number: n, code: type, year: y })).not.toMatch(/[{}]/)
        expect(codeOfDraft(form, type, y)).not.toMatch(/[{}]/)
        expect(allSeries).toContain(seriesOf(form, type))
        const rows = [null, ...numberOwners].map((owner) => seriesOf(form, type, owner))
        expect(new Set(rows).size).toBe(3)
        expect(allSeries).toEqual(expect.arrayContaining(rows))
      }),
    )
    expect(seriesOf('{number}/MTTQ-BTT', 'KH')).toBe(codelessSeries)
  })
})
