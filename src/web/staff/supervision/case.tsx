import {
  type DocumentLine,
  documentPermissions,
  documentsOf,
  type Evidence,
  evidenceOf,
} from '../../../areas/documents/index.ts'
import { type Agency, deadlinesOf, listAgencies } from '../../../areas/organisation/index.ts'
import * as area from '../../../areas/supervision/index.ts'
import { boardMinutes, boardProposal } from '../../../print/forms/supervision/board-papers.ts'
import { showDay } from '../../../values/day.ts'
import type { Refusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { type Act, type PageContext, page, type ViewProps } from '../../http/page.ts'
import {
  Badge,
  Beside,
  ButtonForm,
  Card,
  DayInput,
  DefinitionList,
  FieldRow,
  Form,
  PageHead,
  Radios,
  SubmitRow,
  TextArea,
  TextInput,
  Timeline,
  Toolbar,
} from '../../parts/index.ts'
import { EvidenceGallery } from '../documents/evidence-gallery.tsx'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { keepDraft } from '../record/keep-draft.ts'
import { PaperList } from '../record/paper-list.tsx'
import { ReasonForm } from '../record/reason-form.tsx'
import { DeadlineMark, optionsOf } from '../record/saying.tsx'
import { casePath, inspectionPath, missing } from './address.ts'
import { boardCrumb } from './board-crumb.ts'
import { boardOffice, CaseFields } from './inspection.tsx'
import { toneOf } from './saying.tsx'

interface CaseData extends area.CaseFacts {
  readonly agencies: readonly Agency[]
  readonly documents: readonly DocumentLine[]
  readonly evidence: readonly Evidence[]
  readonly notice: area.Deadline | null
}

async function load(c: PageContext): Promise<CaseData | Refusal> {
  const { committeeId } = c.signedIn
  return c.read(async (reading) => {
    const facts = await area.findCase(reading, committeeId, idIn(c))
    if (!facts) return missing
    const { id, plannedOn } = facts.case
    const dueOf = await deadlinesOf(reading, committeeId)
    const key = 'inspection_board.notice_before_working_days'
    const dueOn = dueOf(key, plannedOn)
    const sent = area.stepTo(area.stepsBy(facts.steps, c.today), 'notified')?.happenedOn ?? null
    return {
      ...facts,
      agencies: (await listAgencies(reading, { committeeId, limit: 200 })).rows,
      documents: await documentsOf(reading, id),
      evidence: (await evidenceOf(reading, [id])).get(id) ?? [],
      notice: dueOn && area.judged(key, null, dueOn, sent, c.today),
    }
  })
}

const here = (c: PageContext) => casePath(idIn(c))

const draftPaper: Act = async (c, form) => {
  const draft = await c.read(async (reading) => {
    const facts = await area.findCase(reading, c.signedIn.committeeId, idIn(c))
    const office = facts && (await boardOffice(reading, c, facts.case.boardId))
    if (!facts || !office) return missing
    return form.typed.kind === 'board_proposal' ? boardProposal(office, facts) : boardMinutes(office, facts)
  })
  return keepDraft(c, form, draft)
}

/** Một vụ việc của Ban Thanh tra nhân dân. */
export const casePage = page<CaseData>({
  path: `${inspectionPath}/${idPart}`,
  shell: 'staff',
  may: area.supervisionPermissions.read_boards,
  title: (data) => data.case.title,
  load,
  acts: {
    edit: carry(area.editCase, here),
    advance: carry(area.advanceCase, here),
    withdraw: carry(area.withdrawCase, () => inspectionPath),
    draft_paper: draftPaper,
  },
  view: CaseView,
})

function CaseView({ data, c }: ViewProps<CaseData>) {
  const { inspection: words } = c.words.supervisionBoards
  const { caseStages, casePlans, deadlines } = c.words.supervisionLabels
  const { session } = c.words.supervisionPages
  const one = data.case
  const state = area.caseState(data, c.today)
  const steps = area.stepsBy(data.steps, null)
  const mayRecord = area.nextCaseStages(data).length > 0 && c.may(area.supervisionPermissions.record_case)
  const crumbs = [boardCrumb(c), { label: words.title, href: inspectionPath }, { label: one.title }]
  return (
    <>
      <PageHead
        title={one.title}
        summary={one.subjectName}
        crumbs={crumbs}
        meta={<Badge tone={toneOf(state)}>{caseStages[state]}</Badge>}
      />
      <Beside
        aside={
          <>
            <Card title={words.facts}>
              <DefinitionList
                items={[
                  { term: words.planKind, value: casePlans[one.planKind] },
                  { term: words.plannedOn, value: showDay(one.plannedOn) },
                  { term: words.content, value: one.content },
                ]}
              />
              {data.notice ? (
                <p>
                  {deadlines['inspection_board.notice_before_working_days']}: {showDay(data.notice.dueOn)}{' '}
                  <DeadlineMark c={c} one={data.notice} />
                </p>
              ) : null}
            </Card>
            <Card title={session.steps}>
              <Timeline
                steps={steps.map((step, at) => ({
                  title: caseStages[step.stage] ?? step.stage,
                  state: at === steps.length - 1 ? 'current' : 'done',
                  day: showDay(step.happenedOn),
                  on: step.happenedOn,
                  actor: step.reference,
                  note: step.note,
                }))}
              />
            </Card>
          </>
        }
      >
        {mayRecord ? <CaseForms c={c} data={data} /> : null}
        <Papers c={c} data={data} />
        <EvidenceGallery c={c} evidence={data.evidence} origin={{ kind: 'inspection_board_case', id: one.id }} />
        {c.may(area.supervisionPermissions.withdraw) ? (
          <ReasonForm c={c} act="withdraw" label={words.withdraw} fields={{}} />
        ) : null}
      </Beside>
    </>
  )
}

function CaseForms({ c, data }: { c: PageContext; data: CaseData }) {
  const { inspection: words } = c.words.supervisionBoards
  const { session } = c.words.supervisionPages
  const { caseStages } = c.words.supervisionLabels
  const next = area.nextCaseStages(data)
  return (
    <>
      <Card title={session.next}>
        <Form act="advance" clientId={c.formId} memory={memoryOf(c)}>
          <Radios name="stage" label={session.stage} options={optionsOf(caseStages, next)} value={next[0]} inline />
          <FieldRow>
            <DayInput name="happenedOn" label={session.happenedOn} value={c.today} max={c.today} required />
            <TextInput name="reference" label={session.reference} maxLength={120} />
            <TextInput name="note" label={session.note} maxLength={2000} />
          </FieldRow>
          <SubmitRow primary={words.next} />
        </Form>
      </Card>
      <Card title={words.findings}>
        <Form act="edit" clientId={c.formId} memory={memoryOf(c)}>
          <input type="hidden" name="editNo" value={data.case.editNo} />
          <TextArea name="findings" label={words.findings} value={data.case.findings} rows={4} maxLength={8000} />
          <TextArea name="proposal" label={words.proposal} value={data.case.proposal} rows={3} maxLength={4000} />
          <CaseFields c={c} agencies={data.agencies} one={data.case} />
          <SubmitRow primary={words.save} />
        </Form>
      </Card>
    </>
  )
}

function Papers({ c, data }: { c: PageContext; data: CaseData }) {
  const { papers } = c.words.supervisionPages
  return (
    <Card title={papers.title}>
      {c.may(documentPermissions.draft) ? (
        <Toolbar>
          {['board_minutes', 'board_proposal'].map((kind) => (
            <ButtonForm key={kind} act="draft_paper" clientId={c.formId} fields={{ kind }} class="button button-small">
              {papers.kinds[kind]}
            </ButtonForm>
          ))}
        </Toolbar>
      ) : null}
      <PaperList c={c} documents={data.documents} />
    </Card>
  )
}
