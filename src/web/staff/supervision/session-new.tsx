import {
  planSession,
  type SessionForm,
  sessionForms,
  supervisionPermissions,
} from '../../../areas/supervision/index.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { page } from '../../http/page.ts'
import { DayInput, FieldRow, Form, PageHead, SubmitRow, Tabs, TextInput } from '../../parts/index.ts'
import { withQuery } from '../record/address.ts'
import { boardPath, sessionPath, sessionsPath } from './address.ts'
import { type Choices, loadChoices } from './choosing.ts'
import { SessionFields } from './session-fields.tsx'

interface NewSession {
  readonly choices: Choices
  readonly form: SessionForm
  readonly line: Choices['lines'][number] | null
}

/** Ghi cuộc giám sát: the form of supervision first, then what it is about. */
export const newSessionPage = page<NewSession>({
  path: `${sessionsPath}/moi`,
  shell: 'staff',
  may: supervisionPermissions.plan,
  title: (_, words) => words.supervisionPages.fields.newTitle,
  load: async (c) => {
    const choices = await c.read((reading) => loadChoices(reading, c.signedIn.committeeId))
    const form = sessionForms.find((one) => one === c.query('hinh-thuc')) ?? 'delegation'
    return { choices, form, line: choices.lines.find((one) => one.lineId === c.query('noi-dung')) ?? null }
  },
  acts: {
    plan: async (c, form) => {
      const made = await c.perform(planSession, form.values, form.clientId)
      return isRefusal(made) ? made : { goTo: sessionPath(made.id), done: planSession.name }
    },
  },
  view: ({ data, c }) => {
    const { fields, board, sessions } = c.words.supervisionPages
    const { shortForms } = c.words.supervisionLabels
    const { form, choices, line } = data
    const tabs = sessionForms.map((one) => ({
      href: withQuery(`${sessionsPath}/moi`, { 'hinh-thuc': one, 'noi-dung': line?.lineId ?? '' }),
      label: shortForms[one] ?? one,
      current: one === form,
    }))
    const crumbs = [
      { label: board.title, href: boardPath },
      { label: sessions.title, href: sessionsPath },
      { label: fields.newTitle },
    ]
    return (
      <>
        <PageHead title={fields.newTitle} crumbs={crumbs} />
        <div class="stack">
          <Tabs label={fields.form} items={tabs} />
          <Form act="plan" clientId={c.formId} memory={memoryOf(c)} wide>
            <input type="hidden" name="form" value={form} />
            <SessionFields c={c} choices={choices} form={form} session={line ?? {}} subjectIds={[]} />
            <FieldRow>
              <DayInput name="happenedOn" label={fields.happenedOn} value={c.today} max={c.today} required />
              <TextInput name="reference" label={fields.reference} maxLength={120} />
            </FieldRow>
            <SubmitRow primary={fields.save} cancel={{ href: sessionsPath }} />
          </Form>
        </div>
      </>
    )
  },
})
