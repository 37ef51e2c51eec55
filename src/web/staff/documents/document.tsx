import { attachFile, type DocumentFacts, detachFile, documentPermissions } from '../../../areas/documents/index.ts'
import { isRefusal, refuse } from '../../../values/refusal.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { Beside, DocumentPaper, LinkButton, PageHead } from '../../parts/index.ts'
import { documentPath, idIn, idPart } from './address.ts'
import { crumbsTo } from './crumbs.ts'
import { DocumentAside } from './document-aside.tsx'
import { type DocumentData, loadDocumentData } from './document-data.ts'
import { EvidenceGallery } from './evidence-gallery.tsx'
import { StateMark } from './state.tsx'
import { takeFiles, uploadMegabytes } from './uploads.ts'

/** One document: the sheet, and beside it its state, files, evidence and journal. */
export const documentPage = page<DocumentData>({
  path: `/van-ban/${idPart}`,
  shell: 'staff',
  may: documentPermissions.read,
  maxMegabytes: uploadMegabytes,
  title: (data) => data.document.numberText ?? data.document.abstract,
  load: loadDocumentData,
  acts: {
    attach: async (c, form) => {
      const files = await takeFiles(c, form.files.files ?? [])
      if (isRefusal(files)) return files
      if (files.length === 0) return refuse('documents.upload_nothing', { field: 'files' })
      const input = { id: idIn(c), part: form.values.part, files }
      const attached = await c.perform(attachFile, input, form.clientId)
      return isRefusal(attached) ? attached : { goTo: documentPath(attached.id), done: 'documents.attach_file' }
    },
    detach: async (c, form) => {
      const detached = await c.perform(detachFile, form.values, form.clientId)
      return isRefusal(detached) ? detached : { goTo: documentPath(detached.id), done: 'documents.detach_file' }
    },
  },
  view: DocumentView,
})

function DocumentView({ data, c }: ViewProps<DocumentData>) {
  const { document, html } = data
  const words = c.words.documentPages
  const origin = { kind: 'document', id: document.id }
  return (
    <>
      <PageHead
        title={document.abstract}
        kicker={words.types[document.typeCode]}
        crumbs={crumbsTo(c, document)}
        meta={<StateMark c={c} document={document} />}
        actions={<Actions c={c} document={document} />}
      />
      <Beside aside={<DocumentAside c={c} data={data} />}>
        {html === null ? null : (
          <DocumentPaper label={words.page.paper} landscape={document.head.orientation === 'landscape'} html={html} />
        )}
        <EvidenceGallery c={c} evidence={data.evidence} origin={origin} />
      </Beside>
    </>
  )
}

function Actions({ c, document }: { c: PageContext; document: DocumentFacts }) {
  const { page: words } = c.words.documentPages
  const path = documentPath(document.id)
  const isOurs = document.direction !== 'incoming'
  const isDraft = isOurs && document.issuedOn === null && document.withdrawnOn === null
  const isOpen = document.withdrawnOn === null
  const mayDraft = c.may(documentPermissions.draft)
  const mayIssue = c.may(documentPermissions.issue)
  return (
    <>
      {isDraft && mayDraft ? (
        <LinkButton href={`${path}/soan`} icon="edit" kind="primary">
          {words.write}
        </LinkButton>
      ) : null}
      {isDraft && mayDraft ? <LinkButton href={`${path}/the-thuc`}>{words.head}</LinkButton> : null}
      {isDraft && mayIssue ? (
        <LinkButton href={`${path}/ban-hanh`} icon="check">
          {words.issue}
        </LinkButton>
      ) : null}
      {document.issuedOn !== null && isOpen && c.may(documentPermissions.publish) ? (
        <LinkButton href={`${path}/cong-khai`} icon="open">
          {words.publish}
        </LinkButton>
      ) : null}
      {isOpen && mayDraft && (document.issuedOn === null || mayIssue) ? (
        <LinkButton href={`${path}/thu-hoi`} kind="danger">
          {isDraft ? words.discard : words.withdraw}
        </LinkButton>
      ) : null}
    </>
  )
}
