import { type DocumentLine, documentPermissions, documentState } from '../../../areas/documents/index.ts'
import { nextStages, stateOf, supervisionPermissions, trackOf, whyOver } from '../../../areas/supervision/index.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { ButtonForm, Card, DayInput, FieldRow, Form, Select, SubmitRow, Toolbar } from '../../parts/index.ts'
import { PaperList } from '../record/paper-list.tsx'
import { optionsOf } from '../record/saying.tsx'
import { sessionPaperKinds } from './paper-facts.ts'
import type { SessionData } from './session-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: SessionData
}

/** The documents of a session: drafted from its records, edited in the editor, issued with the step they bring. */
export function SessionPapers({ c, data }: Props) {
  const { papers: words } = c.words.supervisionPages
  const mayDraft = c.may(documentPermissions.draft) && whyOver(data) === null
  const drafts = data.documents.filter((one) => documentState(one, c.today) === 'draft')
  return (
    <div class="stack">
      {mayDraft ? (
        <Card title={words.draft}>
          <Toolbar>
            {sessionPaperKinds(data.session.form).map((kind) => (
              <ButtonForm key={kind} act="draft_paper" clientId={c.formId} fields={{ kind }} class="button">
                {words.kinds[kind]}
              </ButtonForm>
            ))}
          </Toolbar>
          <p class="soft">{words.letters}</p>
        </Card>
      ) : null}
      <Card title={words.title}>
        <PaperList c={c} documents={data.documents} />
      </Card>
      {drafts.length > 0 && whyOver(data) === null && c.may(supervisionPermissions.sign) ? (
        <IssueCard c={c} data={data} drafts={drafts} />
      ) : null}
    </div>
  )
}

function IssueCard({ c, data, drafts }: Props & { readonly drafts: readonly DocumentLine[] }) {
  const { papers: words } = c.words.supervisionPages
  const next = nextStages(trackOf(data.session.form), stateOf(data, null)).filter((stage) => stage !== 'closed')
  return (
    <Card title={words.issueTitle}>
      <Form act="issue_paper" clientId={c.formId} memory={memoryOf(c)}>
        <Select
          name="documentId"
          label={words.paper}
          options={drafts.map((one) => ({ value: one.id, label: one.abstract }))}
          required
        />
        <FieldRow>
          <Select
            name="stage"
            label={words.stage}
            blank={words.noStage}
            options={optionsOf(c.words.supervisionLabels.stages, next)}
          />
          <DayInput name="issuedOn" label={words.issuedOn} value={c.today} max={c.today} required />
        </FieldRow>
        <SubmitRow primary={words.issue} />
      </Form>
    </Card>
  )
}
