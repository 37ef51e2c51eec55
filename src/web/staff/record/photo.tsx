import { addEvidence, documentPermissions, type Evidence, type Origin } from '../../../areas/documents/index.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import type { Form as SentForm } from '../../http/form.ts'
import { memoryOf } from '../../http/memory.ts'
import type { Outcome, PageContext } from '../../http/page.ts'
import { Card, Form, LinkButton, PhotoButton, SubmitRow, Toolbar } from '../../parts/index.ts'
import { addEvidencePath } from '../documents/address.ts'
import { EvidenceItems } from '../documents/evidence-gallery.tsx'
import { acceptedFiles, takeFiles } from '../documents/uploads.ts'

const shownAtOnce = 8

/** A photo taken at the place: its day is the one the camera told, else today; nothing else must be typed. */
export async function sendPhoto(c: PageContext, form: SentForm, origin: Origin, goTo: string): Promise<Outcome> {
  const files = await takeFiles(c, form.files.files ?? [])
  if (isRefusal(files)) return files
  const [day] = files.flatMap(({ takenOn }) => (takenOn && takenOn <= c.today ? [takenOn] : []))
  const label = origin.label.slice(0, 300)
  const input = {
    origin: { ...origin, label },
    files,
    caption: label,
    evidenceOn: day ?? c.today,
    visibility: 'committee',
  }
  const sent = await c.perform(addEvidence, input, form.clientId)
  return isRefusal(sent) ? sent : { goTo, done: addEvidence.name }
}

interface Props {
  readonly c: PageContext
  readonly origin: Pick<Origin, 'kind' | 'id'>
  readonly evidence: readonly Evidence[]
  /** Still takes photos. */
  readonly open: boolean
  /** The page to come back to. */
  readonly here: string
  /** Where all of it is shown; without one, all is shown here. */
  readonly all?: string
}

/** From a phone: open the record, tap, take the picture. Below it, what has come so far, the latest first. */
export function PhotoCard({ c, origin, evidence, open, here, all }: Props) {
  const { photos: words } = c.words.records
  const newest = evidence.toSorted((a, b) => b.evidenceOn.localeCompare(a.evidenceOn) || a.id.localeCompare(b.id))
  const maySend = open && c.may(documentPermissions.add_evidence)
  return (
    <Card title={fill(words.evidence, { count: newest.length })} id="minh-chung">
      {maySend ? (
        <Form act="photo" clientId={c.formId} memory={memoryOf(c)} upload>
          <PhotoButton
            name="files"
            label={words.photo}
            sending={words.sending}
            hint={words.photoHint}
            accept={acceptedFiles}
          />
          <SubmitRow primary={words.send} />
        </Form>
      ) : null}
      {newest.length === 0 ? <p class="soft">{words.none}</p> : null}
      <EvidenceItems c={c} evidence={all ? newest.slice(0, shownAtOnce) : newest} small />
      <Toolbar>
        {maySend ? (
          <LinkButton href={addEvidencePath(origin, here)} icon="add" small>
            {words.addScan}
          </LinkButton>
        ) : null}
        {all && newest.length > shownAtOnce ? (
          <LinkButton href={all} small kind="quiet">
            {fill(words.all, { count: newest.length })}
          </LinkButton>
        ) : null}
      </Toolbar>
    </Card>
  )
}
