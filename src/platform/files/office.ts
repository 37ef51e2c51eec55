import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { bufferOf } from './bytes.ts'
import { archiveExtensions, programExtensions } from './kinds.ts'
import { readZip, sizesHold, unpack, type ZipEntry } from './zip.ts'

const contentTypes = '[Content_Types].xml'
const main = 'application/vnd.openxmlformats-officedocument.'

/** Opens a zip as far as needed to say which office document it is (ECMA-376 part 2); a mere archive is refused. */
export async function readOffice(bytes: Uint8Array): Promise<'docx' | 'xlsx' | Refusal> {
  const entries = readZip(bytes)
  if (isRefusal(entries)) return entries
  const types = entries.find((entry) => entry.name === contentTypes)
  if (!types) return refuse('files.archive')
  if (entries.some(({ name }) => isUnsafePart(name))) return refuse('files.unsafe_inside')
  const declared = types.size < 1e6 ? (await unpack(bytes, types))?.toString('utf8') : undefined
  if (declared === undefined) return refuse('files.broken')
  if (/macroEnabled|vbaProject/i.test(declared) || entries.some(isMacro)) return refuse('files.macros')
  if (!(await sizesHold(bytes, entries))) return refuse('files.bomb')
  if (declared.includes(`${main}wordprocessingml.document.main+xml`)) return 'docx'
  if (declared.includes(`${main}spreadsheetml.sheet.main+xml`)) return 'xlsx'
  return refuse('files.kind_unknown')
}

const isMacro = (entry: ZipEntry) => /vbaProject|vbaData|macrosheets\//i.test(entry.name)

function isUnsafePart(name: string): boolean {
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const outside = name.startsWith('/') || name.includes('\\') || name.split('/').includes('..') || /^[a-z]:/i.test(name)
  return outside || programExtensions.has(extension) || archiveExtensions.has(extension)
}

const utf16 = (text: string) => Buffer.from(text, 'utf16le')

/** Names an OLE file ([MS-CFB]) by the streams in its directory. A password turns docx and xlsx into such a file too. */
export function readOle(bytes: Uint8Array): 'doc' | 'xls' | Refusal {
  const buffer = bufferOf(bytes)
  const holds = (name: string) => buffer.includes(utf16(`${name}\0`))
  if (buffer.length < 1_536) return refuse('files.broken')
  if (holds('EncryptedPackage')) return refuse('files.locked')
  if (holds('_VBA_PROJECT') || holds('_VBA_PROJECT_CUR')) return refuse('files.macros')
  if (holds('WordDocument')) return 'doc'
  return holds('Workbook') || holds('Book') ? 'xls' : refuse('files.kind_unknown')
}
