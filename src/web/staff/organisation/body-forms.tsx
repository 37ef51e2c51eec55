import { type Body, type NamedMembership, organisationPermissions, rolesIn } from '../../../areas/organisation/index.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import {
  Card,
  Confirm,
  DayInput,
  FilterBar,
  Form,
  type Option,
  Select,
  SubmitRow,
  TextInput,
} from '../../parts/index.ts'
import { bodyPath } from './paths.ts'
import { optionsOf } from './saying.ts'

export interface BodyData {
  readonly body: Body
  readonly members: readonly NamedMembership[]
  readonly people: readonly Option[]
  readonly organisations: readonly Option[]
}

/** What can be done to a body that has not ended: a new member, the end. */
export function BodyForms({ data, c }: { data: BodyData; c: PageContext }) {
  const { pages, memberRoles } = c.words.organisation
  const { body } = data
  if (body.to !== null) return null
  return (
    <>
      {c.may(organisationPermissions.manage_people) ? (
        <Card title={pages.body.addMember}>
          <FilterBar action={bodyPath(body.id)} clearHref={bodyPath(body.id)}>
            <TextInput name="tim" label={pages.body.personSearch} value={c.query('tim')} maxLength={100} />
          </FilterBar>
          <Form act="member" clientId={c.formId} memory={memoryOf(c)}>
            <Select
              name="personId"
              label={pages.body.person}
              blank={pages.body.choosePerson}
              options={data.people}
              required
            />
            <Select name="role" label={pages.body.role} options={optionsOf(memberRoles, rolesIn(body.kind))} />
            <Select
              name="organisationId"
              label={pages.body.organisation}
              blank={pages.body.noOrganisation}
              options={data.organisations}
            />
            <DayInput name="from" label={pages.from} value={c.today} required />
            <TextInput name="decision" label={pages.decision} maxLength={200} />
            <SubmitRow primary={pages.save} />
          </Form>
        </Card>
      ) : null}
      {c.may(organisationPermissions.manage_bodies) && body.kind !== 'committee' ? (
        <Confirm label={pages.body.close} question={pages.body.closeQuestion}>
          <Form act="close" clientId={c.formId} memory={memoryOf(c)}>
            <DayInput name="lastDay" label={pages.lastDay} value={c.today} required />
            <TextInput name="reason" label={pages.reason} maxLength={300} required />
            <SubmitRow primary={pages.save} />
          </Form>
        </Confirm>
      ) : null}
    </>
  )
}
