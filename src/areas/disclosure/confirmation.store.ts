import type { Secrets } from '../../platform/secret.ts'
import type { Scope } from './scope.ts'

const purpose = 'disclosure.confirmation'
const length = 10

interface Confirmed {
  readonly code: string
  readonly no: number
}

const checked = ({ id }: Pick<Scope, 'id'>, no: number, hash: string): string => `${id} ${no} ${hash}`

/** What stands on the confirmation of a line, and what nobody can make up: '4F7K2-12345-7F3A9C21B0'. */
export function confirmationOf(
  secrets: Secrets,
  scope: Scope,
  line: { readonly no: number; readonly hash: string },
): string {
  const proof = secrets.keyedHash(checked(scope, line.no, line.hash), purpose).slice(0, length)
  return `${scope.code}-${line.no}-${proof}`.toUpperCase()
}

/** Which line a confirmation names, before it is known whether it is true; `null`: it is none at all. */
export function readConfirmation(text: string): (Confirmed & { readonly proof: string }) | null {
  const [, code = '', no = '', proof = ''] =
    /^([a-z\d]{1,6})-(\d{1,12})-([a-f\d]{10})$/.exec(text.trim().toLowerCase().replace(/\s+/g, '')) ?? []
  return proof === '' ? null : { code, no: Number(no), proof }
}

export function isTrueConfirmation(
  secrets: Secrets,
  scope: Scope,
  line: { readonly no: number; readonly hash: string },
  proof: string,
): boolean {
  return secrets.keyedHashes(checked(scope, line.no, line.hash), purpose).some((hash) => hash.startsWith(proof))
}
