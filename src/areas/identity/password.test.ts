import { expect, it } from 'vitest'
import { checkPassword } from './password.ts'

const about = { names: ['Nguyễn Thị Hạnh', 'hanh.ct'] }
const verdict = (password: string) => checkPassword(password, about)?.key ?? null

it.each(['mua xuan ve tren song Cau', 'con trâu đen 7', 'xe-dap-cu-mau-do', 'Tổ 9 có 106 hộ'])(
  '%s will do',
  (password) => {
    expect(verdict(password)).toBeNull()
  },
)

it.each([
  ['ngắn quá', 'identity.password_short'],
  ['nguyenthihanh', 'identity.password_is_name'],
  ['Nguyễn Thị Hạnh1', 'identity.password_is_name'],
  ['matkhau123456', 'identity.password_guessed'],
  ['Mật khẩu 2024', 'identity.password_guessed'],
  ['1234567890', 'identity.password_guessed'],
  ['9876543210', 'identity.password_guessed'],
  ['aaaaaaaaaaaa', 'identity.password_guessed'],
  ['abcdefghijkl', 'identity.password_guessed'],
  ['x1'.repeat(101), 'platform.too_long'],
])('%s will not: %s', (password, key) => {
  expect(verdict(password)).toBe(key)
})

it('counts characters, not bytes', () => {
  expect(verdict('ộộộộộộộộộ')).toBe('identity.password_short')
})
