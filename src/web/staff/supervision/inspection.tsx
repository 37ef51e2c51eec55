import { documentPermissions } from '../../../areas/documents/index.ts'
import { type Agency, type Body, listAgencies, listBodies } from '../../../areas/organisation/index.ts'
import * as area from '../../../areas/supervision/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { type BoardOffice, boardPlan } from '../../../print/forms/supervision/board-papers.ts'
import { showDay } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import { type Act, type PageContext, page, type ViewProps } from '../../http/page.ts'
import {
  Badge,
  Beside,
  Card,
  DataTable,
  DayInput,
  EmptyState,
  FieldRow,
  Form,
  Notice,
  PageHead,
  Select,
  SubmitRow,
  TextArea,
  TextInput,
} from '../../parts/index.ts'
import { keepDraft } from '../record/keep-draft.ts'
import { officeOn } from '../record/office.ts'
import { optionsOf } from '../record/saying.tsx'
import { casePath, inspectionPath, missing } from './address.ts'
import { boardCrumb } from './board-crumb.ts'
import { agencyOptions } from './choosing.ts'
import { toneOf } from './saying.tsx'

interface InspectionData {
  readonly board: Body | null
  readonly composition: area.Composition | null
  readonly cases: readonly area.CaseFacts[]
  readonly agencies: readonly Agency[]
}

const load = (c: PageContext): Promise<InspectionData> =>
  c.read(async (reading) => {
    const { committeeId } = c.signedIn
    const boards = await listBodies(reading, committeeId, 'peoples_inspection_board')
    const board =
      boards.findLast((one) => one.from !== null && one.from <= c.today && (one.to === null || one.to >= c.today)) ??
      null
    return {
      board,
      composition: board && (await area.compositionOf(reading, committeeId, board.id, c.today)),
      cases: await area.listCases(reading, committeeId),
      agencies: (await listAgencies(reading, { committeeId, limit: 200 })).rows,
    }
  })

/** The office of a board as its documents name it; the board's head of the day signs. */
export async function boardOffice(reading: Reading, c: PageContext, boardId: Id): Promise<BoardOffice | null> {
  const { committeeId } = c.signedIn
  const board = (await listBodies(reading, committeeId, 'peoples_inspection_board')).find((one) => one.id === boardId)
  if (!board) return null
  const { members } = await area.compositionOf(reading, committeeId, board.id, c.today)
  const office = await officeOn(reading, committeeId, c.today)
  return { ...office, boardName: board.name, boardHead: members.find((one) => one.role === 'head')?.personName ?? '' }
}

const draftPlan: Act = async (c, form) => {
  const draft = await c.read(async (reading) => {
    const { board, cases } = await load(c)
    const planned = cases.filter((one) => area.caseState(one, c.today) === 'planned')
    const office = board && (await boardOffice(reading, c, board.id))
    return office && planned.length > 0 ? boardPlan(office, form.typed.stretch ?? '', planned) : missing
  })
  return keepDraft(c, form, draft)
}

/** Ban Thanh tra nhân dân: its members against the law of the day, and its cases. */
export const inspectionPage = page<InspectionData>({
  path: inspectionPath,
  shell: 'staff',
  may: area.supervisionPermissions.read_boards,
  title: (_, words) => words.supervisionBoards.inspection.title,
  load,
  acts: {
    open: async (c, form) => {
      const made = await c.perform(area.openCase, form.values, form.clientId)
      return isRefusal(made) ? made : { goTo: casePath(made.id), done: area.openCase.name }
    },
    draft_paper: draftPlan,
  },
  view: InspectionView,
})

function InspectionView({ data, c }: ViewProps<InspectionData>) {
  const { inspection: words } = c.words.supervisionBoards
  const crumbs = [boardCrumb(c), { label: words.title }]
  if (!data.board || !data.composition)
    return (
      <>
        <PageHead title={words.title} summary={words.summary} crumbs={crumbs} />
        <EmptyState title={words.noBoard}>{words.noBoardText}</EmptyState>
      </>
    )
  return (
    <>
      <PageHead title={data.board.name} summary={words.summary} crumbs={crumbs} />
      <Beside aside={<MembersCard c={c} composition={data.composition} />}>
        <CasesCard c={c} data={data} />
        {c.may(area.supervisionPermissions.record_case) ? <CaseForm c={c} data={data} boardId={data.board.id} /> : null}
        {c.may(documentPermissions.draft) && data.cases.some((one) => area.caseState(one, c.today) === 'planned') ? (
          <Card title={words.planPaper}>
            <Form act="draft_paper" clientId={c.formId} memory={memoryOf(c)}>
              <TextInput name="stretch" label={words.stretch} hint={words.stretchHint} maxLength={80} required />
              <SubmitRow primary={words.planPaper} />
            </Form>
          </Card>
        ) : null}
      </Beside>
    </>
  )
}

function MembersCard({ c, composition }: { c: PageContext; composition: area.Composition }) {
  const { inspection: words } = c.words.supervisionBoards
  const { boardRoles } = c.words.supervisionLabels
  const { rule, wanted, findings, members, areaNames } = composition
  const lacking = Map.groupBy(findings, (one) => one.key)
  const say = (alike: readonly area.CompositionFinding[]) =>
    alike.slice(0, 1).map((one) => {
      const where = alike.flatMap(({ areaId }) => areaNames.get(areaId ?? '') ?? []).join(', ')
      return <li key={one.key}>{fill(words.lacks[one.key] ?? '', { have: one.have, want: one.want, area: where })}</li>
    })
  return (
    <Card title={words.members}>
      <p class="soft">{fill(words.rule, { source: rule.source, want: wanted })}</p>
      <p class="soft">{fill(words.asAt, { day: showDay(c.today) })}</p>
      {findings.length === 0 ? (
        <Notice tone="success">{words.whole}</Notice>
      ) : (
        <Notice tone="warn">
          <ul class="plain">{[...lacking.values()].map(say)}</ul>
        </Notice>
      )}
      <ul class="plain">
        {members.map((one) => (
          <li key={one.id}>
            {one.personName} <span class="soft">{boardRoles[one.role] ?? ''}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function CasesCard({ c, data }: { c: PageContext; data: InspectionData }) {
  const { inspection: words } = c.words.supervisionBoards
  const { caseStages } = c.words.supervisionLabels
  return (
    <Card title={words.cases}>
      <DataTable
        caption={words.cases}
        captionHidden
        rows={data.cases}
        rowKey={(one) => one.case.id}
        href={(one) => casePath(one.case.id)}
        empty={<p class="soft">{words.noCases}</p>}
        columns={[
          { key: 'title', head: words.caseTitle, width: 'wide', cell: (one) => one.case.title },
          { key: 'subject', head: words.subject, cell: (one) => one.case.subjectName },
          { key: 'day', head: words.plannedOn, width: 'narrow', cell: (one) => showDay(one.case.plannedOn) },
          {
            key: 'state',
            head: words.state,
            cell: (one) => {
              const state = area.caseState(one, c.today)
              return <Badge tone={toneOf(state)}>{caseStages[state]}</Badge>
            },
          },
        ]}
      />
    </Card>
  )
}

function CaseForm({ c, data, boardId }: { c: PageContext; data: InspectionData; boardId: Id }) {
  const { inspection: words } = c.words.supervisionBoards
  const memory = memoryOf(c)
  return (
    <details class="more" open={memory?.act === 'open'}>
      <summary>{words.add}</summary>
      <Form act="open" clientId={c.formId} memory={memory}>
        <input type="hidden" name="boardId" value={boardId} />
        <CaseFields c={c} agencies={data.agencies} />
        <SubmitRow primary={words.save} />
      </Form>
    </details>
  )
}

/** What a case is about. */
export function CaseFields({
  c,
  agencies,
  one,
}: {
  c: PageContext
  agencies: readonly Agency[]
  one?: area.BoardCase
}) {
  const { inspection: words } = c.words.supervisionBoards
  const { casePlans } = c.words.supervisionLabels
  return (
    <>
      <TextInput name="title" label={words.caseTitle} value={one?.title} maxLength={500} required />
      <FieldRow>
        <Select
          name="subjectId"
          label={words.subject}
          blank="–"
          options={agencyOptions(agencies)}
          value={one?.subjectId}
        />
        <TextInput
          name="subjectName"
          label={words.subjectName}
          value={one?.subjectId ? '' : one?.subjectName}
          maxLength={300}
        />
      </FieldRow>
      <TextArea name="content" label={words.content} value={one?.content} rows={3} maxLength={4000} />
      <FieldRow>
        <Select
          name="planKind"
          label={words.planKind}
          options={optionsOf(casePlans, area.casePlanKinds)}
          value={one?.planKind ?? 'quarter'}
        />
        <DayInput name="plannedOn" label={words.plannedOn} value={one?.plannedOn ?? c.today} required />
      </FieldRow>
    </>
  )
}
