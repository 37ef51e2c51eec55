import { hash, verify } from '@node-rs/argon2'

/** Argon2id as OWASP's password storage advice sets it: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export async function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), cost)
}

let nobodys: Promise<string> | undefined

/** The same work whether there is such an account, and a password on it, or not. */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  nobodys ??= hashPassword('nobody has this one')
  const matches = await verify(passwordHash ?? (await nobodys), password.normalize('NFC'))
  return matches && passwordHash !== null
}
