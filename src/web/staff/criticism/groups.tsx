import {
  type AdvisoryGroup,
  advisorsOn,
  advisoryForms,
  criticismPermissions,
  foundAdvisoryGroup,
  isActive,
  listAdvisoryGroups,
} from '../../../areas/criticism/index.ts'
import { showDay } from '../../../values/day.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page } from '../../http/page.ts'
import {
  Badge,
  DataTable,
  DayInput,
  EmptyState,
  FieldRow,
  Form,
  LinkButton,
  PageHead,
  Select,
  SubmitRow,
  TextArea,
  TextInput,
} from '../../parts/index.ts'
import { optionsOf } from '../record/saying.tsx'
import { boardPath, groupPath, groupsPath } from './address.ts'

/** Tổ tư vấn, hội đồng tư vấn: those at work, and those there were. */
export const groupsPage = page<readonly AdvisoryGroup[]>({
  path: groupsPath,
  shell: 'staff',
  may: criticismPermissions.read,
  title: (_, words) => words.criticismPages.groups.title,
  load: (c) => c.read((reading) => listAdvisoryGroups(reading, c.signedIn.committeeId)),
  view: ({ data, c }) => {
    const { groups: words, board } = c.words.criticismPages
    return (
      <>
        <PageHead
          title={words.title}
          summary={words.summary}
          crumbs={[{ label: board.title, href: boardPath }, { label: words.title }]}
          actions={
            c.may(criticismPermissions.manage_groups) ? (
              <LinkButton href={`${groupsPath}/moi`} icon="add" kind="primary">
                {words.add}
              </LinkButton>
            ) : null
          }
        />
        <DataTable
          caption={words.title}
          captionHidden
          rows={data}
          rowKey={({ body }) => body.id}
          href={({ body }) => groupPath(body.id)}
          empty={<EmptyState title={words.empty}>{words.emptyText}</EmptyState>}
          columns={[
            { key: 'name', head: words.name, width: 'wide', cell: ({ body }) => body.name },
            { key: 'form', head: words.form, cell: ({ detail }) => c.words.criticismLabels.groupForms[detail.form] },
            {
              key: 'members',
              head: words.members,
              numeric: true,
              width: 'narrow',
              cell: (group) => advisorsOn(group, c.today).length,
            },
            { key: 'state', head: c.words.records.list.state, cell: (group) => <GroupMark c={c} group={group} /> },
          ]}
        />
      </>
    )
  },
})

export function GroupMark({ c, group }: { c: PageContext; group: AdvisoryGroup }) {
  const { groups: words } = c.words.criticismPages
  const { from, to } = group.body
  if (isActive(group, c.today))
    return <Badge tone="done">{from ? fill(words.since, { day: showDay(from) }) : words.active}</Badge>
  return <Badge>{to ? fill(words.until, { day: showDay(to) }) : words.ended}</Badge>
}

/** Lập tổ tư vấn. */
export const newGroupPage = page<null>({
  path: `${groupsPath}/moi`,
  shell: 'staff',
  may: criticismPermissions.manage_groups,
  title: (_, words) => words.criticismPages.groups.add,
  load: async () => null,
  acts: {
    found: async (c, form) => {
      const made = await c.perform(foundAdvisoryGroup, form.values, form.clientId)
      return isRefusal(made) ? made : { goTo: groupPath(made.id), done: foundAdvisoryGroup.name }
    },
  },
  view: ({ c }) => {
    const { groups: words, board } = c.words.criticismPages
    const crumbs = [
      { label: board.title, href: boardPath },
      { label: words.title, href: groupsPath },
      { label: words.add },
    ]
    return (
      <>
        <PageHead title={words.add} crumbs={crumbs} />
        <Form act="found" clientId={c.formId} memory={memoryOf(c)} wide>
          <TextInput name="name" label={words.name} hint={words.nameHint} maxLength={200} width="full" required />
          <FieldRow>
            <DayInput name="from" label={words.from} max={c.today} required />
            <TextInput name="decision" label={words.decision} hint={words.decisionHint} maxLength={200} />
          </FieldRow>
          <GroupFields c={c} />
          <SubmitRow primary={words.save} cancel={{ href: groupsPath }} />
        </Form>
      </>
    )
  },
})

export function GroupFields({ c, detail }: { c: PageContext; detail?: AdvisoryGroup['detail'] }) {
  const { groups: words } = c.words.criticismPages
  return (
    <>
      <Select
        name="form"
        label={words.form}
        options={optionsOf(c.words.criticismLabels.groupForms, advisoryForms)}
        value={detail?.form ?? 'group'}
      />
      <TextArea name="task" label={words.task} value={detail?.task} rows={3} maxLength={2000} />
      <TextInput name="rulesReference" label={words.rules} value={detail?.rulesReference} maxLength={200} />
    </>
  )
}
