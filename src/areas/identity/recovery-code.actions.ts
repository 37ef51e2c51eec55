import { z } from 'zod'
import type { Caller } from '../../platform/context.ts'
import type { Database } from '../../platform/database.ts'
import { zLine } from '../../platform/input.ts'
import { readCode, recoveryCodeFrom } from './code.ts'

const recoveryCodeCount = 10

export const zRecoveryHashes = z.array(zLine(64)).length(recoveryCodeCount)

/** From the client id and the installation's secret, like the office's codes: nothing readable is kept. */
export function recoveryCodesFor({ secrets }: Database, { clientId, actor }: Caller) {
  const seeds = Array.from({ length: recoveryCodeCount }, (_, i) => `${clientId}:${actor.accountId}:${i}`)
  const codes = seeds.map((seed) => recoveryCodeFrom(secrets.keyedHash(seed, 'identity.recovery_code.signs')))
  const fingerprint = (code: string) =>
    secrets.keyedHash(`${actor.accountId}:${readCode(code)}`, 'identity.recovery_code')
  return { codes, hashes: codes.map(fingerprint) }
}
