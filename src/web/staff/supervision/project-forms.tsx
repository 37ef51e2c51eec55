import * as area from '../../../areas/supervision/index.ts'
import { showDay } from '../../../values/day.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import {
  Card,
  DataTable,
  DayInput,
  FieldRow,
  Form,
  LinkButton,
  Notice,
  Radios,
  Select,
  SubmitRow,
  TextArea,
  TextInput,
} from '../../parts/index.ts'
import { ReasonForm } from '../record/reason-form.tsx'
import { optionsOf } from '../record/saying.tsx'
import { projectPath } from './address.ts'
import type { ProjectData } from './project-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: ProjectData
}

/** Sổ nhật ký: what was seen on the site, newest last, and a line for today. */
export function DiaryCard({ c, data }: Props) {
  const { investment: words } = c.words.supervisionBoards
  const mayWrite = area.projectState(data, c.today) !== 'closed' && c.may(area.supervisionPermissions.write_diary)
  return (
    <Card
      title={words.diary}
      aside={
        <LinkButton href={`${projectPath(data.project.id)}/nhat-ky.pdf`} icon="print" small kind="quiet" download>
          {words.print}
        </LinkButton>
      }
    >
      <DataTable
        caption={words.diary}
        captionHidden
        rows={data.diary}
        rowKey={(one) => one.id}
        empty={<p class="soft">{words.noDiary}</p>}
        columns={[
          { key: 'day', head: words.writtenOn, width: 'narrow', cell: (one) => showDay(one.writtenOn) },
          { key: 'kind', head: words.kind, width: 'narrow', cell: (one) => words.kinds[one.kind] },
          { key: 'text', head: words.text, width: 'wide', cell: (one) => one.text },
          { key: 'proposal', head: words.proposal, cell: (one) => one.proposal },
          { key: 'author', head: words.author, cell: (one) => one.author },
          {
            key: 'remove',
            head: '',
            cell: (one) =>
              mayWrite ? (
                <ReasonForm
                  c={c}
                  act="remove_entry"
                  id={`remove-${one.id}`}
                  label={words.remove}
                  fields={{ entryId: one.id }}
                />
              ) : null,
          },
        ]}
      />
      {mayWrite ? (
        <Form act="diary" clientId={c.formId} memory={memoryOf(c)}>
          <Radios
            name="kind"
            label={words.kind}
            options={optionsOf(words.kinds, ['diary', 'report'])}
            value="diary"
            inline
          />
          <TextArea name="text" label={words.text} rows={3} maxLength={8000} required />
          <TextArea name="proposal" label={words.proposal} rows={2} maxLength={4000} />
          <FieldRow>
            <DayInput name="writtenOn" label={words.writtenOn} value={c.today} max={c.today} required />
            <TextInput name="author" label={words.author} value={c.signedIn.actor.name} maxLength={120} />
          </FieldRow>
          <SubmitRow primary={words.write} />
        </Form>
      ) : null}
    </Card>
  )
}

export function MembersCard({ c, data }: Props) {
  const { investment: words } = c.words.supervisionBoards
  const { memberSources, boardRoles } = c.words.supervisionLabels
  const memory = memoryOf(c)
  const members = area.membersOn(data.members, c.today)
  const lacks = area.boardLacks(members, data.least)
  const mayManage = c.may(area.supervisionPermissions.manage_boards)
  return (
    <Card title={words.board}>
      {lacks.length > 0 ? (
        <Notice tone="warn">
          <ul class="plain">
            {lacks.map((lack) => (
              <li key={lack}>{lack === 'too_few' ? fill(words.least, { want: data.least }) : words.lacks[lack]}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <DataTable
        caption={words.members}
        captionHidden
        rows={members}
        rowKey={(one) => one.id}
        empty={<p class="soft">{words.noMembers}</p>}
        columns={[
          { key: 'name', head: words.memberName, cell: (one) => one.name },
          { key: 'from', head: words.chosenFrom, cell: (one) => memberSources[one.chosenFrom] },
          { key: 'role', head: words.role, cell: (one) => boardRoles[one.role] },
          { key: 'since', head: words.fromOn, width: 'narrow', cell: (one) => showDay(one.from) },
          {
            key: 'end',
            head: '',
            cell: (one) =>
              mayManage ? (
                <details class="more">
                  <summary>{words.endMember}</summary>
                  <Form act="end_member" id={`end-${one.id}`} clientId={c.formId} memory={memory}>
                    <input type="hidden" name="memberId" value={one.id} />
                    <DayInput name="toOn" label={words.toOn} value={c.today} required />
                    <SubmitRow primary={words.endMember} />
                  </Form>
                </details>
              ) : null,
          },
        ]}
      />
      {mayManage ? (
        <details class="more" open={memory?.act === 'member'}>
          <summary>{words.addMember}</summary>
          <Form act="member" clientId={c.formId} memory={memory}>
            <FieldRow>
              <TextInput name="name" label={words.memberName} maxLength={120} required />
              <Select
                name="chosenFrom"
                label={words.chosenFrom}
                options={optionsOf(memberSources, area.memberSources)}
              />
              <Select name="role" label={words.role} options={optionsOf(boardRoles, ['member', 'deputy', 'head'])} />
              <DayInput name="fromOn" label={words.fromOn} value={c.today} required />
            </FieldRow>
            <SubmitRow primary={words.addMember} />
          </Form>
        </details>
      ) : null}
    </Card>
  )
}

export function NextProjectStep({ c, data }: Props) {
  const { investment: words } = c.words.supervisionBoards
  const { session } = c.words.supervisionPages
  const next = area.nextProjectStages(data)
  if (next.length === 0 || !c.may(area.supervisionPermissions.manage_boards)) return null
  const issued = data.documents.filter((one) => one.issuedOn !== null && one.withdrawnOn === null)
  return (
    <Card title={session.next}>
      <Form act="advance" clientId={c.formId} memory={memoryOf(c)}>
        <Radios
          name="stage"
          label={session.stage}
          options={optionsOf(c.words.supervisionLabels.projectStages, next)}
          value={next[0]}
          inline
        />
        <FieldRow>
          <DayInput name="happenedOn" label={session.happenedOn} value={c.today} max={c.today} required />
          <TextInput name="reference" label={session.reference} hint={session.referenceHint} maxLength={120} />
        </FieldRow>
        {issued.length > 0 ? (
          <Select
            name="documentId"
            label={session.document}
            blank={session.noDocument}
            options={issued.map((one) => ({ value: one.id, label: `${one.numberText ?? ''} ${one.abstract}`.trim() }))}
          />
        ) : null}
        <SubmitRow primary={words.next} />
      </Form>
    </Card>
  )
}
