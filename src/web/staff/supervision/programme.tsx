import { documentPermissions, documentState } from '../../../areas/documents/index.ts'
import * as area from '../../../areas/supervision/index.ts'
import { yearProgramme } from '../../../print/forms/supervision/programme.ts'
import { showDay } from '../../../values/day.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { type Act, type PageContext, page, type ViewProps } from '../../http/page.ts'
import { Badge, Beside, ButtonForm, Card, DataTable, LinkButton, PageHead, Timeline } from '../../parts/index.ts'
import { idIn, idPart, withQuery } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { keepDraft } from '../record/keep-draft.ts'
import { officeOn } from '../record/office.ts'
import { PaperList } from '../record/paper-list.tsx'
import { boardPath, missing, programmePath, programmesPath, sessionPath, sessionsPath } from './address.ts'
import { loadProgramme, type ProgrammeData } from './programme-data.ts'
import { ProgrammeForms } from './programme-forms.tsx'
import { toneOf } from './saying.tsx'

const here = (c: PageContext) => programmePath(idIn(c))

const draftPaper: Act = async (c, form) => {
  const { committeeId } = c.signedIn
  const draft = await c.read(async (reading) => {
    const facts = await area.findProgramme(reading, committeeId, idIn(c))
    if (!facts) return missing
    return yearProgramme(await officeOn(reading, committeeId, c.today), facts, c.words.supervisionLabels.shortForms)
  })
  return keepDraft(c, form, draft)
}

const amend: Act = async (c, form) => {
  const made = await c.perform(area.amendProgramme, { ...form.values, id: idIn(c) }, form.clientId)
  return isRefusal(made) ? made : { goTo: programmePath(made.id), done: area.amendProgramme.name }
}

/** Chương trình giám sát của một năm: one version, its lines, opinions, steps and documents. */
export const programmePage = page<ProgrammeData>({
  path: `${programmesPath}/${idPart}`,
  shell: 'staff',
  may: area.supervisionPermissions.read,
  title: (data) => data.programme.title,
  load: loadProgramme,
  acts: {
    circulate: carry(area.circulateProgramme, here),
    opinion: carry(area.recordProgrammeOpinion, here),
    party: carry(area.recordPartyOpinion, here),
    issue: carry(area.issueProgramme, here),
    issue_paper: carry(area.issueProgrammePaper, here),
    close: carry(area.closeProgramme, here),
    withdraw: carry(area.withdrawProgramme, here),
    amend,
    draft_paper: draftPaper,
  },
  view: ProgrammeView,
})

function ProgrammeView({ data, c }: ViewProps<ProgrammeData>) {
  const { programme: words, board } = c.words.supervisionPages
  const { programme, state } = data
  const mayEdit = area.isOpenProgramme(state) && c.may(area.supervisionPermissions.plan)
  return (
    <>
      <PageHead
        title={programme.title}
        kicker={fill(words.version, { version: programme.version })}
        summary={programme.amendReason}
        crumbs={[
          { label: board.title, href: boardPath },
          { label: words.title, href: programmesPath },
          { label: programme.title },
        ]}
        meta={<Badge tone={toneOf(state)}>{c.words.supervisionLabels.programmeStates[state]}</Badge>}
        actions={
          mayEdit ? (
            <LinkButton href={`${programmePath(programme.id)}/sua`} icon="edit">
              {words.edit}
            </LinkButton>
          ) : null
        }
      />
      <Beside aside={<Aside c={c} data={data} />}>
        <LinesCard c={c} data={data} />
        <ProgrammeForms c={c} data={data} />
        <PapersCard c={c} data={data} />
      </Beside>
    </>
  )
}

function LinesCard({ c, data }: { c: PageContext; data: ProgrammeData }) {
  const { programme: words } = c.words.supervisionPages
  const { shortForms, stages } = c.words.supervisionLabels
  const sessionOf = (line: area.ProgrammeLine) => data.sessions.find((one) => one.lineId === line.lineId)
  const start = (line: area.ProgrammeLine) =>
    withQuery(`${sessionsPath}/moi`, { 'hinh-thuc': line.form, 'noi-dung': line.lineId })
  const mayStart = data.state === 'issued' && c.may(area.supervisionPermissions.plan)
  return (
    <Card title={words.lines}>
      <DataTable
        caption={words.lines}
        captionHidden
        rows={data.lines}
        rowKey={(line) => line.lineId}
        columns={[
          { key: 'title', head: words.lineTitle, width: 'wide', cell: (line) => line.title },
          { key: 'form', head: words.lineForm, cell: (line) => shortForms[line.form] },
          {
            key: 'time',
            head: words.lineTime,
            cell: (line) =>
              line.plannedTime ||
              [line.plannedFrom, line.plannedTo].flatMap((on) => (on ? showDay(on) : [])).join(' – '),
          },
          { key: 'lead', head: words.lineLead, cell: (line) => line.lead },
          {
            key: 'session',
            head: words.session,
            cell: (line) => {
              const session = sessionOf(line)
              if (session) return <a href={sessionPath(session.id)}>{stages[session.state]}</a>
              return mayStart ? <a href={start(line)}>{words.start}</a> : ''
            },
          },
        ]}
      />
    </Card>
  )
}

function PapersCard({ c, data }: { c: PageContext; data: ProgrammeData }) {
  const { papers } = c.words.supervisionPages
  const drafts = data.documents.filter((one) => documentState(one, c.today) === 'draft')
  return (
    <Card title={papers.title}>
      {area.isOpenProgramme(data.state) && drafts.length === 0 && c.may(documentPermissions.draft) ? (
        <ButtonForm act="draft_paper" clientId={c.formId} class="button">
          {papers.kinds.programme}
        </ButtonForm>
      ) : null}
      <PaperList c={c} documents={data.documents} />
    </Card>
  )
}

function Aside({ c, data }: { c: PageContext; data: ProgrammeData }) {
  const { programme: words } = c.words.supervisionPages
  const { programmeStates } = c.words.supervisionLabels
  const steps = area.stepsBy(data.steps, null)
  return (
    <>
      <Card title={words.steps}>
        <Timeline
          label={words.steps}
          steps={steps.map((step, at) => ({
            title: programmeStates[step.stage] ?? step.stage,
            state: at === steps.length - 1 ? 'current' : 'done',
            day: showDay(step.happenedOn),
            on: step.happenedOn,
            actor: step.reference,
            note: step.note,
          }))}
        />
      </Card>
      <Card title={words.versions}>
        <ul class="plain">
          {data.versions.map((one) => (
            <li key={one.programme.id}>
              <a href={programmePath(one.programme.id)}>{fill(words.version, { version: one.programme.version })}</a>
              {' · '}
              {programmeStates[area.programmeState(one, c.today, data.versions)]}
            </li>
          ))}
        </ul>
      </Card>
    </>
  )
}
