import { evidenceOf } from '../../../areas/documents/index.ts'
import type { PublishedPhoto } from '../../../areas/outreach/index.ts'
import type { Reading } from '../../../platform/context.ts'
import type { Id } from '../../../values/id.ts'
import type { Form } from '../../http/form.ts'
import type { PageContext } from '../../http/page.ts'
import { Checkboxes } from '../../parts/index.ts'

export interface ChosenPhoto extends PublishedPhoto {
  /** The piece of evidence it is. */
  readonly id: Id
}

/** The pictures of a record that may be shown. */
export async function picturesOf(reading: Reading, id: Id): Promise<readonly ChosenPhoto[]> {
  const evidence = (await evidenceOf(reading, [id])).get(id) ?? []
  return evidence.flatMap((one) =>
    one.kind === 'photo' && one.file ? [{ id: one.id, fileId: one.file.id, caption: one.caption }] : [],
  )
}

/** Which of them go out with it: all, unless one is unticked. */
export function PhotoChoice({
  c,
  content,
}: {
  readonly c: PageContext
  readonly content: { readonly photos: readonly PublishedPhoto[] }
}) {
  const { publish } = c.words.outreachPapers
  const photos = content.photos as readonly ChosenPhoto[]
  if (photos.length === 0) return <p class="soft">{publish.noPhotos}</p>
  return (
    <Checkboxes
      name="photoIds"
      label={publish.photos}
      hint={publish.photosHint}
      value={photos.map((one) => one.id)}
      options={photos.map((one, at) => ({ value: one.id, label: `${at + 1}. ${one.caption}` }))}
    />
  )
}

export const photoIdsOf = ({ values }: Form) => ({ photoIds: values.photoIds ?? [] })
