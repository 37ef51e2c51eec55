import type { Sent } from '../../http/page.ts'

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const

/** Bytes for the browser to keep, under a name. */
export function download(bytes: Uint8Array, name: string, extension: keyof typeof types): Sent {
  const disposition = `attachment; filename="${name}.${extension}"`
  return { bytes, headers: { 'Content-Type': types[extension], 'Content-Disposition': disposition } }
}
