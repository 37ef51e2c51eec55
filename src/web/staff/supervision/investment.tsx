import { type Agency, type Area, listAgencies, loadAreas } from '../../../areas/organisation/index.ts'
import {
  listProjects,
  type ProjectFacts,
  projectState,
  registerProject,
  supervisionPermissions,
} from '../../../areas/supervision/index.ts'
import { showDay } from '../../../values/day.ts'
import { showCount } from '../../../values/number.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { page, type ViewProps } from '../../http/page.ts'
import { Badge, DataTable, EmptyState, Form, PageHead, SubmitRow } from '../../parts/index.ts'
import { investmentPath, projectPath } from './address.ts'
import { boardCrumb } from './board-crumb.ts'
import { ProjectFields } from './investment-fields.tsx'
import { toneOf } from './saying.tsx'

interface InvestmentData {
  readonly projects: readonly ProjectFacts[]
  readonly agencies: readonly Agency[]
  readonly areas: readonly Area[]
}

/** Giám sát đầu tư của cộng đồng: the projects on the ward's ground. */
export const investmentPage = page<InvestmentData>({
  path: investmentPath,
  shell: 'staff',
  may: supervisionPermissions.read_boards,
  title: (_, words) => words.supervisionBoards.investment.title,
  load: (c) =>
    c.read(async (reading) => {
      const { committeeId } = c.signedIn
      return {
        projects: await listProjects(reading, committeeId),
        agencies: (await listAgencies(reading, { committeeId, limit: 200 })).rows,
        areas: (await loadAreas(reading, committeeId)).areas,
      }
    }),
  acts: {
    register: async (c, form) => {
      const made = await c.perform(registerProject, form.values, form.clientId)
      return isRefusal(made) ? made : { goTo: projectPath(made.id), done: registerProject.name }
    },
  },
  view: InvestmentView,
})

function InvestmentView({ data, c }: ViewProps<InvestmentData>) {
  const { investment: words } = c.words.supervisionBoards
  const { projectStages } = c.words.supervisionLabels
  const memory = memoryOf(c)
  return (
    <>
      <PageHead title={words.title} summary={words.summary} crumbs={[boardCrumb(c), { label: words.title }]} />
      <DataTable
        caption={words.caption}
        captionHidden
        rows={data.projects}
        rowKey={(one) => one.project.id}
        href={(one) => projectPath(one.project.id)}
        empty={<EmptyState title={words.empty}>{words.emptyText}</EmptyState>}
        columns={[
          { key: 'name', head: words.name, width: 'wide', cell: (one) => one.project.name },
          { key: 'owner', head: words.owner, cell: (one) => one.project.ownerName },
          {
            key: 'budget',
            head: words.budget,
            numeric: true,
            cell: (one) => (one.project.budget === null ? '' : showCount(one.project.budget)),
          },
          {
            key: 'start',
            head: words.startsOn,
            width: 'narrow',
            cell: (one) => (one.project.startsOn ? showDay(one.project.startsOn) : ''),
          },
          {
            key: 'state',
            head: words.state,
            cell: (one) => {
              const state = projectState(one, c.today)
              return <Badge tone={toneOf(state)}>{projectStages[state]}</Badge>
            },
          },
        ]}
      />
      {c.may(supervisionPermissions.manage_boards) ? (
        <details class="more" open={memory?.act === 'register'}>
          <summary>{words.add}</summary>
          <Form act="register" clientId={c.formId} memory={memory} wide>
            <ProjectFields c={c} agencies={data.agencies} areas={data.areas} />
            <SubmitRow primary={words.save} />
          </Form>
        </details>
      ) : null}
    </>
  )
}
