import { documentPermissions, draftDocument, type HeadFacts } from '../../../areas/documents/index.ts'
import { isTypeCode, type TypeCode } from '../../../values/document-code.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { page } from '../../http/page.ts'
import { Form, PageHead, Radios, SubmitRow } from '../../parts/index.ts'
import { documentPath, registerPath } from './address.ts'
import { HeadFields } from './head-fields.tsx'
import { readHead } from './head-input.ts'
import { officeHead } from './office.ts'

interface NewDocument {
  readonly head: HeadFacts
  readonly typeCode: TypeCode
}

/** Soạn văn bản: type, abstract and form; then its text. */
export const newDocumentPage = page<NewDocument>({
  path: '/van-ban/moi',
  shell: 'staff',
  may: documentPermissions.draft,
  title: (_, words) => words.documentPages.form.newTitle,
  load: async (c) => {
    const asked = c.query('loai')
    const head = await c.read((reading) => officeHead(reading, c.signedIn.committeeId, c.today))
    return { head, typeCode: isTypeCode(asked) ? asked : 'KH' }
  },
  acts: {
    draft: async (c, form) => {
      const { typeCode, abstract, visibility, direction } = form.values
      const input = { typeCode, abstract, visibility, direction, head: readHead(form) }
      const made = await c.perform(draftDocument, input, form.clientId)
      return isRefusal(made) ? made : { goTo: `${documentPath(made.id)}/soan`, done: 'documents.draft' }
    },
  },
  view: ({ data, c }) => {
    const { form, directions, register } = c.words.documentPages
    const choices = (['outgoing', 'internal'] as const).map((value) => ({ value, label: directions[value] }))
    return (
      <>
        <PageHead
          title={form.newTitle}
          crumbs={[{ label: register.title, href: registerPath }, { label: form.newTitle }]}
        />
        <Form act="draft" clientId={c.formId} memory={memoryOf(c)} wide>
          <Radios name="direction" label={form.direction} options={choices} value="outgoing" inline />
          <HeadFields c={c} typeCode={data.typeCode} abstract="" visibility="internal" head={data.head} />
          <SubmitRow primary={form.create} cancel={{ href: registerPath }} />
        </Form>
      </>
    )
  },
})
