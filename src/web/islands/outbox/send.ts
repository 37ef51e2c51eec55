import type { Kept } from './kept.ts'

/** `away`: no network, or no answer; nobody knows whether it arrived, and sending it again does it once. */
export type Answer =
  | { readonly kind: 'done'; readonly at: string }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'away' }
  | { readonly kind: 'signed_out' }

/** Pictures take their time on a weak network. */
const patience = 120_000

export async function send({ url, fields }: Pick<Kept, 'url' | 'fields'>): Promise<Answer> {
  const body = new FormData()
  for (const [name, value] of fields) body.append(name, value)
  let response: Response
  try {
    response = await fetch(url, { method: 'POST', body, signal: AbortSignal.timeout(patience) })
  } catch {
    return { kind: 'away' }
  }
  if (response.redirected)
    return new URL(response.url).pathname === '/dang-nhap' ? { kind: 'signed_out' } : { kind: 'done', at: response.url }
  if (response.status >= 500) return { kind: 'away' }
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  const why = page.querySelector('.error-summary-items, .say-no')?.textContent?.trim() ?? ''
  return { kind: 'refused', why }
}
