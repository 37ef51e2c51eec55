import type { DocumentLine } from '../../../areas/documents/index.ts'
import { documentLines, documentPermissions } from '../../../areas/documents/index.ts'
import {
  finalStages,
  prepareLetters,
  type RegisterLine,
  recommendationPermissions,
  remindTogether,
  searchRegister,
} from '../../../areas/recommendations/index.ts'
import { reminderLetter } from '../../../print/forms/recommendations/letters.ts'
import { sayLateness, sayLetter } from '../../../print/forms/recommendations/wording.ts'
import { addDays, type Day, parseDay, showDay } from '../../../values/day.ts'
import { type Id, isId } from '../../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import type { Form as Posted } from '../../http/form.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import {
  Button,
  Card,
  DataTable,
  DayInput,
  EmptyState,
  FieldRow,
  Form,
  LineList,
  Notice,
  PageHead,
  Stack,
  Toolbar,
} from '../../parts/index.ts'
import { officeOn } from '../record/office.ts'
import { idsIn, registerPath, sendPath, withIds } from './address.ts'

interface Reminders {
  /** One letter for each body, in the order of their names. */
  readonly letters: readonly (readonly RegisterLine[])[]
  readonly skipped: number
  readonly prepared: readonly DocumentLine[]
}

async function load(c: PageContext): Promise<Reminders> {
  const ids = idsIn(c)
  const written = c.query('vb').split(',').filter(isId)
  return c.read(async (reading) => {
    const { lines } = await searchRegister(reading, { asAt: c.today, ids, order: 'due' }, { limit: 60 })
    const open = lines.filter((line) => line.stage !== 'draft' && !finalStages.includes(line.stage))
    const letters = [...Map.groupBy(open, (line) => line.addresseeId).values()]
    const prepared = [...(await documentLines(reading, written)).values()]
    return { letters, skipped: ids.length - open.length, prepared }
  })
}

/** The letters as drafts, from the form and what was chosen on the page. */
async function draftsOf(c: PageContext, form: Posted): Promise<Letters | Refusal> {
  const [on, answerBy] = [parseDay(form.typed.on ?? ''), parseDay(form.typed.answerBy ?? '')]
  if (!on || !answerBy) return refuse('platform.not_a_day', { field: on ? 'answerBy' : 'on' })
  const { letters } = await load(c)
  if (letters.length === 0) return refuse('recommendations.nothing_picked')
  const office = await c.read((reading) => officeOn(reading, c.signedIn.committeeId, on))
  return {
    on,
    letters: letters.map((lines) => ({
      ids: lines.map((line) => line.id),
      draft: reminderLetter(office, lines, answerBy),
    })),
  }
}

interface Letters {
  readonly on: Day
  readonly letters: readonly { readonly ids: readonly Id[]; readonly draft: ReturnType<typeof reminderLetter> }[]
}

/** Đôn đốc: one letter for each body, written from the register; to be read first, or sent at once. */
export const remindersPage = page<Reminders>({
  path: `${registerPath}/don-doc`,
  shell: 'staff',
  may: recommendationPermissions.remind,
  title: (_, words) => words.recommendationPages.remind.title,
  load,
  acts: {
    prepare: async (c, form) => {
      const drafts = await draftsOf(c, form)
      if (isRefusal(drafts)) return drafts
      const made = await c.perform(prepareLetters, { letters: drafts.letters }, form.clientId)
      if (isRefusal(made)) return made
      const path = withIds(`${registerPath}/don-doc`, idsIn(c))
      return { goTo: `${path}&vb=${made.documentIds.join(',')}`, done: 'recommendations.prepare_letters' }
    },
    send: async (c, form) => {
      const drafts = await draftsOf(c, form)
      if (isRefusal(drafts)) return drafts
      const sent = await c.perform(remindTogether, drafts, form.clientId)
      return isRefusal(sent) ? sent : { goTo: registerPath, done: 'recommendations.remind_together' }
    },
  },
  view: RemindersView,
})

function RemindersView({ data, c }: ViewProps<Reminders>) {
  const { remind, register } = c.words.recommendationPages
  const count = data.letters.flat().length
  return (
    <>
      <PageHead
        title={remind.title}
        summary={fill(remind.summary, { count, letters: data.letters.length })}
        crumbs={[{ label: register.title, href: registerPath }, { label: remind.title }]}
      />
      <Stack loose>
        {data.skipped > 0 ? <Notice>{fill(remind.skipped, { count: data.skipped })}</Notice> : null}
        {data.prepared.length > 0 ? <Prepared c={c} documents={data.prepared} /> : null}
        {count === 0 ? <EmptyState title={remind.nothing} /> : null}
        {data.letters.map((lines) => (
          <Letter key={lines[0]?.addresseeId} c={c} lines={lines} />
        ))}
        {count > 0 && data.prepared.length === 0 ? <Sending c={c} /> : null}
      </Stack>
    </>
  )
}

function Prepared({ c, documents }: { c: PageContext; documents: readonly DocumentLine[] }) {
  const { remind } = c.words.recommendationPages
  return (
    <Card title={remind.prepared}>
      <p>{remind.preparedText}</p>
      <LineList
        items={documents.map((line) => ({
          id: line.id,
          href: line.issuedOn === null ? sendPath(line.id) : `/van-ban/${line.id}`,
          title: line.numberText ?? line.abstract,
          text: line.origin?.label,
          meta: c.words.documentPages.states[line.issuedOn === null ? 'draft' : 'issued'],
        }))}
      />
    </Card>
  )
}

function Letter({ c, lines }: { c: PageContext; lines: readonly RegisterLine[] }) {
  const { columns } = c.words.recommendationPages.remind
  return (
    <Card title={lines[0]?.addresseeName ?? ''}>
      <DataTable
        caption={lines[0]?.addresseeName ?? ''}
        captionHidden
        columns={[
          { key: 'text', head: columns.text, width: 'wide', cell: (line: RegisterLine) => line.text },
          { key: 'letter', head: columns.letter, cell: (line) => sayLetter(line) },
          { key: 'due', head: columns.due, cell: (line) => (line.dueOn ? showDay(line.dueOn) : '') },
          { key: 'state', head: columns.state, cell: (line) => sayLateness(line) },
        ]}
        rows={lines}
        rowKey={(line) => line.id}
      />
    </Card>
  )
}

function Sending({ c }: { c: PageContext }) {
  const { remind } = c.words.recommendationPages
  const memory = memoryOf(c)
  return (
    <Form act="prepare" clientId={c.formId} memory={memory && { ...memory, act: 'prepare' }}>
      <FieldRow>
        <DayInput name="on" label={remind.on} value={c.today} max={c.today} required />
        <DayInput name="answerBy" label={remind.answerBy} value={addDays(c.today, 7)} min={c.today} required />
      </FieldRow>
      <Toolbar>
        <Button name="act" value="prepare" kind="primary">
          {remind.prepare}
        </Button>
        {c.may(documentPermissions.issue) ? (
          <Button name="act" value="send" icon="check">
            {remind.send}
          </Button>
        ) : null}
      </Toolbar>
    </Form>
  )
}
