import type { StoredFile } from './file-store.ts'

interface Served extends StoredFile {
  readonly name: string
}

const inlineTypes = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'application/pdf'])

// The browser's own viewer of pictures and PDF needs its inline style and nothing more.
const policy = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

/**
 * The headers a stored file is served with. Only pictures and PDF are ever shown in the browser, whatever was asked;
 * all others are saved. The policy lets nothing in the file act: no script, no request, no form.
 */
export function contentHeaders(file: Served, disposition: 'inline' | 'attachment'): Record<string, string> {
  const inline = disposition === 'inline' && inlineTypes.has(file.mime)
  return {
    'content-type': file.mime.startsWith('text/') ? `${file.mime}; charset=utf-8` : file.mime,
    'content-length': String(file.size),
    'content-disposition': `${inline ? 'inline' : 'attachment'}; ${fileNameParts(file.name)}`,
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    // The content of a hash never changes, but who may see it does: ask each time, answer 304.
    'cache-control': 'private, no-cache',
    etag: `"${file.sha256}"`,
  }
}

/** An ASCII name for old programs, then the true one (RFC 6266, RFC 8187). */
function fileNameParts(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, (letter) => (letter === 'đ' ? 'd' : 'D'))
    .replace(/[^\w .()-]/g, '_')
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `filename="${plain}"; filename*=UTF-8''${encoded}`
}
