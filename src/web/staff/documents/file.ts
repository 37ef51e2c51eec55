import { documentPermissions, type FileFacts, findFile } from '../../../areas/documents/index.ts'
import { contentHeaders } from '../../../platform/files/index.ts'
import { resource } from '../../http/page.ts'
import { documentMissing, idIn, idPart } from './address.ts'

/** A stored file, or its smaller picture (`?co=480`), for whoever sees something that shows it; `?luu=1` saves it. */
export const fileResource = resource({
  path: `/tep/${idPart}`,
  may: documentPermissions.read_evidence,
  get: async (c) => {
    const id = idIn(c)
    const file = id && (await c.read((reading) => findFile(reading, id)))
    if (!file) return documentMissing
    const shown = pictureOf(file, c.query('co'))
    const bytes = await c.house.files.open(shown.sha256)
    if (!bytes) return documentMissing
    const headers = contentHeaders(shown, c.query('luu') === '1' ? 'attachment' : 'inline')
    if (shown !== file) delete headers['content-length']
    return { bytes, headers: spelledAs(headers) }
  },
})

function pictureOf(file: FileFacts, width: string): Pick<FileFacts, 'sha256' | 'mime' | 'size' | 'name'> {
  if (!file.previews || (width !== '480' && width !== '1280')) return file
  const sha256 = width === '480' ? file.previews.small : file.previews.large
  return { ...file, sha256, mime: 'image/webp', name: `${file.name}.webp` }
}

/** As all other headers are spelled, so that these take their place instead of standing beside them. */
function spelledAs(headers: Record<string, string>): Record<string, string> {
  const spell = (name: string) => name.replace(/(^|-)[a-z]/g, (start) => start.toUpperCase())
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value].with(0, spell(name))))
}
