import { documentPermissions, documentState, documentsOf } from '../../../areas/documents/index.ts'
import { listOrganisations } from '../../../areas/organisation/index.ts'
import * as area from '../../../areas/outreach/index.ts'
import { journalOf } from '../../../platform/journal.ts'
import { programmePaper } from '../../../print/forms/outreach/programme-paper.ts'
import type { Refusal } from '../../../values/refusal.ts'
import { type Act, type PageContext, page, type ViewProps } from '../../http/page.ts'
import { Beside, ButtonForm, Card, LinkButton, PageHead } from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { keepDraft } from '../record/keep-draft.ts'
import { officeOn } from '../record/office.ts'
import { PaperList } from '../record/paper-list.tsx'
import { boardPath, missing, programmePath, programmesPath } from './address.ts'
import type { ProgrammeData } from './programme-data.ts'
import { ProgrammeForms } from './programme-forms.tsx'
import { TaskList } from './programme-tasks.tsx'
import { JournalSection, StateBadge, StepsCard } from './saying.tsx'

const here = (c: PageContext) => programmePath(idIn(c))

const draftPaper: Act = async (c, form) => {
  const draft = await c.read(async (reading) => {
    const facts = await area.findActionProgramme(reading, idIn(c))
    return facts ? programmePaper(await officeOn(reading, facts.programme.committeeId, c.today), facts) : missing
  })
  return keepDraft(c, form, draft)
}

/** The programme of one year: its tasks and targets, how each stands, who does it. */
export const programmePage = page<ProgrammeData>({
  path: `${programmesPath}/${idPart}`,
  shell: 'staff',
  may: area.outreachPermissions.read,
  title: (data) => data.programme.title,
  load: (c) =>
    c.read(async (reading): Promise<ProgrammeData | Refusal> => {
      const facts = await area.findActionProgramme(reading, idIn(c))
      if (!facts) return missing
      const { id, committeeId } = facts.programme
      return {
        ...facts,
        state: area.actionProgrammeState(facts, null),
        organisations: (await listOrganisations(reading, { committeeId, limit: 200 })).rows,
        documents: await documentsOf(reading, id),
        journal: await journalOf(reading, id),
      }
    }),
  acts: {
    issue: carry(area.issueActionProgramme, here),
    issue_paper: carry(area.issueActionProgrammePaper, here),
    close: carry(area.closeActionProgramme, here),
    remove: carry(area.removeActionProgramme, () => programmesPath),
    amend: carry(area.amendTask, here),
    progress: carry(area.recordProgress, here),
    finish: carry(area.finishTask, here),
    reopen: carry(area.reopenTask, here),
    draft_paper: draftPaper,
  },
  view: ProgrammeView,
})

function ProgrammeView({ data, c }: ViewProps<ProgrammeData>) {
  const { programmes: words } = c.words.outreachProgrammes
  const { board } = c.words.outreachPages
  const labels = c.words.outreachLabels
  const { programme, state } = data
  const mayEdit = state === 'draft' && c.may(area.outreachPermissions.manage_programme)
  return (
    <>
      <PageHead
        title={programme.title}
        summary={programme.purpose}
        crumbs={[
          { label: board.title, href: boardPath },
          { label: words.title, href: programmesPath },
          { label: programme.title },
        ]}
        meta={<StateBadge labels={labels.programmeStates} state={state} />}
        actions={
          mayEdit ? (
            <LinkButton href={`${programmePath(programme.id)}/sua`} icon="edit">
              {c.words.records.edit}
            </LinkButton>
          ) : null
        }
      />
      <Beside
        aside={
          <>
            <StepsCard c={c} labels={words.steps} steps={data.steps} />
            <Papers c={c} data={data} />
          </>
        }
      >
        <TaskList c={c} data={data} />
        <ProgrammeForms c={c} data={data} />
        <JournalSection c={c} journal={data.journal} />
      </Beside>
    </>
  )
}

function Papers({ c, data }: { readonly c: PageContext; readonly data: ProgrammeData }) {
  const { papers } = c.words.records
  const drafts = data.documents.filter((one) => documentState(one, c.today) === 'draft')
  const writes = data.state === 'draft' && drafts.length === 0 && c.may(documentPermissions.draft)
  return (
    <Card title={papers.title}>
      {writes && c.may(area.outreachPermissions.manage_programme) ? (
        <ButtonForm act="draft_paper" clientId={c.formId} class="button">
          {c.words.outreachProgrammes.programmes.paper}
        </ButtonForm>
      ) : null}
      <PaperList c={c} documents={data.documents} />
    </Card>
  )
}
