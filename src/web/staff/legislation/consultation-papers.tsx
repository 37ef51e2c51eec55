import { type DocumentLine, documentPermissions, documentState } from '../../../areas/documents/index.ts'
import { legislationPermissions, nextOf, whyOver } from '../../../areas/legislation/index.ts'
import { meetingPermissions } from '../../../areas/meetings/index.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import {
  ButtonForm,
  Card,
  DayInput,
  FieldRow,
  Form,
  LinkButton,
  Select,
  Stack,
  SubmitRow,
  Toolbar,
} from '../../parts/index.ts'
import { draftPath } from '../drafts/address.ts'
import { meetingPath } from '../meetings/address.ts'
import { PaperList } from '../record/paper-list.tsx'
import type { ConsultationData } from './consultation-data.ts'
import { consultationPaperKinds } from './paper-acts.ts'

interface Props {
  readonly c: PageContext
  readonly data: ConsultationData
}

/** Papers of a consultation: drafted from its records, edited in the editor, issued with the step that they bring. */
export function ConsultationPapers({ c, data }: Props) {
  const { papers: words } = c.words.records
  const open = whyOver(data) === null
  const drafts = data.documents.filter((one) => documentState(one, c.today) === 'draft')
  return (
    <Stack>
      {open && c.may(documentPermissions.draft) ? (
        <Card title={words.draft}>
          <Toolbar>
            {consultationPaperKinds.map((kind) => (
              <ButtonForm key={kind} act="draft_paper" clientId={c.formId} fields={{ kind }} class="button">
                {c.words.legislationPages.papers[kind]}
              </ButtonForm>
            ))}
          </Toolbar>
        </Card>
      ) : null}
      <Card title={words.title}>
        <PaperList c={c} documents={data.documents} />
      </Card>
      {open && drafts.length > 0 && c.may(legislationPermissions.approve) ? (
        <IssueCard c={c} data={data} drafts={drafts} />
      ) : null}
      {c.may(legislationPermissions.keep) ? <Elsewhere c={c} data={data} /> : null}
    </Stack>
  )
}

function Elsewhere({ c, data }: Props) {
  const { papers } = c.words.legislationPages
  return (
    <Card title={papers.elsewhere}>
      <Toolbar>
        <LinkButton href={`${draftPath(data.draft.id)}/tong-hop.pdf`} icon="print" download>
          {papers.table}
        </LinkButton>
        <LinkButton href={`${draftPath(data.draft.id)}/phieu.pdf`} icon="print" download>
          {papers.form}
        </LinkButton>
        {(c.may(meetingPermissions.read) ? data.meetings : []).map(({ meeting }) => (
          <LinkButton key={meeting.id} href={meetingPath(meeting.id, 'van_ban')} icon="calendar">
            {`${papers.meeting}: ${meeting.title}`}
          </LinkButton>
        ))}
      </Toolbar>
    </Card>
  )
}

function IssueCard({ c, data, drafts }: Props & { readonly drafts: readonly DocumentLine[] }) {
  const { papers: words } = c.words.records
  const { papers } = c.words.legislationPages
  const stages = nextOf(data).filter((one) => one in papers.stages)
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
            hint={papers.stageHint}
            blank={words.noStage}
            options={stages.map((value) => ({ value, label: papers.stages[value] ?? value }))}
          />
          <DayInput name="issuedOn" label={words.issuedOn} value={c.today} max={c.today} required />
        </FieldRow>
        <SubmitRow primary={words.issue} />
      </Form>
    </Card>
  )
}
