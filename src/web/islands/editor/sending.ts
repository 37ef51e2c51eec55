import type { Parcel } from './saver.ts'
import type { SaveAnswer } from './settings.ts'

/** Sends one parcel. No answer in time, or one that is not ours, counts as not reached. */
export async function sendParcel(url: string, parcel: Parcel): Promise<SaveAnswer | 'signed_out'> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(parcel),
    signal: AbortSignal.timeout(30_000),
  })
  // Without a session the server leads to the sign-in page.
  if (response.redirected) return 'signed_out'
  const answer = (await response.json()) as SaveAnswer & { refusal?: { key: string } }
  if (answer.refusal) {
    if (response.status >= 500 || response.status === 429) throw new Error('not reached')
    return { saved: false, reason: 'refused', text: answer.refusal.key }
  }
  return answer
}
