import { open } from 'node:fs/promises'
import { type Refusal, refuse } from '../../values/refusal.ts'
import type { PdfLimits } from './limits.ts'

/** Why a file cannot be read as a PDF, seen from its size, its beginning and its end; `null` when it may be tried. */
export async function inspectPdf(path: string, limits: PdfLimits): Promise<Refusal | null> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    if (size === 0) return refuse('pdf.empty')
    if (size > limits.bytes) return refuse('pdf.too_large', { kind: 'limit', params: { most: limits.bytes / 1e6 } })
    const part = async (from: number, length: number) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from)
      return buffer.subarray(0, bytesRead)
    }
    const head = await part(0, 1024)
    if (!head.includes('%PDF-')) return refuse('pdf.not_pdf')
    // A reader would mend a file without an end, and tell nobody which pages it lost.
    const tail = await part(Math.max(0, size - 2048), 2048)
    return tail.includes('%%EOF') ? null : refuse('pdf.truncated')
  } finally {
    await file.close()
  }
}
