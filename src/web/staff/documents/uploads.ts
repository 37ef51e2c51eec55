import { describeFile, type StoredFileInput } from '../../../areas/documents/index.ts'
import { type Family, receiveAll, type Upload } from '../../../platform/files/index.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import type { PageContext } from '../../http/page.ts'

const allFamilies: readonly Family[] = ['image', 'document', 'audio']

/** What file choosers offer; the content decides, not the name. */
export const acceptedFiles = 'image/*,.heic,.pdf,.docx,.xlsx,.doc,.xls,.txt,.csv,.mp3,.m4a,.ogg,.wav'

/** Files of one form may weigh this much together. */
export const uploadMegabytes = 105

/** Takes the files of a form into the store; all that is wrong with any of them comes back at once. */
export async function takeFiles(
  c: PageContext,
  files: readonly File[],
  families: readonly Family[] = allFamilies,
): Promise<readonly StoredFileInput[] | Refusal> {
  const answers = await receiveAll(c.house.files, files.map(asUpload), { families })
  const refused = answers.filter(isRefusal).map((refusal) => ({ ...refusal, field: 'files' }))
  const [first, ...also] = refused
  if (first) return { ...first, ...(also.length > 0 && { also }) }
  return answers.flatMap((answer) => (isRefusal(answer) ? [] : [describeFile(answer)]))
}

function asUpload(file: File): Upload {
  const content = file.stream() as unknown as AsyncIterable<Uint8Array>
  return { name: file.name, type: file.type, size: file.size, content }
}
