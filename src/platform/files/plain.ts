import { type Refusal, refuse } from '../../values/refusal.ts'
import { bufferOf, latin1 } from './bytes.ts'
import { isMarkup } from './signature.ts'

/** A PDF that is whole, carries no script or command, and is nothing else at the same time (ISO 32000-2 §7.5). */
export function checkPdf(bytes: Uint8Array): 'pdf' | Refusal {
  const buffer = bufferOf(bytes)
  const end = buffer.lastIndexOf('%%EOF')
  if (end === -1) return refuse('files.broken')
  if (isMarkup(latin1(bytes, 0, 1_024)) || isMarkup(latin1(bytes, end, bytes.length))) return refuse('files.active')
  // Only names as long as these: shorter ones occur by chance in packed pictures.
  return ['/JavaScript', '/Launch'].some((name) => buffer.includes(name)) ? refuse('files.pdf_active') : 'pdf'
}

const control = /[^\P{Cc}\t\n\f\r]/u

/** Plain text as people write it: UTF-8, no control characters, nothing that a browser would take for a page. */
export function checkText(bytes: Uint8Array, extension: 'txt' | 'csv'): 'txt' | 'csv' | Refusal {
  const text = decode(bytes)
  if (text === null) return refuse('files.text_encoding')
  if (control.test(text)) return refuse('files.kind_unknown')
  return isMarkup(text) ? refuse('files.active') : extension
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
