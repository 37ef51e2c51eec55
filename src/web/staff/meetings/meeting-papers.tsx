import { type DocumentLine, documentPermissions, documentState } from '../../../areas/documents/index.ts'
import { heldAt, meetingPermissions, standingStep } from '../../../areas/meetings/index.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { ButtonForm, Card, DayInput, FieldRow, Form, Select, SubmitRow, TextArea, Toolbar } from '../../parts/index.ts'
import { dialoguePath } from '../dialogues/address.ts'
import { PaperList } from '../record/paper-list.tsx'
import { optionsOf } from '../record/saying.tsx'
import type { MeetingData } from './meeting-data.ts'
import { meetingPaperKinds } from './paper-acts.ts'

interface Props {
  readonly c: PageContext
  readonly data: MeetingData
  readonly open: boolean
}

/** The papers of a conference: drafted from its records, edited in the editor, issued with the step they bring. */
export function MeetingPapers({ c, data, open }: Props) {
  const { papers: words } = c.words.records
  const { papers } = c.words.meetingPages
  const drafts = data.documents.filter((one) => documentState(one, c.today) === 'draft')
  return (
    <div class="stack">
      {open && c.may(documentPermissions.draft) ? (
        <Card title={words.draft}>
          <Toolbar>
            {meetingPaperKinds
              .filter((kind) => kind === 'invitation' || !data.dialogue)
              .map((kind) => (
                <ButtonForm key={kind} act="draft_paper" clientId={c.formId} fields={{ kind }} class="button">
                  {papers[kind]}
                </ButtonForm>
              ))}
          </Toolbar>
          {data.dialogue ? (
            <p>
              <a href={dialoguePath(data.dialogue.id, 'van_ban')}>{papers.dialogue}</a>
            </p>
          ) : null}
        </Card>
      ) : null}
      <Card title={words.title}>
        <PaperList c={c} documents={data.documents} />
      </Card>
      {open && drafts.length > 0 && c.may(meetingPermissions.sign) ? (
        <IssueCard c={c} data={data} drafts={drafts} />
      ) : null}
    </div>
  )
}

function IssueCard({ c, data, drafts }: Omit<Props, 'open'> & { readonly drafts: readonly DocumentLine[] }) {
  const { papers: words } = c.words.records
  const { meeting } = c.words.meetingPages
  const held = heldAt(data, null) !== null
  const next = (held ? ['minuted', 'concluded'] : ['noticed']).filter((stage) => standingStep(data, stage) === null)
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
            options={optionsOf(c.words.meetingLabels.stages, next)}
          />
          <DayInput name="issuedOn" label={words.issuedOn} value={c.today} max={c.today} required />
        </FieldRow>
        {next.includes('concluded') ? (
          <TextArea
            name="note"
            label={meeting.conclusionText}
            hint={meeting.conclusionHint}
            rows={3}
            maxLength={10000}
          />
        ) : null}
        <SubmitRow primary={words.issue} />
      </Form>
    </Card>
  )
}
