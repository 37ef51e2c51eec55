import { documentPermissions } from '../../../areas/documents/index.ts'
import * as area from '../../../areas/supervision/index.ts'
import { boardDecision, investmentReport, planNotice } from '../../../print/forms/supervision/investment-papers.ts'
import { showDay } from '../../../values/day.ts'
import { showCount } from '../../../values/number.ts'
import { memoryOf } from '../../http/memory.ts'
import { type Act, type PageContext, page, type ViewProps } from '../../http/page.ts'
import {
  Badge,
  Beside,
  ButtonForm,
  Card,
  DefinitionList,
  Form,
  PageHead,
  SubmitRow,
  Timeline,
  Toolbar,
} from '../../parts/index.ts'
import { EvidenceGallery } from '../documents/evidence-gallery.tsx'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { keepDraft } from '../record/keep-draft.ts'
import { officeOn } from '../record/office.ts'
import { PaperList } from '../record/paper-list.tsx'
import { ReasonForm } from '../record/reason-form.tsx'
import { DeadlineMark } from '../record/saying.tsx'
import { investmentPath, missing, projectPath } from './address.ts'
import { boardCrumb } from './board-crumb.ts'
import { ProjectFields } from './investment-fields.tsx'
import { loadProject, type ProjectData } from './project-data.ts'
import { DiaryCard, MembersCard, NextProjectStep } from './project-forms.tsx'
import { toneOf } from './saying.tsx'

const here = (c: PageContext) => projectPath(idIn(c))

const draftPaper: Act = async (c, form) => {
  const { committeeId } = c.signedIn
  const draft = await c.read(async (reading) => {
    const facts = await area.findProject(reading, committeeId, idIn(c))
    if (!facts) return missing
    const office = await officeOn(reading, committeeId, c.today)
    const members = area.membersOn(facts.members, c.today)
    const { kind } = form.typed
    if (kind === 'investment_decision') return boardDecision(office, facts, members)
    if (kind === 'investment_notice') return planNotice(office, facts, members)
    return investmentReport(office, facts, members, await area.diaryOf(reading, committeeId, facts.project.id))
  })
  return keepDraft(c, form, draft)
}

/** Một công trình do cộng đồng giám sát. */
export const projectPage = page<ProjectData>({
  path: `${investmentPath}/${idPart}`,
  shell: 'staff',
  may: area.supervisionPermissions.read_boards,
  title: (data) => data.project.name,
  load: loadProject,
  acts: {
    edit: carry(area.editProject, here),
    advance: carry(area.advanceProject, here),
    member: carry(area.addInvestmentMember, here),
    end_member: carry(area.endInvestmentMember, here),
    diary: carry(area.writeDiary, here),
    remove_entry: carry(area.correctDiary, here),
    withdraw: carry(area.withdrawProject, () => investmentPath),
    draft_paper: draftPaper,
  },
  view: ProjectView,
})

function ProjectView({ data, c }: ViewProps<ProjectData>) {
  const { investment: words } = c.words.supervisionBoards
  const { projectStages } = c.words.supervisionLabels
  const state = area.projectState(data, c.today)
  const crumbs = [boardCrumb(c), { label: words.title, href: investmentPath }, { label: data.project.name }]
  return (
    <>
      <PageHead
        title={data.project.name}
        summary={data.project.ownerName}
        crumbs={crumbs}
        meta={<Badge tone={toneOf(state)}>{projectStages[state]}</Badge>}
      />
      <Beside aside={<Aside c={c} data={data} />}>
        <DiaryCard c={c} data={data} />
        <MembersCard c={c} data={data} />
        <NextProjectStep c={c} data={data} />
        <Papers c={c} data={data} />
        <EvidenceGallery c={c} evidence={data.evidence} origin={{ kind: 'investment_project', id: data.project.id }} />
        {c.may(area.supervisionPermissions.withdraw) ? (
          <ReasonForm c={c} act="withdraw" label={words.withdraw} fields={{}} />
        ) : null}
      </Beside>
    </>
  )
}

function Aside({ c, data }: { c: PageContext; data: ProjectData }) {
  const { investment: words } = c.words.supervisionBoards
  const { projectStages, deadlines } = c.words.supervisionLabels
  const { session } = c.words.supervisionPages
  const { project, notice } = data
  const steps = area.stepsBy(data.steps, null)
  const memory = memoryOf(c)
  const day = (on: typeof project.startsOn) => on && showDay(on)
  return (
    <>
      <Card title={words.facts}>
        <DefinitionList
          items={[
            { term: words.contractor, value: project.contractor },
            { term: words.budget, value: project.budget === null ? null : showCount(project.budget) },
            { term: words.budgetSource, value: project.budgetSource },
            { term: words.place, value: project.place },
            { term: words.startsOn, value: day(project.startsOn) },
            { term: words.endsOn, value: day(project.endsOn) },
            { term: words.superviseFromOn, value: day(project.superviseFromOn) },
          ]}
        />
        {notice ? (
          <p>
            {deadlines['investment_supervision.notice_before_days']}: {showDay(notice.dueOn)}{' '}
            <DeadlineMark c={c} one={notice} />
          </p>
        ) : null}
        {c.may(area.supervisionPermissions.manage_boards) ? (
          <details class="more" open={memory?.act === 'edit'}>
            <summary>{words.edit}</summary>
            <Form act="edit" clientId={c.formId} memory={memory}>
              <input type="hidden" name="editNo" value={project.editNo} />
              <ProjectFields c={c} agencies={data.agencies} areas={data.areas} project={project} />
              <SubmitRow primary={words.save} />
            </Form>
          </details>
        ) : null}
      </Card>
      <Card title={session.steps}>
        <Timeline
          steps={steps.map((step, at) => ({
            title: projectStages[step.stage] ?? step.stage,
            state: at === steps.length - 1 ? 'current' : 'done',
            day: showDay(step.happenedOn),
            on: step.happenedOn,
            actor: step.reference,
            note: step.note,
          }))}
        />
      </Card>
    </>
  )
}

function Papers({ c, data }: { c: PageContext; data: ProjectData }) {
  const { papers } = c.words.supervisionPages
  const kinds = ['investment_decision', 'investment_notice', 'investment_report']
  return (
    <Card title={papers.title}>
      {c.may(documentPermissions.draft) ? (
        <Toolbar>
          {kinds.map((kind) => (
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
