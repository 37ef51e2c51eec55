import {
  type Body,
  closeMembership,
  correctMembership,
  findBody,
  listMemberships,
  membershipEndReasons,
  type NamedMembership,
  organisationPermissions,
  rolesIn,
} from '../../../areas/organisation/index.ts'
import { isRefusal, refuse } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page } from '../../http/page.ts'
import {
  Card,
  DayInput,
  DefinitionList,
  FieldRow,
  Form,
  PageHead,
  Select,
  SubmitRow,
  TextInput,
} from '../../parts/index.ts'
import { bodyPath, crumbs, idIn, idPart } from './paths.ts'
import { optionsOf, sayValidity } from './saying.ts'

interface MemberData {
  readonly body: Body
  readonly member: NamedMembership
}

const load = (c: PageContext) =>
  c.read(async (reading) => {
    const { committeeId } = c.signedIn
    const body = await findBody(reading, committeeId, idIn(c))
    const members = body ? await listMemberships(reading, committeeId, { bodyId: body.id }) : []
    const member = members.find((one) => one.id === c.param('member'))
    return body && member ? { body, member } : refuse('organisation.membership_missing', { kind: 'missing' })
  })

/** One person's place in a body: its end, or the correction of a wrong entry. */
export const memberPage = page<MemberData>({
  path: `/to-chuc/ban/${idPart}/thanh-vien/:member`,
  shell: 'staff',
  may: organisationPermissions.manage_people,
  title: ({ member }) => member.personName,
  load,
  acts: {
    end: async (c, form) => {
      const ended = await c.perform(closeMembership, { ...form.values, membershipId: c.param('member') }, form.clientId)
      return isRefusal(ended) ? ended : { goTo: bodyPath(idIn(c)), done: closeMembership.name }
    },
    correct: async (c, form) => {
      const input = { ...form.values, membershipId: c.param('member') }
      const corrected = await c.perform(correctMembership, input, form.clientId)
      return isRefusal(corrected) ? corrected : { goTo: bodyPath(idIn(c)), done: correctMembership.name }
    },
  },
  view: ({ data: { body, member }, c }) => {
    const { pages, memberRoles, membershipEndReasons: reasons } = c.words.organisation
    return (
      <>
        <PageHead
          title={member.personName}
          kicker={body.name}
          crumbs={crumbs(c, { label: body.name, href: bodyPath(body.id) }, { label: member.personName })}
        />
        <DefinitionList
          ruled
          items={[
            { term: pages.body.role, value: memberRoles[member.role] },
            { term: pages.body.organisation, value: member.organisationName },
            { term: pages.units.validity, value: sayValidity(c, member) },
            { term: pages.body.endReason, value: member.endReason && reasons[member.endReason] },
            { term: pages.decision, value: member.decision },
          ]}
        />
        <MemberForms body={body} member={member} c={c} />
      </>
    )
  },
})

function MemberForms({ body, member, c }: MemberData & { c: PageContext }) {
  const { pages, memberRoles, membershipEndReasons: reasons } = c.words.organisation
  return (
    <>
      {member.to === null ? (
        <Card title={pages.body.endMember}>
          <Form act="end" clientId={c.formId} memory={memoryOf(c)}>
            <FieldRow>
              <DayInput name="lastDay" label={pages.lastDay} value={c.today} required />
              <Select name="reason" label={pages.body.endReason} options={optionsOf(reasons, membershipEndReasons)} />
            </FieldRow>
            <SubmitRow primary={pages.save} />
          </Form>
        </Card>
      ) : null}
      <Card title={pages.body.correctMember}>
        <p class="soft">{pages.term.correctHint}</p>
        <Form act="correct" clientId={c.formId} memory={memoryOf(c)}>
          <FieldRow>
            <Select
              name="role"
              label={pages.body.role}
              value={member.role}
              options={optionsOf(memberRoles, rolesIn(body.kind))}
            />
            <DayInput name="from" label={pages.from} value={member.from} required />
          </FieldRow>
          <TextInput name="decision" label={pages.decision} value={member.decision} maxLength={200} />
          <TextInput name="reason" label={pages.reason} hint={pages.reasonHint} maxLength={300} required />
          <SubmitRow primary={pages.save} />
        </Form>
      </Card>
    </>
  )
}
