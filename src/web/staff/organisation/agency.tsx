import {
  type Agency,
  addAgency,
  changeAgency,
  closeAgency,
  findAgency,
  listAgencies,
  organisationPermissions,
} from '../../../areas/organisation/index.ts'
import type { Reading } from '../../../platform/context.ts'
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
  type Option,
  PageHead,
  SubmitRow,
  TextInput,
} from '../../parts/index.ts'
import { AgencyFields } from './agency-fields.tsx'
import { agenciesPath, agencyPath, crumbs, idIn, idPart } from './paths.ts'
import { sayValidity } from './saying.ts'

async function otherAgencies(c: PageContext, reading: Reading, except: string | null): Promise<readonly Option[]> {
  const { rows } = await listAgencies(reading, { committeeId: c.signedIn.committeeId, on: c.today, limit: 200 })
  return rows.filter((one) => one.id !== except).map((one) => ({ value: one.id, label: one.name }))
}

export const newAgencyPage = page<readonly Option[]>({
  path: `${agenciesPath}/moi`,
  shell: 'staff',
  may: organisationPermissions.manage_agencies,
  title: (_, words) => words.organisation.pages.agencies.new,
  load: (c) => c.read((reading) => otherAgencies(c, reading, null)),
  acts: {
    add: async (c, form) => {
      const added = await c.perform(addAgency, form.values, form.clientId)
      return isRefusal(added) ? added : { goTo: agencyPath(added.id), done: addAgency.name }
    },
  },
  view: ({ data, c }) => {
    const { pages } = c.words.organisation
    const { title, new: heading } = pages.agencies
    return (
      <>
        <PageHead title={heading} crumbs={crumbs(c, { label: title, href: agenciesPath }, { label: heading })} />
        <Form act="add" clientId={c.formId} memory={memoryOf(c)}>
          <AgencyFields others={data} c={c} />
          <SubmitRow primary={pages.save} cancel={{ href: agenciesPath }} />
        </Form>
      </>
    )
  },
})

interface AgencyData {
  readonly agency: Agency
  readonly others: readonly Option[]
}

/** One agency. */
export const agencyPage = page<AgencyData>({
  path: `${agenciesPath}/${idPart}`,
  shell: 'staff',
  may: organisationPermissions.read,
  title: ({ agency }) => agency.name,
  load: (c) =>
    c.read(async (reading) => {
      const agency = await findAgency(reading, c.signedIn.committeeId, idIn(c))
      if (!agency) return refuse('organisation.agency_missing', { kind: 'missing' })
      return { agency, others: await otherAgencies(c, reading, agency.id) }
    }),
  acts: {
    change: async (c, form) => {
      const changed = await c.perform(changeAgency, { ...form.values, agencyId: idIn(c) }, form.clientId)
      return isRefusal(changed) ? changed : { goTo: agencyPath(idIn(c)), done: changeAgency.name }
    },
    close: async (c, form) => {
      const closed = await c.perform(closeAgency, { ...form.values, agencyId: idIn(c) }, form.clientId)
      return isRefusal(closed) ? closed : { goTo: agenciesPath, done: closeAgency.name }
    },
  },
  view: ({ data, c }) => {
    const { pages, agencyKinds } = c.words.organisation
    const { agency } = data
    const superior = data.others.find((one) => one.value === agency.superiorId)?.label ?? agency.superiorName
    return (
      <>
        <PageHead
          title={agency.name}
          kicker={agencyKinds[agency.kind]}
          crumbs={crumbs(c, { label: pages.agencies.title, href: agenciesPath }, { label: agency.name })}
        />
        <Beside aside={c.may(organisationPermissions.manage_agencies) ? <Changes data={data} c={c} /> : null}>
          <DefinitionList
            ruled
            items={[
              { term: pages.agencies.superior, value: superior },
              { term: pages.agencies.address, value: agency.address },
              { term: pages.agencies.phone, value: agency.phone },
              { term: pages.agencies.email, value: agency.email },
              { term: pages.agencies.contactName, value: agency.contactName },
              { term: pages.units.validity, value: sayValidity(c, agency) },
              { term: pages.reason, value: agency.endReason },
            ]}
          />
        </Beside>
      </>
    )
  },
})

function Changes({ data: { agency, others }, c }: { data: AgencyData; c: PageContext }) {
  const { pages } = c.words.organisation
  return (
    <>
      <Card title={pages.edit}>
        <Form act="change" clientId={c.formId} memory={memoryOf(c)}>
          <AgencyFields one={agency} others={others} c={c} />
          <SubmitRow primary={pages.save} />
        </Form>
      </Card>
      {agency.to === null ? (
        <Confirm label={pages.agencies.close} question={pages.reasonHint}>
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
