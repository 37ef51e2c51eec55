import { expect, it } from 'vitest'
import { checkSignInName, deviceLabel, nameKey } from './account.ts'

it.each([
  ['0912345678', '0912345678'],
  ['+84 912 345 678', '0912345678'],
  ['84912.345.678', '0912345678'],
  ['(0209) 3 870 123', '02093870123'],
  [' Hanh.CT ', 'hanh.ct'],
])('%s is compared as %s', (typed, key) => {
  expect(nameKey(typed)).toBe(key)
})

it.each(['hanh', 'b.hanh-2', '0912 345 678', '+84912345678'])('%s can be a sign-in name', (name) => {
  expect(checkSignInName(name)).toBeNull()
})

it.each(['ab', 'Hạnh', 'bà hạnh', '-hanh', "x' or 1=1", '<b>hanh</b>', '', '...', 'a'.repeat(41)])(
  '%j cannot be a sign-in name',
  (name) => {
    expect(checkSignInName(name)?.key).toBe('identity.name_not_usable')
  },
)

it('a person knows their own device by browser and system', () => {
  expect(
    deviceLabel('Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36'),
  ).toBe('Chrome · Android')
  expect(deviceLabel('Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0')).toBe(
    'Edge · Windows',
  )
  expect(deviceLabel('')).toBe('?')
})
