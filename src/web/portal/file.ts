import { findPublishedFile } from '../../areas/documents/index.ts'
import { contentHeaders } from '../../platform/files/index.ts'
import { isId } from '../../values/id.ts'
import { isRefusal } from '../../values/refusal.ts'
import { resource } from '../http/page.ts'
import { portalRoot, slugPart } from './frame/address.ts'
import { inCommittee, notPublished } from './frame/reading.ts'

/** A picture that something public shows, or its smaller form (`?co=480`). */
export const publishedFile = resource({
  path: `${portalRoot}/${slugPart}/tep/:tep`,
  may: 'public',
  forEverybody: true,
  get: async (c) => {
    const id = c.param('tep')
    if (!isId(id)) return notPublished
    const file = await inCommittee(
      c,
      async (reading, committee) => (await findPublishedFile(reading, committee.id, id)) ?? notPublished,
    )
    if (isRefusal(file)) return file
    const wanted = { '480': file.previews?.small, '1280': file.previews?.large }[c.query('co')]
    const shown = wanted ? { ...file, sha256: wanted, mime: 'image/webp', name: `${file.name}.webp` } : file
    const bytes = await c.house.files.open(shown.sha256)
    if (!bytes) return notPublished
    const { 'content-length': length, 'cache-control': _private, ...headers } = contentHeaders(shown, 'inline')
    // What is public today may be taken back, so that copies are asked about after an hour.
    const cache = { 'Cache-Control': 'public, max-age=3600' }
    return { bytes, headers: { ...headers, ...cache, ...(wanted ? {} : { 'content-length': length ?? '' }) } }
  },
})
