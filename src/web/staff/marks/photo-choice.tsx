import type { Evidence } from '../../../areas/documents/index.ts'
import { photoFor } from '../../../areas/reports/index.ts'
import { type Day, showDay } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'
import type { Form } from '../../http/form.ts'
import type { PageContext } from '../../http/page.ts'
import { Checkbox, FieldRow, Fieldset, TextInput } from '../../parts/index.ts'

/** So many are offered for one mark, the newest first. */
const mostOffered = 6

interface ChoiceProps {
  c: PageContext
  markId: Id
  /** Those behind the figures of this mark. */
  photos: readonly Evidence[]
  /** Those that are public already, with their words. */
  shown: ReadonlyMap<string, string>
}

/** Photos that prove what a mark's figures counted: only those ticked become public, under these words. */
export function PhotoChoice({ c, markId, photos, shown }: ChoiceProps) {
  const { publish } = c.words.reportTargets.marks
  const offered = photos.flatMap((one) => photoFor(one, publish.photo) ?? []).slice(0, mostOffered)
  if (offered.length === 0) return null
  return (
    <Fieldset title={publish.photos} hint={publish.photosHint}>
      {offered.map(({ fileId, caption, takenOn }, at) => {
        const name = `photos.${markId}.${at}`
        return (
          <FieldRow key={fileId}>
            <img src={`/tep/${fileId}?co=480`} alt={caption} loading="lazy" width={160} height={120} />
            <input type="hidden" name={`${name}.fileId`} value={fileId} />
            <Checkbox
              name={`${name}.shown`}
              label={publish.showPhoto}
              hint={takenOn ? showDay(takenOn as Day) : undefined}
            />
            <TextInput
              name={`${name}.caption`}
              label={publish.caption}
              value={shown.get(fileId) ?? caption}
              maxLength={300}
            />
          </FieldRow>
        )
      })}
    </Fieldset>
  )
}

interface Chosen {
  readonly fileId: string
  readonly caption: string
}

/** The photos that were ticked, by mark. */
export function readPhotos({ values }: Form): ReadonlyMap<string, readonly Chosen[]> {
  const marks = Object.entries((values.photos ?? {}) as Record<string, unknown>)
  return new Map(
    marks.map(([markId, rows]) => [
      markId,
      Object.values((rows ?? {}) as Record<string, Record<string, unknown>>)
        .filter((row) => row.shown)
        .map((row) => ({ fileId: String(row.fileId ?? ''), caption: String(row.caption ?? '') })),
    ]),
  )
}
