import * as area from '../../../areas/criticism/index.ts'
import { type DocumentLine, documentPermissions, documentState, documentsOf } from '../../../areas/documents/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { yearPlan } from '../../../print/forms/criticism/year-plan.ts'
import { showDay } from '../../../values/day.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { stepsBy } from '../../../values/step.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import { type Act, type PageContext, page, type ViewProps } from '../../http/page.ts'
import {
  Beside,
  ButtonForm,
  Card,
  DataTable,
  DayInput,
  FieldRow,
  Form,
  LinkButton,
  PageHead,
  Select,
  SubmitRow,
  TextArea,
  TextInput,
  Timeline,
} from '../../parts/index.ts'
import { exercisePath, exercisesPath } from '../exercises/address.ts'
import { idIn, idPart, withQuery } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { keepDraft } from '../record/keep-draft.ts'
import { officeOn } from '../record/office.ts'
import { PaperList } from '../record/paper-list.tsx'
import { ReasonForm } from '../record/reason-form.tsx'
import { boardPath, missing, planPath, plansPath } from './address.ts'
import { PlanBadge } from './plans.tsx'

interface PlanData extends area.PlanFacts {
  /** Criticisms that carry out its lines. */
  readonly exercises: readonly area.ExerciseLine[]
  readonly state: area.PlanState
  readonly documents: readonly DocumentLine[]
}

const here = (c: PageContext) => planPath(idIn(c))

async function load(c: PageContext): Promise<PlanData | Refusal> {
  const { committeeId } = c.signedIn
  return c.read(async (reading) => {
    const all = await area.listPlans(reading, committeeId)
    const facts = all.find((one) => one.plan.id === idIn(c))
    if (!facts) return missing
    const others = all.filter((one) => one.plan.year === facts.plan.year)
    return {
      ...facts,
      state: area.planState(facts, c.today, others),
      documents: await documentsOf(reading, facts.plan.id),
      exercises: await exercisesOf(reading, facts),
    }
  })
}

async function exercisesOf(reading: Reading, { plan, lines }: area.PlanFacts): Promise<readonly area.ExerciseLine[]> {
  const lineIds = lines.map((line) => line.lineId)
  return (await area.listExercises(reading, { committeeId: plan.committeeId, lineIds, limit: 200 })).rows
}

const draftPaper: Act = async (c, form) => {
  const draft = await c.read(async (reading) => {
    const facts = await area.findPlan(reading, idIn(c))
    return facts ? yearPlan(await officeOn(reading, facts.plan.committeeId, c.today), facts) : missing
  })
  return keepDraft(c, form, draft)
}

const amend: Act = async (c, form) => {
  const made = await c.perform(area.amendPlan, { ...form.values, id: idIn(c) }, form.clientId)
  return isRefusal(made) ? made : { goTo: planPath(made.id), done: area.amendPlan.name }
}

/** Kế hoạch phản biện của một năm: its lines, steps and documents. */
export const planPage = page<PlanData>({
  path: `${plansPath}/${idPart}`,
  shell: 'staff',
  may: area.criticismPermissions.read,
  title: (data) => data.plan.title,
  load,
  acts: {
    party: carry(area.recordPlanOpinion, here),
    issue: carry(area.issuePlan, here),
    issue_paper: carry(area.issuePlanPaper, here),
    close: carry(area.closePlan, here),
    withdraw: carry(area.withdrawPlan, here),
    amend,
    draft_paper: draftPaper,
  },
  view: PlanView,
})

function PlanView({ data, c }: ViewProps<PlanData>) {
  const { plans: words, board } = c.words.criticismPages
  const { plan, state } = data
  const crumbs = [
    { label: board.title, href: boardPath },
    { label: words.title, href: plansPath },
    { label: plan.title },
  ]
  const mayEdit = area.isOpenPlan(state) && c.may(area.criticismPermissions.plan)
  return (
    <>
      <PageHead
        title={plan.title}
        kicker={fill(words.versionOf, { version: plan.version })}
        summary={plan.amendReason}
        crumbs={crumbs}
        meta={<PlanBadge c={c} state={state} />}
        actions={
          mayEdit ? (
            <LinkButton href={`${planPath(plan.id)}/sua`} icon="edit">
              {words.edit}
            </LinkButton>
          ) : null
        }
      />
      <Beside aside={<StepsCard c={c} data={data} />}>
        <LinesCard c={c} data={data} />
        <StepForms c={c} data={data} />
        <PapersCard c={c} data={data} />
      </Beside>
    </>
  )
}

interface PartProps {
  readonly c: PageContext
  readonly data: PlanData
}

function LinesCard({ c, data }: PartProps) {
  const { plans: words } = c.words.criticismPages
  const { shortForms } = c.words.criticismLabels
  const time = (line: area.PlanLine) =>
    [line.plannedTime, [line.plannedFrom, line.plannedTo].flatMap((on) => (on ? showDay(on) : [])).join(' – ')]
      .filter(Boolean)
      .join(' · ')
  return (
    <Card title={words.lines}>
      <DataTable
        caption={words.lines}
        captionHidden
        rows={data.lines}
        rowKey={(line) => line.lineId}
        empty={<p class="soft">{words.noLines}</p>}
        columns={[
          { key: 'title', head: words.subject, width: 'wide', cell: (line) => line.title },
          { key: 'body', head: words.body, cell: (line) => line.draftingBody },
          { key: 'form', head: words.form, cell: (line) => shortForms[line.form] ?? line.form },
          { key: 'lead', head: words.lead, cell: (line) => line.lead },
          { key: 'time', head: words.time, cell: time },
          { key: 'done', head: words.done, cell: (line) => <Done c={c} data={data} line={line} /> },
        ]}
      />
    </Card>
  )
}

/** Where what a line planned stands; before it is begun, the way to begin it. */
function Done({ c, data, line }: PartProps & { readonly line: area.PlanLine }) {
  const found = data.exercises.filter((one) => one.lineId === line.lineId)
  const mayBegin = data.state === 'issued' && c.may(area.criticismPermissions.plan)
  if (found.length === 0)
    return mayBegin ? (
      <a href={withQuery(`${exercisesPath}/moi`, { 'noi-dung': line.lineId })}>{c.words.exercisePages.list.add}</a>
    ) : null
  return (
    <>
      {found.map((one) => (
        <a key={one.id} href={exercisePath(one.id)}>
          {c.words.criticismLabels.exerciseStates[one.state]}
        </a>
      ))}
    </>
  )
}

/** The step that comes next: opinion of the Party committee, issue, end; or an amendment. */
function StepForms({ c, data }: PartProps) {
  const { plans: words } = c.words.criticismPages
  const { records } = c.words
  const { state, plan } = data
  const memory = memoryOf(c)
  const { sign, issue_plan: issues } = area.criticismPermissions
  const day = <DayInput name="happenedOn" label={records.happenedOn} value={c.today} max={c.today} required />
  return (
    <>
      {state === 'draft' && c.may(sign) ? (
        <Card title={words.party}>
          <Form act="party" clientId={c.formId} memory={memory}>
            <FieldRow>
              {day}
              <TextInput name="reference" label={records.reference} maxLength={120} />
            </FieldRow>
            <TextArea name="note" label={words.partyNote} rows={2} maxLength={5000} />
            <SubmitRow primary={words.recordParty} />
          </Form>
        </Card>
      ) : null}
      {(state === 'party_opinion' || (state === 'draft' && plan.amendReason)) && c.may(issues) ? (
        <Card title={words.issue}>
          <Form act="issue" clientId={c.formId} memory={memory}>
            <FieldRow>
              {day}
              <TextInput name="reference" label={records.reference} hint={records.referenceHint} maxLength={120} />
            </FieldRow>
            <SubmitRow primary={words.issue} />
          </Form>
        </Card>
      ) : null}
      {state === 'issued' && c.may(issues) ? (
        <Card title={words.amend}>
          <Form act="amend" clientId={c.formId} memory={memory}>
            <TextInput name="reason" label={records.reason} maxLength={1000} required />
            <SubmitRow primary={words.amend} />
          </Form>
          <Form act="close" clientId={c.formId} memory={memory} label={words.close}>
            {day}
            <SubmitRow primary={words.close} />
          </Form>
        </Card>
      ) : null}
      {area.isOpenPlan(state) && c.may(sign) ? (
        <ReasonForm c={c} act="withdraw" label={words.withdraw} fields={{ happenedOn: c.today }} />
      ) : null}
    </>
  )
}

function PapersCard({ c, data }: PartProps) {
  const { papers: words } = c.words.records
  const drafts = data.documents.filter((one) => documentState(one, c.today) === 'draft')
  const { state, plan } = data
  const mayIssue = state === 'party_opinion' || (state === 'draft' && plan.amendReason !== null)
  return (
    <Card title={words.title}>
      {area.isOpenPlan(state) && c.may(documentPermissions.draft) ? (
        <ButtonForm act="draft_paper" clientId={c.formId} class="button">
          {c.words.criticismPages.plans.paper}
        </ButtonForm>
      ) : null}
      <PaperList c={c} documents={data.documents} />
      {drafts.length > 0 && mayIssue && c.may(area.criticismPermissions.issue_plan) ? (
        <Form act="issue_paper" clientId={c.formId} memory={memoryOf(c)} label={words.issueTitle}>
          <FieldRow>
            <Select
              name="documentId"
              label={words.paper}
              options={drafts.map((one) => ({ value: one.id, label: one.abstract }))}
              required
            />
            <DayInput name="issuedOn" label={words.issuedOn} value={c.today} max={c.today} required />
          </FieldRow>
          <SubmitRow primary={words.issue} />
        </Form>
      ) : null}
    </Card>
  )
}

function StepsCard({ c, data }: PartProps) {
  const { steps: title } = c.words.records
  const numbers = new Map(data.documents.map((one) => [one.id, one.numberText]))
  return (
    <Card title={title}>
      <Timeline
        label={title}
        steps={stepsBy(data.steps, null).map((step, at, all) => ({
          title: c.words.criticismLabels.planStates[step.stage] ?? step.stage,
          state: at === all.length - 1 ? ('current' as const) : ('done' as const),
          day: showDay(step.happenedOn),
          on: step.happenedOn,
          actor: (step.documentId && numbers.get(step.documentId)) || step.reference,
          note: step.note,
        }))}
      />
    </Card>
  )
}
