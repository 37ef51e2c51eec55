import type { Refusal } from '../../values/refusal.ts'
import { checkPassword } from './password.ts'
import { hashPassword } from './password-hash.actions.ts'

/** The stored form of a password that somebody chooses while their account is still being made. */
export async function preparePassword(
  password: string,
  about: { readonly names: readonly string[] },
  field: string,
): Promise<string | Refusal> {
  return checkPassword(password, about, field) ?? hashPassword(password)
}
