import { generateSecret, generateURI, verifySync } from 'otplib'

/** One step before and after: telephones' clocks are not exact. */
const toleranceSeconds = 30

export function newTotpSecret(): string {
  return generateSecret()
}

/** What the authenticator app reads from the QR. */
export function totpAddress(secret: string, issuer: string, name: string): string {
  return generateURI({ issuer, label: name, secret })
}

/** The time step of a right code later than the last one taken; `null` when it is wrong or used. */
export function totpStep(secret: string, code: string, lastStep: number, now: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null
  const epoch = Math.floor(now.getTime() / 1000)
  const after = lastStep > 0 ? { afterTimeStep: lastStep } : {}
  const result = verifySync({ secret, token: code, epoch, epochTolerance: toleranceSeconds, ...after })
  return result.valid && 'timeStep' in result ? result.timeStep : null
}
