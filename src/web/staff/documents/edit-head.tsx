import { type DocumentFacts, documentPermissions, editDocument } from '../../../areas/documents/index.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { page } from '../../http/page.ts'
import { Form, PageHead, SubmitRow } from '../../parts/index.ts'
import { documentPath, idIn, idPart } from './address.ts'
import { crumbsTo } from './crumbs.ts'
import { HeadFields } from './head-fields.tsx'
import { readHead } from './head-input.ts'
import { loadDocument, notWritable } from './loading.ts'

/** Thể thức: everything of a draft but its text. */
export const editHeadPage = page<DocumentFacts>({
  path: `/van-ban/${idPart}/the-thuc`,
  shell: 'staff',
  may: documentPermissions.draft,
  title: (_, words) => words.documentPages.form.headTitle,
  load: async (c) => {
    const document = await loadDocument(c)
    return isRefusal(document) ? document : (notWritable(document) ?? document)
  },
  acts: {
    save: async (c, form) => {
      const { typeCode, abstract, visibility, editNo } = form.values
      const input = { id: idIn(c), editNo, typeCode, abstract, visibility, head: readHead(form) }
      const saved = await c.perform(editDocument, input, form.clientId)
      return isRefusal(saved) ? saved : { goTo: documentPath(saved.id), done: 'documents.edit' }
    },
  },
  view: ({ data, c }) => {
    const { form } = c.words.documentPages
    return (
      <>
        <PageHead title={form.headTitle} crumbs={crumbsTo(c, data, form.headTitle)} />
        <Form act="save" clientId={c.formId} memory={memoryOf(c)} wide>
          <input type="hidden" name="editNo" value={data.editNo} />
          <HeadFields
            c={c}
            typeCode={data.typeCode}
            abstract={data.abstract}
            visibility={data.visibility}
            head={data.head}
          />
          <SubmitRow primary={form.save} cancel={{ href: documentPath(data.id) }} />
        </Form>
      </>
    )
  },
})
