import { criticismPermissions, whyExerciseOver } from '../../../areas/criticism/index.ts'
import { type DocumentLine, documentPermissions, documentState } from '../../../areas/documents/index.ts'
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
  SubmitRow,
  Toolbar,
} from '../../parts/index.ts'
import { draftPath } from '../drafts/address.ts'
import { meetingPath } from '../meetings/address.ts'
import { PaperList } from '../record/paper-list.tsx'
import { exercisePath } from './address.ts'
import type { ExerciseData } from './exercise-data.ts'
import { exercisePaperKinds } from './paper-acts.ts'

interface Props {
  readonly c: PageContext
  readonly data: ExerciseData
}

/** Papers of a criticism: drafted from its records, edited in the editor, issued with the step that they bring. */
export function ExercisePapers({ c, data }: Props) {
  const { papers: words } = c.words.records
  const { papers } = c.words.exercisePages
  const open = whyExerciseOver(data, c.today) === null
  const drafts = data.documents.filter((one) => documentState(one, c.today) === 'draft')
  return (
    <div class="stack">
      {open && c.may(documentPermissions.draft) ? (
        <Card title={words.draft}>
          <Toolbar>
            {exercisePaperKinds.map((kind) => (
              <ButtonForm key={kind} act="draft_paper" clientId={c.formId} fields={{ kind }} class="button">
                {papers[kind]}
              </ButtonForm>
            ))}
          </Toolbar>
        </Card>
      ) : null}
      <Card title={words.title}>
        <PaperList c={c} documents={data.documents} />
      </Card>
      {open && drafts.length > 0 && c.may(criticismPermissions.sign) ? (
        <IssueCard c={c} data={data} drafts={drafts} />
      ) : null}
      <Card title={papers.elsewhere}>
        <Toolbar>
          <LinkButton href={`${draftPath(data.draft.id)}/tong-hop.pdf`} icon="print" download>
            {papers.summary}
          </LinkButton>
          <LinkButton href={`${draftPath(data.draft.id)}/phieu.pdf`} icon="print" download>
            {papers.form}
          </LinkButton>
          {data.sentOpinions.length > 0 ? (
            <LinkButton href={`${exercisePath(data.exercise.id)}/giai-trinh.pdf`} icon="print" download>
              {papers.table}
            </LinkButton>
          ) : null}
          {data.meetings.map(({ meeting }) => (
            <LinkButton key={meeting.id} href={meetingPath(meeting.id, 'van_ban')} icon="calendar">
              {`${papers.meeting}: ${meeting.title}`}
            </LinkButton>
          ))}
        </Toolbar>
      </Card>
    </div>
  )
}

function IssueCard({ c, data, drafts }: Props & { readonly drafts: readonly DocumentLine[] }) {
  const { papers: words } = c.words.records
  const { papers } = c.words.exercisePages
  const next = { proposed: ['accepted'], convened: ['document_issued', 'sent'], document_issued: ['sent'] } as const
  const written = data.exercise.form === 'written_circulation' && data.stage === 'collecting'
  const stages: readonly string[] = written
    ? next.convened
    : ((next as Readonly<Record<string, readonly string[]>>)[data.stage] ?? [])
  const stageNames = papers.stages
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
            options={stages.map((value) => ({ value, label: stageNames[value] ?? value }))}
          />
          <DayInput name="issuedOn" label={words.issuedOn} value={c.today} max={c.today} required />
        </FieldRow>
        <SubmitRow primary={words.issue} />
      </Form>
    </Card>
  )
}
