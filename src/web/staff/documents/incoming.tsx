import { documentPermissions, registerIncoming } from '../../../areas/documents/index.ts'
import { type Agency, listAgencies } from '../../../areas/organisation/index.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { fold } from '../../../values/vietnamese.ts'
import type { Form as Posted } from '../../http/form.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import {
  DayInput,
  FieldRow,
  FileInput,
  Form,
  PageHead,
  Select,
  SubmitRow,
  TextArea,
  TextInput,
} from '../../parts/index.ts'
import { documentPath, registerPath } from './address.ts'
import { typeOptions, visibilityOptions } from './head-fields.tsx'
import { acceptedFiles, takeFiles, uploadMegabytes } from './uploads.ts'

const agenciesOf = (c: PageContext): Promise<readonly Agency[]> =>
  c.read(async (reading) => {
    const { committeeId } = c.signedIn
    return (await listAgencies(reading, { committeeId, limit: 200 })).rows
  })

/** A sender that is one of our agencies is kept as such, so that its account may read what it sent. */
async function senderIn(c: PageContext, form: Posted): Promise<{ senderId?: string }> {
  const name = fold(form.typed.sender ?? '')
  const agency = (await agenciesOf(c)).find((one) => fold(one.name) === name)
  return agency ? { senderId: agency.id } : {}
}

/** Vào sổ văn bản đến, with its scan. */
export const incomingPage = page<readonly Agency[]>({
  path: '/van-ban/den/moi',
  shell: 'staff',
  may: documentPermissions.register_incoming,
  maxMegabytes: uploadMegabytes,
  title: (_, words) => words.documentPages.incoming.title,
  load: agenciesOf,
  acts: {
    receive: async (c, form) => {
      const files = await takeFiles(c, form.files.files ?? [])
      if (isRefusal(files)) return files
      const input = { ...form.values, files, ...(await senderIn(c, form)) }
      const made = await c.perform(registerIncoming, input, form.clientId)
      return isRefusal(made) ? made : { goTo: documentPath(made.id), done: 'documents.register_incoming' }
    },
  },
  view: Incoming,
})

function Incoming({ data, c }: ViewProps<readonly Agency[]>) {
  const { incoming, form, register } = c.words.documentPages
  return (
    <>
      <PageHead
        title={incoming.title}
        crumbs={[{ label: register.title, href: registerPath }, { label: incoming.title }]}
      />
      <Form act="receive" clientId={c.formId} memory={memoryOf(c)} upload>
        <TextInput
          name="sender"
          label={incoming.sender}
          suggestions={data.map(({ name }) => name)}
          maxLength={300}
          required
        />
        <FieldRow>
          <TextInput name="senderNumber" label={incoming.senderNumber} maxLength={80} />
          <DayInput name="sentOn" label={incoming.sentOn} max={c.today} />
        </FieldRow>
        <TextArea name="abstract" label={form.abstract} rows={2} maxLength={1000} required />
        <FieldRow>
          <Select name="typeCode" label={form.type} options={typeOptions(c)} value="CV" />
          <DayInput name="receivedOn" label={incoming.receivedOn} value={c.today} max={c.today} required />
          <Select name="visibility" label={form.visibility} options={visibilityOptions(c)} value="internal" />
        </FieldRow>
        <FileInput name="files" label={incoming.files} hint={incoming.filesHint} accept={acceptedFiles} multiple />
        <SubmitRow primary={incoming.save} cancel={{ href: registerPath }} />
      </Form>
    </>
  )
}
