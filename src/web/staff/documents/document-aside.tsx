import { documentPermissions } from '../../../areas/documents/index.ts'
import { showDay } from '../../../values/day.ts'
import { fill } from '../../../words/shape.ts'
import { sayJournal } from '../../../words/words.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { showMoment } from '../../moment.ts'
import {
  Card,
  Confirm,
  type Definition,
  DefinitionList,
  FileInput,
  FileList,
  Form,
  JournalList,
  LinkButton,
  Radios,
  Stack,
  SubmitRow,
  TextInput,
  Toolbar,
} from '../../parts/index.ts'
import { documentPath, filePath } from './address.ts'
import type { DocumentData } from './document-data.ts'
import { acceptedFiles } from './uploads.ts'

interface AsideProps {
  readonly c: PageContext
  readonly data: DocumentData
}

/** What is known about a document, beside its sheet. */
export function DocumentAside({ c, data }: AsideProps) {
  const { page, download } = c.words.documentPages
  const path = documentPath(data.document.id)
  return (
    <>
      <Card title={page.facts}>
        <Stack>
          <DefinitionList items={factsOf(c, data)} />
          {data.html === null ? null : (
            <Toolbar>
              <LinkButton href={`${path}.pdf`} icon="print" small download>
                {download.pdf}
              </LinkButton>
              <LinkButton href={`${path}.docx`} icon="download" small download>
                {download.docx}
              </LinkButton>
            </Toolbar>
          )}
        </Stack>
      </Card>
      <FilesCard c={c} data={data} />
      <PublicationCard c={c} data={data} />
      <Card title={page.journal}>
        <JournalList
          lines={data.journal.map((entry) => ({
            id: String(entry.seq),
            when: showMoment(entry.at),
            at: entry.at.toISOString(),
            actor: entry.actorName,
            sentence: sayJournal(c.words, entry.action, entry.data),
          }))}
        />
      </Card>
    </>
  )
}

function factsOf(c: PageContext, { document, place }: DocumentData): readonly Definition[] {
  const { page, visibilities } = c.words.documentPages
  const day = (on: Parameters<typeof showDay>[0] | null) => on && showDay(on)
  const { origin } = document
  return [
    { term: page.issued, value: day(document.issuedOn) },
    { term: page.received, value: day(document.receivedOn) },
    { term: page.arrival, value: document.direction === 'incoming' ? document.numberText : null },
    { term: page.sender, value: document.sender },
    { term: page.senderNumber, value: document.senderNumber },
    { term: page.sent, value: day(document.sentOn) },
    { term: page.drafted, value: day(document.draftedOn) },
    {
      term: page.edited,
      value:
        document.issuedOn === null && document.direction !== 'incoming'
          ? `${showMoment(document.editedAt)} · ${document.editedByName}`
          : null,
    },
    { term: page.withdrawn, value: day(document.withdrawnOn) },
    { term: page.reason, value: document.withdrawnReason },
    { term: page.origin, value: place ? <a href={place.href}>{place.label}</a> : origin?.label },
    { term: page.visibility, value: visibilities[document.visibility] },
  ]
}

function FilesCard({ c, data }: AsideProps) {
  const { page } = c.words.documentPages
  const mayAttach = c.may(documentPermissions.attach_file) && data.document.withdrawnOn === null
  const parts = (['scan', 'attachment'] as const).map((value) => ({ value, label: page.parts[value] }))
  return (
    <Card title={page.files}>
      {data.files.length === 0 ? <p class="soft">{page.noFiles}</p> : null}
      <FileList
        files={data.files.map(({ id, file, part, recordedAt }) => ({
          id,
          href: filePath(file.id),
          name: file.name,
          photo: file.mime.startsWith('image/'),
          meta: `${page.parts[part]} · ${showMoment(recordedAt)}`,
          action: mayAttach ? <Detach c={c} partId={id} /> : null,
        }))}
      />
      {mayAttach ? (
        <details class="more" open={c.refused?.form.act === 'attach'}>
          <summary>{page.attach}</summary>
          <Form act="attach" clientId={c.formId} memory={memoryOf(c)} upload>
            <Radios name="part" label={page.attachPart} options={parts} value="scan" inline />
            <FileInput name="files" label={page.attachFiles} accept={acceptedFiles} multiple required />
            <SubmitRow primary={page.attach} />
          </Form>
        </details>
      ) : null}
    </Card>
  )
}

function Detach({ c, partId }: { c: PageContext; partId: string }) {
  const { page } = c.words.documentPages
  return (
    <Confirm label={page.detach} question={page.detachQuestion}>
      <Form act="detach" id={`detach-${partId}`} clientId={c.formId} memory={memoryOf(c)}>
        <input type="hidden" name="partId" value={partId} />
        <TextInput name="reason" label={page.detachReason} maxLength={500} required />
        <button class="button button-primary button-danger" type="submit">
          {page.detach}
        </button>
      </Form>
    </Confirm>
  )
}

function PublicationCard({ c, data }: AsideProps) {
  const { page } = c.words.documentPages
  if (data.publications.length === 0) return null
  return (
    <Card title={page.publication}>
      <ul class="plain">
        {data.publications.map((one) => (
          <li key={one.id}>
            {one.withdrawnAt === null
              ? fill(page.published, { version: one.version, when: showMoment(one.publishedAt) })
              : fill(page.takenDown, { version: one.version, reason: one.withdrawnReason ?? '' })}
          </li>
        ))}
      </ul>
    </Card>
  )
}
