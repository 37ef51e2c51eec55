import { documentPermissions } from '../../../areas/documents/index.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { Card, Form, LinkButton, PhotoButton, SubmitRow, Toolbar } from '../../parts/index.ts'
import { addEvidencePath } from '../documents/address.ts'
import { EvidenceItems } from '../documents/evidence-gallery.tsx'
import { acceptedFiles } from '../documents/uploads.ts'
import { sessionPath } from './address.ts'
import type { SessionData } from './session-data.ts'

const shownAtOnce = 8

/** From a phone: open the session, tap, take the picture. Below it, what has come so far, the latest first. */
export function SessionEvidence({ c, data, open }: { c: PageContext; data: SessionData; open: boolean }) {
  const { session: words } = c.words.supervisionPages
  const { id } = data.session
  const newest = [...data.evidence.values()]
    .flat()
    .sort((a, b) => b.evidenceOn.localeCompare(a.evidenceOn) || a.id.localeCompare(b.id))
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
      {newest.length === 0 ? <p class="soft">{words.noEvidence}</p> : null}
      <EvidenceItems c={c} evidence={newest.slice(0, shownAtOnce)} small />
      <Toolbar>
        {maySend ? (
          <LinkButton href={addEvidencePath({ kind: 'supervision_session', id }, sessionPath(id))} icon="add" small>
            {words.addScan}
          </LinkButton>
        ) : null}
        {newest.length > shownAtOnce ? (
          <LinkButton href={`${sessionPath(id, 'ket_qua')}#minh-chung`} small kind="quiet">
            {fill(words.allEvidence, { count: newest.length })}
          </LinkButton>
        ) : null}
      </Toolbar>
    </Card>
  )
}
