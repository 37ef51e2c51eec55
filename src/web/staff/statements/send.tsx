import {
  type BankAccount,
  importStatement,
  listAccounts,
  statementPermissions,
} from '../../../areas/statements/index.ts'
import { megabyte, receive } from '../../../platform/files/index.ts'
import { isRefusal, type Refusal, refuse } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import type { Form as SentForm } from '../../http/form.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { DayInput, FieldRow, Fieldset, FileInput, Form, PageHead, Select, SubmitRow } from '../../parts/index.ts'
import { accountMissing, boardPath, fileAt, sendPath } from './address.ts'
import { accountName } from './saying.tsx'

const mostMegabytes = 150
const forms = { pdf: 'pdf', xlsx: 'xlsx', csv: 'csv', txt: 'csv' } as const

/** The file of the form, taken into the file store, as the import takes it. */
async function received(c: PageContext, form: SentForm): Promise<object | Refusal> {
  const [upload] = form.files.file ?? []
  if (!upload || upload.size === 0) return refuse('platform.required', { field: 'file' })
  const content = upload.stream() as unknown as AsyncIterable<Uint8Array>
  const sent = { name: upload.name, type: upload.type, size: upload.size, content }
  const taken = await receive(c.house.files, sent, { families: ['document'], maxBytes: mostMegabytes * megabyte })
  if (isRefusal(taken)) return { ...taken, field: 'file' }
  const known = Object.entries(forms).find(([kind]) => kind === taken.kind)?.[1]
  if (!known) return refuse('statements.kind_not_here', { field: 'file' })
  return { sha256: taken.file.sha256, size: taken.file.size, name: taken.name, form: known }
}

/** Gửi sao kê. */
export const sendPage = page<readonly BankAccount[]>({
  path: sendPath,
  shell: 'staff',
  may: statementPermissions.import,
  maxMegabytes: mostMegabytes + 1,
  title: (_, words) => words.statementPages.upload.title,
  load: async (c) => {
    const accounts = await c.read((reading) => listAccounts(reading))
    return accounts.length === 0 ? accountMissing : accounts
  },
  acts: {
    send: async (c, form) => {
      const file = await received(c, form)
      if (isRefusal(file)) return file
      const made = await c.perform(importStatement, { ...form.values, ...file }, form.clientId)
      return isRefusal(made) ? made : { goTo: fileAt(made.id), done: importStatement.name }
    },
  },
  view: SendView,
})

function SendView({ data: accounts, c }: ViewProps<readonly BankAccount[]>) {
  const { upload: words, title } = c.words.statementPages
  const open = accounts.filter(({ closedOn }) => closedOn === null)
  return (
    <>
      <PageHead
        title={words.title}
        summary={words.summary}
        crumbs={[{ label: title, href: boardPath }, { label: words.title }]}
      />
      <Form act="send" clientId={c.formId} memory={memoryOf(c)} upload>
        <Select
          name="accountId"
          label={words.account}
          value={c.query('tk')}
          options={open.map((one) => ({ value: one.id, label: `${accountName(c, one)} · ${one.holder}` }))}
          required
        />
        <FileInput
          name="file"
          label={words.file}
          hint={fill(words.fileHint, { most: mostMegabytes })}
          accept=".pdf,.xlsx,.csv"
          required
        />
        <Fieldset title={words.period} hint={words.periodHint}>
          <FieldRow>
            <DayInput name="fromOn" label={words.from} max={c.today} />
            <DayInput name="toOn" label={words.to} max={c.today} />
          </FieldRow>
        </Fieldset>
        <SubmitRow primary={words.title} cancel={{ href: boardPath }} />
      </Form>
    </>
  )
}
