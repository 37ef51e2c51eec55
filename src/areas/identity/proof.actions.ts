import type { Writing } from '../../platform/context.ts'
import type { Database } from '../../platform/database.ts'
import { zLine } from '../../platform/input.ts'
import { sameSecret } from '../../platform/secret.ts'
import type { Id } from '../../values/id.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'

/**
 * Some acts only write down what was proved before: a password, a code, a key. They ask for this mark, which only the
 * functions beside them can make, so that no other way to an action by its name gets round the proof.
 */
export const zProof = zLine(64)

export function prove(database: Pick<Database, 'secrets'>, action: string, clientId: Id): string {
  return database.secrets.keyedHash(`${action}:${clientId}`, 'identity.proof')
}

export function checkProof(w: Pick<Writing, 'secrets' | 'clientId'>, action: string, proof: string): Refusal | null {
  const isProved = sameSecret(proof, prove(w, action, w.clientId))
  return isProved ? null : refuse('platform.not_allowed', { kind: 'forbidden' })
}
