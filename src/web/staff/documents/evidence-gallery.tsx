import { documentPermissions, type Evidence } from '../../../areas/documents/index.ts'
import { showDay } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'
import type { PageContext } from '../../http/page.ts'
import { FileList, LinkButton, PhotoGrid, Section } from '../../parts/index.ts'
import { addEvidencePath, evidencePath, filePath } from './address.ts'

/** What proves a record, on its page: photos as pictures, all else by name, and the way to send more. */
export function EvidenceGallery({
  c,
  evidence,
  origin,
}: {
  c: PageContext
  evidence: readonly Evidence[]
  origin: { readonly kind: string; readonly id: Id }
}) {
  const words = c.words.documentPages.evidence
  const photos = evidence.filter((one) => one.kind === 'photo' && one.file?.previews)
  const others = evidence.filter((one) => !photos.includes(one))
  const add = c.may(documentPermissions.add_evidence) ? (
    <LinkButton href={addEvidencePath(origin)} icon="photo" small>
      {words.add}
    </LinkButton>
  ) : null
  return (
    <Section title={c.words.documentPages.page.evidence} id="minh-chung" aside={add}>
      {evidence.length === 0 ? <p class="soft">{words.none}</p> : null}
      {photos.length > 0 ? (
        <PhotoGrid
          photos={photos.map((one) => ({
            id: one.id,
            href: evidencePath(one.id),
            src: filePath(one.file?.id ?? '', 480),
            alt: one.caption,
            caption: `${one.caption} · ${showDay(one.evidenceOn)}`,
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
            meta: [words.kinds[one.kind], one.file?.name, showDay(one.evidenceOn)].filter(Boolean).join(' · '),
          }))}
        />
      ) : null}
    </Section>
  )
}
