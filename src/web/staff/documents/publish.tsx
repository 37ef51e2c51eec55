import {
  type DocumentFacts,
  documentForPrint,
  documentPermissions,
  type Finding,
  findDocument,
  findingsIn,
  publicationsOf,
  publishDocument,
  publishedDocument,
  withdrawPublication,
} from '../../../areas/documents/index.ts'
import { isRefusal, type Refusal, refuse } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { Form, Notice, PageHead, SubmitRow, TextInput } from '../../parts/index.ts'
import { DisclosureFields, readDisclosure } from '../publication/disclosure-fields.tsx'
import { TakeDown } from '../publication/take-down.tsx'
import { documentMissing, documentPath, idIn, idPart } from './address.ts'
import { crumbsTo } from './crumbs.ts'

interface Publishing {
  readonly document: DocumentFacts
  readonly findings: readonly Finding[]
  readonly isPublic: boolean
}

async function load(c: PageContext): Promise<Publishing | Refusal> {
  const id = idIn(c)
  if (!id) return documentMissing
  return c.read(async (reading) => {
    const document = await findDocument(reading, id)
    const paper = document && (await documentForPrint(reading, id))
    if (!document || !paper) return documentMissing
    if (document.issuedOn === null) return refuse('documents.not_issued', { kind: 'conflict' })
    const [latest] = await publicationsOf(reading, id)
    const findings = findingsIn(publishedDocument(paper))
    return { document, findings, isPublic: latest?.withdrawnAt === null }
  })
}

/** Công khai: what will be read by everybody, with the private data the check found in it. */
export const publishPage = page<Publishing>({
  path: `/van-ban/${idPart}/cong-khai`,
  shell: 'staff',
  may: documentPermissions.publish,
  title: (_, words) => words.documentPages.publish.title,
  load,
  acts: {
    publish: async (c, form) => {
      const id = idIn(c)
      const input = { id, title: form.values.title, ...readDisclosure(form) }
      const published = await c.perform(publishDocument, input, form.clientId)
      return isRefusal(published) ? published : { goTo: documentPath(id ?? ''), done: 'documents.publish' }
    },
    take_down: async (c, form) => {
      const id = idIn(c)
      const input = { subject: { kind: 'document', id }, reason: form.values.reason }
      const gone = await c.perform(withdrawPublication, input, form.clientId)
      return isRefusal(gone) ? gone : { goTo: documentPath(id ?? ''), done: 'documents.withdraw_publication' }
    },
  },
  view: Publish,
})

function Publish({ data: { document, findings, isPublic }, c }: ViewProps<Publishing>) {
  const words = c.words.documentPages
  const { publish, types } = words
  const name = [types[document.typeCode], document.numberText, document.abstract].filter(Boolean).join(' ')
  return (
    <>
      <PageHead title={publish.title} summary={document.abstract} crumbs={crumbsTo(c, document, publish.title)} />
      <Notice>{publish.question}</Notice>
      <Form act="publish" clientId={c.formId} memory={memoryOf(c)}>
        <TextInput name="title" label={publish.name} value={name.slice(0, 300)} maxLength={300} required />
        <DisclosureFields c={c} findings={findings} />
        <SubmitRow primary={isPublic ? publish.again : publish.confirm} cancel={{ href: documentPath(document.id) }} />
      </Form>
      {isPublic ? <TakeDown c={c} /> : null}
    </>
  )
}
