import { type DocumentLine, documentPermissions, documentsOf } from '../../../areas/documents/index.ts'
import {
  issueTogether,
  prepareLetters,
  type RegisterLine,
  recommendationPermissions,
  replyTerm,
  searchRegister,
} from '../../../areas/recommendations/index.ts'
import { recommendationLetter } from '../../../print/forms/recommendations/letters.ts'
import { daysBetween, showDay } from '../../../values/day.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import {
  Card,
  DataTable,
  DayInput,
  FieldRow,
  Form,
  LineList,
  Notice,
  PageHead,
  Stack,
  SubmitRow,
  TextInput,
} from '../../parts/index.ts'
import { documentPath } from '../documents/address.ts'
import { officeOn } from '../record/office.ts'
import { idsIn, recommendationMissing, recommendationPath, registerPath, sendPath } from './address.ts'

interface Issuing {
  readonly lines: readonly RegisterLine[]
  /** One letter goes to one body. */
  readonly single: boolean
  readonly drafts: readonly DocumentLine[]
}

async function load(c: PageContext): Promise<Issuing | Refusal> {
  const ids = idsIn(c)
  const query = { asAt: c.today, ids, stages: ['draft'] } as const
  const found = await c.read(async (reading) => {
    const { lines } = await searchRegister(reading, query, { limit: 60 })
    const first = lines.map((line) => line.id).toSorted()[0]
    const written = first ? await documentsOf(reading, first) : []
    return { lines, written }
  })
  if (found.lines.length === 0) return recommendationMissing
  const single = new Set(found.lines.map((line) => line.addresseeId)).size === 1
  return { lines: found.lines, single, drafts: found.written.filter((line) => line.issuedOn === null) }
}

/** Gửi kiến nghị: by an official letter written from the records, or as it was sent on paper. */
export const issuePage = page<Issuing>({
  path: `${registerPath}/ban-hanh`,
  shell: 'staff',
  may: recommendationPermissions.issue,
  title: (_, words) => words.recommendationPages.issue.title,
  load,
  acts: {
    prepare: async (c, form) => {
      const data = await load(c)
      if (isRefusal(data)) return data
      const { committeeId } = c.signedIn
      const draft = await c.read(async (reading) => {
        const office = await officeOn(reading, committeeId, c.today)
        const term = await replyTerm(reading, committeeId, c.today)
        return recommendationLetter(office, data.lines, daysBetween(c.today, term.dueOn))
      })
      const letters = [{ ids: data.lines.map((line) => line.id), draft }]
      const made = await c.perform(prepareLetters, { letters }, form.clientId)
      if (isRefusal(made)) return made
      return { goTo: documentPath(made.documentIds[0] ?? ''), done: 'recommendations.prepare_letters' }
    },
    record: async (c, form) => {
      const ids = idsIn(c)
      const issued = await c.perform(issueTogether, { ...form.values, ids }, form.clientId)
      if (isRefusal(issued)) return issued
      const [only] = ids.length === 1 ? ids : []
      return { goTo: only ? recommendationPath(only) : registerPath, done: 'recommendations.issue_together' }
    },
  },
  view: IssueView,
})

function IssueView({ data, c }: ViewProps<Issuing>) {
  const { issue, register } = c.words.recommendationPages
  const addressee = data.single ? (data.lines[0]?.addresseeName ?? '') : '…'
  return (
    <>
      <PageHead
        title={issue.title}
        summary={fill(issue.summary, { count: data.lines.length, addressee })}
        crumbs={[{ label: register.title, href: registerPath }, { label: issue.title }]}
      />
      <Stack loose>
        <DataTable
          caption={register.caption}
          captionHidden
          columns={[
            { key: 'text', head: register.columns.text, width: 'wide', cell: (line: RegisterLine) => line.text },
            { key: 'to', head: register.columns.addressee, cell: (line) => line.addresseeName },
            { key: 'due', head: register.columns.due, cell: (line) => (line.askedOn ? showDay(line.askedOn) : '') },
          ]}
          rows={data.lines}
          rowKey={(line) => line.id}
        />
        {data.single ? <Ways c={c} data={data} /> : <Notice tone="warn">{issue.mixed}</Notice>}
      </Stack>
    </>
  )
}

function Ways({ data, c }: ViewProps<Issuing>) {
  const { issue } = c.words.recommendationPages
  const memory = memoryOf(c)
  return (
    <Stack loose>
      {c.may(documentPermissions.draft) ? (
        <Card title={issue.letter}>
          <Stack>
            <p>{issue.letterText}</p>
            {data.drafts.length > 0 ? (
              <LineList
                items={data.drafts.map((line) => ({ id: line.id, href: sendPath(line.id), title: line.abstract }))}
              />
            ) : null}
            <Form act="prepare" clientId={c.formId} memory={memory}>
              <SubmitRow primary={issue.prepare} />
            </Form>
          </Stack>
        </Card>
      ) : null}
      <Card title={issue.paper}>
        <Stack>
          <p>{issue.paperText}</p>
          <Form act="record" clientId={c.formId} memory={memory}>
            <FieldRow>
              <DayInput name="issuedOn" label={issue.issuedOn} value={c.today} max={c.today} required />
              <TextInput name="numberText" label={issue.numberText} maxLength={80} />
            </FieldRow>
            <SubmitRow primary={issue.confirm} />
          </Form>
        </Stack>
      </Card>
    </Stack>
  )
}
