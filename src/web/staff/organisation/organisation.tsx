import {
  addOrganisation,
  changeOrganisation,
  closeOrganisation,
  findOrganisation,
  type MemberOrganisation,
  organisationKinds,
  organisationPermissions,
} from '../../../areas/organisation/index.ts'
import { isRefusal, refuse } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page } from '../../http/page.ts'
import {
  Beside,
  Card,
  Confirm,
  DayInput,
  DefinitionList,
  Form,
  PageHead,
  Select,
  SubmitRow,
  TextInput,
} from '../../parts/index.ts'
import { crumbs, idIn, idPart, organisationsPath } from './paths.ts'
import { optionsOf, sayValidity } from './saying.ts'

function Fields({ one, c }: { one?: MemberOrganisation; c: PageContext }) {
  const { pages, organisationKinds: labels } = c.words.organisation
  return (
    <>
      <Select name="kind" label={pages.kind} value={one?.kind} options={optionsOf(labels, organisationKinds)} />
      <TextInput name="name" label={pages.name} value={one?.name} maxLength={200} required />
      <DayInput name="from" label={pages.from} value={one?.from} />
    </>
  )
}

export const newOrganisationPage = page<null>({
  path: `${organisationsPath}/moi`,
  shell: 'staff',
  may: organisationPermissions.manage_organisations,
  title: (_, words) => words.organisation.pages.organisations.new,
  load: async () => null,
  acts: {
    add: async (c, form) => {
      const added = await c.perform(addOrganisation, form.values, form.clientId)
      return isRefusal(added) ? added : { goTo: organisationsPath, done: addOrganisation.name }
    },
  },
  view: ({ c }) => {
    const { pages } = c.words.organisation
    const { title, new: heading } = pages.organisations
    return (
      <>
        <PageHead title={heading} crumbs={crumbs(c, { label: title, href: organisationsPath }, { label: heading })} />
        <Form act="add" clientId={c.formId} memory={memoryOf(c)}>
          <Fields c={c} />
          <SubmitRow primary={pages.save} cancel={{ href: organisationsPath }} />
        </Form>
      </>
    )
  },
})

/** One member organisation. */
export const organisationPage = page<MemberOrganisation>({
  path: `${organisationsPath}/${idPart}`,
  shell: 'staff',
  may: organisationPermissions.read,
  title: (one) => one.name,
  load: async (c) => {
    const found = await c.read((reading) => findOrganisation(reading, c.signedIn.committeeId, idIn(c)))
    return found ?? refuse('organisation.organisation_missing', { kind: 'missing' })
  },
  acts: {
    change: async (c, form) => {
      const input = { ...form.values, organisationId: idIn(c) }
      const changed = await c.perform(changeOrganisation, input, form.clientId)
      return isRefusal(changed) ? changed : { goTo: organisationsPath, done: changeOrganisation.name }
    },
    close: async (c, form) => {
      const input = { ...form.values, organisationId: idIn(c) }
      const closed = await c.perform(closeOrganisation, input, form.clientId)
      return isRefusal(closed) ? closed : { goTo: organisationsPath, done: closeOrganisation.name }
    },
  },
  view: ({ data, c }) => {
    const { pages, organisationKinds: labels } = c.words.organisation
    const changes = c.may(organisationPermissions.manage_organisations)
    return (
      <>
        <PageHead
          title={data.name}
          kicker={labels[data.kind]}
          crumbs={crumbs(c, { label: pages.organisations.title, href: organisationsPath }, { label: data.name })}
        />
        <Beside aside={changes ? <Changes one={data} c={c} /> : null}>
          <DefinitionList
            ruled
            items={[
              { term: pages.units.validity, value: sayValidity(c, data) },
              { term: pages.reason, value: data.endReason },
            ]}
          />
        </Beside>
      </>
    )
  },
})

function Changes({ one, c }: { one: MemberOrganisation; c: PageContext }) {
  const { pages } = c.words.organisation
  return (
    <>
      <Card title={pages.edit}>
        <Form act="change" clientId={c.formId} memory={memoryOf(c)}>
          <Fields one={one} c={c} />
          <TextInput name="reason" label={pages.reason} maxLength={300} required />
          <SubmitRow primary={pages.save} />
        </Form>
      </Card>
      {one.to === null ? (
        <Confirm label={pages.organisations.close} question={pages.reasonHint}>
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
