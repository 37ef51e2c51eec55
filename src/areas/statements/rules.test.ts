import { describe, expect, it } from 'vitest'
import { readAmount } from './amount.ts'
import { kindOf } from './classify.ts'
import { joinLines, WordCounts } from './join.ts'
import { maskNumbers } from './mask.ts'
import { partsOfMemo } from './memo.ts'
import { isSyllable } from './syllable.ts'

describe('amounts', () => {
  const dots = { thousands: '.', decimals: false } as const
  it.each([
    ['1.000.000', 1_000_000n],
    ['500.000', 500_000n],
    ['7', 7n],
    ['-12.500', -12_500n],
    ['1.00.000', null],
    ['1,000', null],
    ['500.000,00', null],
  ])('%s with dots', (text, amount) => expect(readAmount(text, dots)).toBe(amount))

  it('decimals must be there and be nought', () => {
    const form = { thousands: '.', decimals: true } as const
    expect(readAmount('500.000,00', form)).toBe(500_000n)
    expect(readAmount('500.000,50', form)).toBeNull()
    expect(readAmount('500.000', form)).toBeNull()
  })
})

describe('lines of a memo', () => {
  const set = (text: string, width: number) => ({ text, x0: 0, x1: width })
  const counts = new WordCounts()
  for (const text of ['a Vietcombank b', 'xin ung ho nhe', 'anh ung ho a']) counts.take(text)
  it.each([
    [
      'a code that fills the column goes on',
      ['020097040509101234562024AB', 'CDEF.96713. x'],
      '020097040509101234562024ABCDEF.96713. x',
    ],
    [
      'a word that the file knows whole',
      ['0200.123456.1234567.Vietcom', 'bank:1 a'],
      '0200.123456.1234567.Vietcombank:1 a',
    ],
    [
      'two words that the file shows side by side',
      ['0200.12345678.1234567890.ung', 'ho dong bao'],
      '0200.12345678.1234567890.ung ho dong bao',
    ],
    [
      'small letters before capitals are two words',
      ['0200.12345678.1234567890.gui', 'NGUYEN THI A'],
      '0200.12345678.1234567890.gui NGUYEN THI A',
    ],
    ['half a syllable is none', ['0200.12345678.12345678.NGUYE', 'N THI A'], '0200.12345678.12345678.NGUYEN THI A'],
    [
      'a space follows a semicolon',
      ['-CTLNHIDI00000981-1/1-CRE;', 'thoi gian'],
      '-CTLNHIDI00000981-1/1-CRE; thoi gian',
    ],
  ])('%s', (_, [first = '', second = ''], whole) => {
    expect(joinLines([set(first, 120), set(second, 60)], 121, counts)).toBe(whole)
  })

  it('a line with room to spare, or of several words, ended between words', () => {
    expect(joinLines([set('0200.123456.1234567.Vietcom', 100), set('bank', 20)], 121, counts)).toContain(' bank')
    expect(joinLines([set('ung ho dong bao vung', 120), set('lu', 20)], 121, counts)).toBe('ung ho dong bao vung lu')
  })

  it('syllables', () => {
    for (const one of ['nguyen', 'khuyu', 'ngoeo', 'uong', 'an', 'qua'])
      expect([one, isSyllable(one)]).toEqual([one, true])
    for (const one of ['nguye', 'bl', 'ietcom', 'str']) expect([one, isSyllable(one)]).toEqual([one, false])
  })
})

describe('memos', () => {
  it.each([
    [
      'MBVCB.1234567890.Ung ho bao.CT tu 1903123456 TRAN VAN MOT toi 0011***418 MAT TRAN',
      { message: 'Ung ho bao', payer: 'TRAN VAN MOT', reference: '1234567890' },
    ],
    [
      '0200970405091012345620240A1B2C3D4E.96713.123456.Vietcombank:0011001932418:ung ho',
      { message: 'ung ho', trace: '96713', reference: '0A1B2C3D4E' },
    ],
    ['123456.090924.101112.ung ho', { message: 'ung ho', reference: '123456.090924.101112' }],
    ['PARTNER.DIRECT_DEBITS_VCB.MSE.1234567890123.20240909.12345678901-0912345678_ung ho', { message: 'ung ho' }],
    ['CT nhanh 247 den: ung ho(CT1111); thoi gian GD:17/09/2024 23:11:32', { message: 'ung ho' }],
    [
      'TKThe :xxx2090, tai MB. ung ho -CTLNHIDI000009811417320-1/1-CRE-002; thoi gian GD:09/09/2024 23:',
      { message: 'ung ho', payerAccount: 'xxx2090' },
    ],
    [
      'PAYTRON - CREDIT ( Ref: CT24091308720035 ) ung ho-MOB CHANNEL -000101',
      { message: 'ung ho', reference: 'CT24091308720035' },
    ],
    ['ung ho FT24256511863009', { message: 'ung ho', reference: 'FT24256511863009' }],
    ['chi la loi cua nguoi ung ho', { message: 'chi la loi cua nguoi ung ho', reference: null }],
  ])('%s', (memo, parts) => expect(partsOfMemo(memo)).toMatchObject(parts))

  it.each([
    ['THU PHI DICH VU SMS', 55_000n, 'fee'],
    ['Hoan tra tien chuyen nham', 55_000n, 'return'],
    ['Chuyen kinh phi ho tro', 55_000n, 'transfer'],
    ['Tra lai tien gui khong ky han', 0n, 'interest'],
    ['ung ho, mong hoan tra lai binh yen', 0n, 'credit'],
    ['phi phi ung ho', 0n, 'credit'],
  ] as const)('%s, out %s', (memo, debit, kind) => expect(kindOf({ memo, debit })).toBe(kind))

  it('numbers of people are not shown', () => {
    expect(maskNumbers('tu 19031234567890 sdt 0912345678 cccd 001234567890 luc 10:20 09/09/2024 so 46667')).toBe(
      'tu ***890 sdt *** cccd *** luc 10:20 09/09/2024 so 46667',
    )
  })
})
