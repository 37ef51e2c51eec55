import * as area from '../../../areas/criticism/index.ts'
import { type DocumentLine, documentPermissions, documentState, documentsOf } from '../../../areas/documents/index.ts'
import { listMeetings, type MeetingLine } from '../../../areas/meetings/index.ts'
import { closeMembership, listPeople, membershipEndReasons, type Person } from '../../../areas/organisation/index.ts'
import { groupDecision } from '../../../print/forms/criticism/group-decision.ts'
import { showDay } from '../../../values/day.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { type Act, type PageContext, page, type ViewProps } from '../../http/page.ts'
import {
  Beside,
  ButtonForm,
  Card,
  Confirm,
  DataTable,
  DayInput,
  DefinitionList,
  FieldRow,
  Form,
  LineList,
  PageHead,
  Select,
  SubmitRow,
  TextInput,
} from '../../parts/index.ts'
import { meetingPath } from '../meetings/address.ts'
import { MeetingBadge, sayTurnout } from '../meetings/saying.tsx'
import { personPath } from '../organisation/paths.ts'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { keepDraft } from '../record/keep-draft.ts'
import { officeOn } from '../record/office.ts'
import { PaperList } from '../record/paper-list.tsx'
import { optionsOf } from '../record/saying.tsx'
import { boardPath, groupPath, groupsPath, missing } from './address.ts'
import { GroupFields, GroupMark } from './groups.tsx'

interface GroupData {
  readonly group: area.AdvisoryGroup
  readonly meetings: readonly MeetingLine[]
  readonly documents: readonly DocumentLine[]
  readonly people: readonly Person[]
}

const here = (c: PageContext) => groupPath(idIn(c))

async function load(c: PageContext): Promise<GroupData | Refusal> {
  const { committeeId } = c.signedIn
  return c.read(async (reading) => {
    const group = await area.findAdvisoryGroup(reading, committeeId, idIn(c))
    if (!group) return missing
    const { id } = group.body
    const manages = c.may(area.criticismPermissions.manage_groups)
    return {
      group,
      meetings: (await listMeetings(reading, { committeeId, bodyId: id, limit: 50 })).rows,
      documents: await documentsOf(reading, id),
      people: manages ? (await listPeople(reading, { committeeId, limit: 500 })).rows : [],
    }
  })
}

const draftDecision: Act = async (c, form) => {
  const { committeeId } = c.signedIn
  const draft = await c.read(async (reading) => {
    const group = await area.findAdvisoryGroup(reading, committeeId, idIn(c))
    return group ? groupDecision(await officeOn(reading, committeeId, c.today), group) : missing
  })
  return keepDraft(c, form, draft)
}

const end: Act = async (c, form) => {
  const ended = await c.perform(closeMembership, form.values, form.clientId)
  return isRefusal(ended) ? ended : { goTo: here(c), done: closeMembership.name }
}

/** Một tổ tư vấn: who is in it and knows what, what it rests on, the conferences it convened. */
export const groupPage = page<GroupData>({
  path: `${groupsPath}/${idPart}`,
  shell: 'staff',
  may: area.criticismPermissions.read,
  title: ({ group }) => group.body.name,
  load,
  acts: {
    describe: carry(area.describeAdvisoryGroup, here),
    add: carry(area.addAdvisor, here),
    field: carry(area.nameExpertise, here),
    end,
    draft_paper: draftDecision,
  },
  view: GroupView,
})

function GroupView({ data, c }: ViewProps<GroupData>) {
  const { groups: words, board } = c.words.criticismPages
  const { group } = data
  const { body, detail } = group
  const manages = c.may(area.criticismPermissions.manage_groups)
  const crumbs = [
    { label: board.title, href: boardPath },
    { label: words.title, href: groupsPath },
    { label: body.name },
  ]
  const decision = data.documents.find((one) => one.id === detail.documentId)
  return (
    <>
      <PageHead
        title={body.name}
        kicker={c.words.criticismLabels.groupForms[detail.form]}
        crumbs={crumbs}
        meta={<GroupMark c={c} group={group} />}
      />
      <Beside
        aside={
          <Card title={c.words.records.facts}>
            <DefinitionList
              items={[
                { term: words.from, value: body.from && showDay(body.from) },
                { term: words.decision, value: decision?.numberText ?? body.decision },
                { term: words.rules, value: detail.rulesReference },
                { term: words.task, value: detail.task },
              ]}
            />
            {manages ? <DescribeForm c={c} data={data} /> : null}
          </Card>
        }
      >
        <Members c={c} data={data} manages={manages} />
        <Meetings c={c} meetings={data.meetings} />
        <Card title={c.words.records.papers.title}>
          {c.may(documentPermissions.draft) ? (
            <ButtonForm act="draft_paper" clientId={c.formId} class="button">
              {words.decisionPaper}
            </ButtonForm>
          ) : null}
          <PaperList c={c} documents={data.documents} />
        </Card>
      </Beside>
    </>
  )
}

interface PartProps {
  readonly c: PageContext
  readonly data: GroupData
}

function DescribeForm({ c, data: { group, documents } }: PartProps) {
  const { groups: words } = c.words.criticismPages
  const issued = documents.filter((one) => documentState(one, c.today) === 'issued')
  return (
    <details class="more" open={memoryOf(c)?.act === 'describe'}>
      <summary>{c.words.records.edit}</summary>
      <Form act="describe" clientId={c.formId} memory={memoryOf(c)}>
        <GroupFields c={c} detail={group.detail} />
        {issued.length > 0 ? (
          <Select
            name="documentId"
            label={words.decisionDocument}
            blank={c.words.records.noDocument}
            options={issued.map((one) => ({ value: one.id, label: `${one.numberText ?? ''} ${one.abstract}`.trim() }))}
            value={group.detail.documentId}
          />
        ) : null}
        <SubmitRow primary={words.save} />
      </Form>
    </details>
  )
}

function Members({ c, data, manages }: PartProps & { readonly manages: boolean }) {
  const { groups: words } = c.words.criticismPages
  const { advisorRoles } = c.words.criticismLabels
  const now = area.advisorsOn(data.group, c.today)
  const before = data.group.advisors.filter((one) => !now.includes(one))
  const span = (one: area.Advisor) => [one.from, one.to].flatMap((on) => (on ? showDay(on) : [])).join(' – ')
  const columns = [
    { key: 'name', head: words.member, width: 'wide' as const, cell: (one: area.Advisor) => one.personName },
    { key: 'role', head: words.role, cell: (one: area.Advisor) => advisorRoles[one.role] ?? one.role },
    { key: 'field', head: words.field, cell: (one: area.Advisor) => one.field ?? '' },
    { key: 'span', head: words.span, cell: span },
  ]
  return (
    <Card title={`${words.members} (${now.length})`}>
      <DataTable
        caption={words.members}
        captionHidden
        rows={now}
        rowKey={(one) => one.id}
        href={(one) => personPath(one.personId)}
        empty={<p class="soft">{words.noMembers}</p>}
        columns={[
          ...columns,
          ...(manages
            ? [{ key: 'acts', head: words.change, cell: (one: area.Advisor) => <MemberForms c={c} one={one} /> }]
            : []),
        ]}
      />
      {before.length > 0 ? (
        <details class="more">
          <summary>{words.former}</summary>
          <DataTable
            caption={words.former}
            captionHidden
            rows={before}
            rowKey={(one) => one.id}
            href={(one) => personPath(one.personId)}
            columns={columns}
          />
        </details>
      ) : null}
      {manages ? <AddForm c={c} data={data} /> : null}
    </Card>
  )
}

function MemberForms({ c, one }: { c: PageContext; one: area.Advisor }) {
  const { groups: words } = c.words.criticismPages
  const memory = memoryOf(c)
  return (
    <>
      <Confirm label={words.setField} question={words.field}>
        <Form act="field" id={`field-${one.id}`} clientId={c.formId} memory={memory}>
          <input type="hidden" name="membershipId" value={one.id} />
          <TextInput name="field" label={words.field} value={one.field} maxLength={200} />
          <SubmitRow primary={words.save} />
        </Form>
      </Confirm>
      <Confirm label={words.end} question={words.endQuestion}>
        <Form act="end" id={`end-${one.id}`} clientId={c.formId} memory={memory}>
          <input type="hidden" name="membershipId" value={one.id} />
          <DayInput name="lastDay" label={words.lastDay} value={c.today} required />
          <Select
            name="reason"
            label={c.words.records.reason}
            options={optionsOf(c.words.organisation.membershipEndReasons, membershipEndReasons)}
            value="resigned"
          />
          <SubmitRow primary={words.end} />
        </Form>
      </Confirm>
    </>
  )
}

function AddForm({ c, data }: PartProps) {
  const { groups: words } = c.words.criticismPages
  const inside = new Set(area.advisorsOn(data.group, c.today).map((one) => one.personId))
  const people = data.people.filter((one) => one.withdrawnOn === null && !inside.has(one.id))
  return (
    <details class="more" open={inside.size === 0 || memoryOf(c)?.act === 'add'}>
      <summary>{words.addMember}</summary>
      <Form act="add" clientId={c.formId} memory={memoryOf(c)}>
        <Select
          name="personId"
          label={words.member}
          hint={words.memberHint}
          blank=""
          options={people.map((one) => ({
            value: one.id,
            label: [one.fullName, one.position, one.birthYear].filter(Boolean).join(' · '),
          }))}
          required
        />
        <FieldRow>
          <Select
            name="role"
            label={words.role}
            options={optionsOf(c.words.criticismLabels.advisorRoles, ['head', 'deputy', 'secretary', 'member'])}
            value="member"
          />
          <DayInput name="from" label={words.memberFrom} value={data.group.body.from} required />
          <TextInput name="decision" label={words.decision} maxLength={200} />
        </FieldRow>
        <TextInput name="field" label={words.field} hint={words.fieldHint} maxLength={200} />
        <SubmitRow primary={words.addMember} />
      </Form>
    </details>
  )
}

function Meetings({ c, meetings }: { c: PageContext; meetings: readonly MeetingLine[] }) {
  const { groups: words } = c.words.criticismPages
  return (
    <Card title={words.meetings}>
      {meetings.length === 0 ? <p class="soft">{words.noMeetings}</p> : null}
      <LineList
        items={meetings.map((line) => ({
          id: line.id,
          href: meetingPath(line.id),
          title: line.title,
          meta: (
            <>
              <MeetingBadge c={c} state={line.state} />
              <span>{[showDay(line.listedOn), sayTurnout(c, line)].filter(Boolean).join(' · ')}</span>
            </>
          ),
        }))}
      />
    </Card>
  )
}
