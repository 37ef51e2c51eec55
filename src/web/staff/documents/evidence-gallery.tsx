import { documentPermissions, type Evidence } from '../../../areas/documents/index.ts'
import { dayAt, showDay } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { FileList, LinkButton, PhotoGrid, Section } from '../../parts/index.ts'
import { addEvidencePath, evidencePath, filePath } from './address.ts'

interface Origin {
  readonly kind: string
  readonly id: Id
}

/** What proves a record, on its page: photos as pictures, all else by name, and the way to send more. */
export function EvidenceGallery({
  c,
  evidence,
  origin,
}: {
  c: PageContext
  evidence: readonly Evidence[]
  origin: Origin
}) {
  const words = c.words.documentPages.evidence
  const add = c.may(documentPermissions.add_evidence) ? (
    <LinkButton href={addEvidencePath(origin)} icon="photo" small>
      {words.add}
    </LinkButton>
  ) : null
  return (
    <Section title={c.words.documentPages.page.evidence} id="minh-chung" aside={add}>
      {evidence.length === 0 ? <p class="soft">{words.none}</p> : <EvidenceItems c={c} evidence={evidence} />}
    </Section>
  )
}

/** The pictures, each with the day it shows, the day it came and the way to its full size; then all that is no picture. */
export function EvidenceItems({
  c,
  evidence,
  small,
}: {
  c: PageContext
  evidence: readonly Evidence[]
  small?: boolean
}) {
  const words = c.words.documentPages.evidence
  const photos = evidence.filter((one) => one.kind === 'photo' && one.file?.previews)
  const others = evidence.filter((one) => !photos.includes(one))
  const days = (one: Evidence) =>
    fill(words.days, { made: showDay(one.evidenceOn), received: showDay(dayAt(one.receivedAt)) })
  return (
    <>
      {photos.length > 0 ? (
        <PhotoGrid
          small={small}
          photos={photos.map((one) => ({
            id: one.id,
            href: evidencePath(one.id),
            src: filePath(one.file?.id ?? '', 480),
            alt: one.caption,
            caption: (
              <>
                {one.caption}
                <br />
                {days(one)}
                {' · '}
                <a class="photos-whole" href={filePath(one.file?.id ?? '')}>
                  {words.fullSize}
                </a>
              </>
            ),
          }))}
        />
      ) : null}
      {others.length > 0 ? (
        <FileList
          files={others.map((one) => ({
            id: one.id,
            href: evidencePath(one.id),
            name: one.caption,
            photo: one.kind === 'photo',
            meta: [words.kinds[one.kind], one.file?.name, days(one)].filter(Boolean).join(' · '),
          }))}
        />
      ) : null}
    </>
  )
}
