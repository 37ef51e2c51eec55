import { PhotoGrid } from '../parts/index.ts'
import { portalPath } from './frame/address.ts'
import { inVietnamese } from './frame/said.ts'
import type { Shown } from './frame/shelf.ts'

interface Picture {
  readonly fileId: string
  readonly caption: string
}

/** Pictures that were published with something, each with its caption; the office sees them before, from its own store. */
export function Pictures({
  c,
  committee,
  item,
  photos,
}: Omit<Shown<unknown>, 'content'> & { readonly photos: readonly Picture[] }) {
  if (photos.length === 0) return null
  const isPublic = item.slug !== ''
  const at = (fileId: string, width: '480' | '1280') =>
    isPublic ? portalPath(c, [committee.slug, 'tep', fileId], { co: width }) : `/tep/${fileId}?co=${width}`
  return (
    <div lang={inVietnamese(c)}>
      <PhotoGrid
        photos={photos.map(({ fileId, caption }) => ({
          id: fileId,
          href: at(fileId, '1280'),
          src: at(fileId, '480'),
          alt: caption,
          caption,
        }))}
      />
    </div>
  )
}
