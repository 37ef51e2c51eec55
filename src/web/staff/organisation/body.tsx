import {
  addMembership,
  closeBody,
  covers,
  findBody,
  listMemberships,
  listOrganisations,
  listPeople,
  type NamedMembership,
  organisationPermissions,
} from '../../../areas/organisation/index.ts'
import { showDay } from '../../../values/day.ts'
import { isRefusal, refuse } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { type PageContext, page } from '../../http/page.ts'
import { Beside, DataTable, DefinitionList, EmptyState, PageHead, Section } from '../../parts/index.ts'
import { type BodyData, BodyForms } from './body-forms.tsx'
import { bodyPath, crumbs, home, idIn, idPart, memberPath } from './paths.ts'
import { sayValidity } from './saying.ts'

const load = (c: PageContext) =>
  c.read(async (reading) => {
    const { committeeId } = c.signedIn
    const body = await findBody(reading, committeeId, idIn(c))
    if (!body) return refuse('organisation.body_missing', { kind: 'missing' })
    const manages = c.may(organisationPermissions.manage_people)
    const people = manages ? await listPeople(reading, { committeeId, text: c.query('tim'), limit: 200 }) : { rows: [] }
    const organisations = manages
      ? await listOrganisations(reading, { committeeId, on: c.today, limit: 200 })
      : { rows: [] }
    return {
      body,
      members: await listMemberships(reading, committeeId, { bodyId: body.id }),
      people: people.rows.map(({ id, fullName, birthYear }) => ({
        value: id,
        label: birthYear === null ? fullName : `${fullName} (${birthYear})`,
      })),
      organisations: organisations.rows.map(({ id, name }) => ({ value: id, label: name })),
    }
  })

/** One body: who is and was in it. */
export const bodyPage = page<BodyData>({
  path: `/to-chuc/ban/${idPart}`,
  shell: 'staff',
  may: organisationPermissions.read,
  title: ({ body }) => body.name,
  load,
  acts: {
    member: async (c, form) => {
      const bodyId = idIn(c)
      const added = await c.perform(addMembership, { ...form.values, bodyId }, form.clientId)
      return isRefusal(added) ? added : { goTo: bodyPath(bodyId), done: addMembership.name }
    },
    close: async (c, form) => {
      const closed = await c.perform(closeBody, { ...form.values, bodyId: idIn(c) }, form.clientId)
      return isRefusal(closed) ? closed : { goTo: home, done: closeBody.name }
    },
  },
  view: ({ data, c }) => {
    const { pages, bodyKinds } = c.words.organisation
    const { body } = data
    return (
      <>
        <PageHead title={body.name} kicker={bodyKinds[body.kind]} crumbs={crumbs(c, { label: body.name })} />
        <Beside aside={<BodyForms data={data} c={c} />}>
          <DefinitionList
            ruled
            items={[
              { term: pages.units.validity, value: sayValidity(c, body) },
              { term: pages.decision, value: body.decision },
              { term: pages.reason, value: body.endReason },
            ]}
          />
          <Members data={data} c={c} />
        </Beside>
      </>
    )
  },
})

function Members({ data, c }: { data: BodyData; c: PageContext }) {
  const { pages } = c.words.organisation
  const present = data.members.filter((one) => covers(one, c.today))
  const former = data.members.filter((one) => !covers(one, c.today))
  const title = fill(pages.body.membersOn, { day: showDay(c.today) })
  return (
    <>
      <Section title={title}>
        <MemberTable caption={title} rows={present} bodyId={data.body.id} c={c} />
      </Section>
      {former.length > 0 ? (
        <Section title={pages.body.former}>
          <MemberTable caption={pages.body.former} rows={former} bodyId={data.body.id} c={c} />
        </Section>
      ) : null}
    </>
  )
}

interface MemberTableProps {
  readonly caption: string
  readonly rows: readonly NamedMembership[]
  readonly bodyId: string
  readonly c: PageContext
}

function MemberTable({ caption, rows, bodyId, c }: MemberTableProps) {
  const { pages, memberRoles } = c.words.organisation
  const manages = c.may(organisationPermissions.manage_people)
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={[
        { key: 'person', head: pages.people.fullName, cell: (one) => one.personName },
        { key: 'role', head: pages.body.role, cell: (one) => memberRoles[one.role] },
        { key: 'organisation', head: pages.body.organisation, cell: (one) => one.organisationName ?? '' },
        { key: 'time', head: pages.units.validity, cell: (one) => sayValidity(c, one) },
      ]}
      rows={rows}
      rowKey={(one) => one.id}
      href={(one) => (manages ? memberPath(bodyId, one.id) : undefined)}
      empty={<EmptyState title={pages.body.noMember}>{manages ? pages.body.noMemberHint : null}</EmptyState>}
    />
  )
}
