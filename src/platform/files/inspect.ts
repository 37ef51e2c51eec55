import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import type { FileName } from './file-name.ts'
import {
  archiveExtensions,
  declaredFamily,
  type KindName,
  kindOf,
  markupExtensions,
  programExtensions,
} from './kinds.ts'
import { readOffice, readOle } from './office.ts'
import { checkPdf, checkText } from './plain.ts'
import { signatureOf } from './signature.ts'

/** What a file truly is, by its content; the name and the declared media type must agree with it. */
export async function inspect(bytes: Uint8Array, name: FileName, declaredMime = ''): Promise<KindName | Refusal> {
  const { extension } = name
  if (programExtensions.has(extension))
    return refuse(/^(?:do|xl).m$/.test(extension) ? 'files.macros' : 'files.program')
  if (markupExtensions.has(extension)) return refuse('files.active')
  const kind = await kindByContent(bytes, extension)
  if (isRefusal(kind)) return kind
  const { extensions, family } = kindOf(kind)
  const declared = declaredFamily(declaredMime)
  const said = extension === '' || extensions.includes(extension) || (family === 'image' && isImageExtension(extension))
  if (said && (declared === null || declared === family)) return kind
  const shown = extension === '' ? declaredMime : `.${extension}`
  return refuse('files.mismatch', { params: { shown, found: extensions[0].toUpperCase() } })
}

/** Pictures are made anew, so it does no harm that messaging programs call a WebP picture '.jpg'. */
function isImageExtension(extension: string): boolean {
  return (['jpeg', 'png', 'webp', 'gif', 'heic'] as const).some((name) => kindOf(name).extensions.includes(extension))
}

async function kindByContent(bytes: Uint8Array, extension: string): Promise<KindName | Refusal> {
  const signature = signatureOf(bytes)
  switch (signature) {
    case 'zip':
      return readOffice(bytes)
    case 'ole':
      return readOle(bytes)
    case 'pdf':
      return checkPdf(bytes)
    case 'program':
      return isText(extension) ? textOr(bytes, extension, 'files.program') : refuse('files.program')
    case 'archive':
      return refuse('files.archive')
    case 'markup':
      return refuse('files.active')
    case 'unknown':
      return isText(extension) ? checkText(bytes, extension) : refuse(unknownKey(extension))
    // An MPEG-4 file is a recording only if it says so: the same container holds films.
    case 'm4a':
      return extension === 'm4a' || extension === '' ? signature : refuse('files.kind_unknown')
    default:
      return signature
  }
}

const isText = (extension: string): extension is 'txt' | 'csv' => extension === 'txt' || extension === 'csv'

const unknownKey = (extension: string) => (archiveExtensions.has(extension) ? 'files.archive' : 'files.kind_unknown')

/** 'MZ' may begin a sentence; a program would hold bytes that no text has. */
function textOr(bytes: Uint8Array, extension: 'txt' | 'csv', key: string): KindName | Refusal {
  const text = checkText(bytes, extension)
  return isRefusal(text) || bytes[0] === 0x23 ? refuse(key) : text
}
