import {
  areaName,
  dayIn,
  findPerson,
  listMemberships,
  loadAreas,
  lookAtSealed,
  type NamedMembership,
  openSealed,
  organisationPermissions,
  type Person,
  type SealedFacts,
  withdrawPerson,
} from '../../../areas/organisation/index.ts'
import { showDay } from '../../../values/day.ts'
import { isRefusal, refuse } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page } from '../../http/page.ts'
import {
  Beside,
  Card,
  Confirm,
  DataTable,
  DayInput,
  DefinitionList,
  EmptyState,
  Form,
  LinkButton,
  Notice,
  PageHead,
  Section,
  SubmitRow,
  TextInput,
} from '../../parts/index.ts'
import { bodyPath, crumbs, idIn, idPart, peoplePath, personPath } from './paths.ts'
import { sayValidity } from './saying.ts'

interface PersonData {
  readonly person: Person
  readonly area: string | null
  readonly memberships: readonly NamedMembership[]
  /** Opened only by the act that journals the look. */
  readonly sealed: SealedFacts | null
}

const load = (c: PageContext, extra: Readonly<Record<string, unknown>>) =>
  c.read(async (reading) => {
    const { committeeId } = c.signedIn
    const person = await findPerson(reading, committeeId, idIn(c))
    if (!person) return refuse('organisation.person_missing', { kind: 'missing' })
    const { areas } = person.areaId ? await loadAreas(reading, committeeId) : { areas: [] }
    const area = areas.find((one) => one.id === person.areaId)
    return {
      person,
      area: area ? areaName(area, dayIn(area, c.today)) : null,
      memberships: await listMemberships(reading, committeeId, { personId: person.id }),
      sealed: extra.open === true ? await openSealed(reading, committeeId, person.id) : null,
    }
  })

/** One person: what is known, where they serve, and what is sealed behind a journaled look. */
export const personPage = page<PersonData>({
  path: `${peoplePath}/${idPart}`,
  shell: 'staff',
  may: organisationPermissions.read_people,
  title: ({ person }) => person.fullName,
  load,
  acts: {
    look: async (c, form) => {
      const noted = await c.perform(lookAtSealed, { personId: idIn(c) }, form.clientId)
      return isRefusal(noted) ? noted : { again: true, with: { open: true } }
    },
    withdraw: async (c, form) => {
      const gone = await c.perform(withdrawPerson, { ...form.values, personId: idIn(c) }, form.clientId)
      return isRefusal(gone) ? gone : { goTo: peoplePath, done: withdrawPerson.name }
    },
  },
  view: ({ data, c }) => {
    const { pages } = c.words.organisation
    const { person } = data
    const changes = person.withdrawnOn === null && c.may(organisationPermissions.manage_people)
    return (
      <>
        <PageHead
          title={person.fullName}
          kicker={person.position}
          crumbs={crumbs(c, { label: pages.people.title, href: peoplePath }, { label: person.fullName })}
          actions={changes ? <LinkButton href={`${personPath(person.id)}/sua`}>{pages.edit}</LinkButton> : null}
        />
        {person.withdrawnOn ? (
          <Notice tone="warn">
            <p>
              {fill(pages.people.withdrawn, { day: showDay(person.withdrawnOn), reason: person.withdrawnReason ?? '' })}
            </p>
          </Notice>
        ) : null}
        <Beside
          aside={
            <>
              <Sealed data={data} c={c} />
              {changes ? <Withdraw c={c} /> : null}
            </>
          }
        >
          <Facts data={data} c={c} />
          <Memberships data={data} c={c} />
        </Beside>
      </>
    )
  },
})

function Facts({ data: { person, area }, c }: { data: PersonData; c: PageContext }) {
  const { pages, genders } = c.words.organisation
  return (
    <DefinitionList
      ruled
      items={[
        { term: pages.people.birthYear, value: person.birthYear },
        { term: pages.people.gender, value: person.gender && genders[person.gender] },
        { term: pages.people.area, value: area },
        { term: pages.people.position, value: person.position },
        { term: pages.people.education, value: person.education },
      ]}
    />
  )
}

function Sealed({ data: { sealed }, c }: { data: PersonData; c: PageContext }) {
  const { people } = c.words.organisation.pages
  if (!c.may(organisationPermissions.open_sealed)) return null
  const party = sealed?.partyMember === 'yes' ? people.yes : sealed?.partyMember === 'no' ? people.no : null
  const items = sealed
    ? [
        { term: people.phone, value: sealed.phone },
        { term: people.ethnicity, value: sealed.ethnicity },
        { term: people.religion, value: sealed.religion },
        { term: people.partyMember, value: party },
      ]
    : []
  const empty = items.every(({ value }) => value === null)
  return (
    <Card title={people.sealed}>
      {sealed === null ? (
        <Form act="look" clientId={c.formId} memory={memoryOf(c)}>
          <p class="soft">{people.lookHint}</p>
          <SubmitRow primary={people.look} />
        </Form>
      ) : empty ? (
        <p class="soft">{people.nothingSealed}</p>
      ) : (
        <DefinitionList items={items} />
      )}
    </Card>
  )
}

function Withdraw({ c }: { c: PageContext }) {
  const { pages } = c.words.organisation
  return (
    <Confirm label={pages.people.withdraw} question={pages.people.withdrawHint}>
      <Form act="withdraw" clientId={c.formId} memory={memoryOf(c)}>
        <DayInput name="lastDay" label={pages.lastDay} value={c.today} required />
        <TextInput name="reason" label={pages.reason} maxLength={300} required />
        <SubmitRow primary={pages.save} />
      </Form>
    </Confirm>
  )
}

function Memberships({ data, c }: { data: PersonData; c: PageContext }) {
  const { pages, memberRoles } = c.words.organisation
  return (
    <Section title={pages.people.memberships}>
      <DataTable
        caption={pages.people.memberships}
        captionHidden
        columns={[
          { key: 'body', head: pages.overview.body, cell: (one) => one.bodyName },
          { key: 'role', head: pages.body.role, cell: (one) => memberRoles[one.role] },
          { key: 'time', head: pages.units.validity, cell: (one) => sayValidity(c, one) },
        ]}
        rows={data.memberships}
        rowKey={(one) => one.id}
        href={(one) => bodyPath(one.bodyId)}
        empty={<EmptyState title={pages.people.noMembership} />}
      />
    </Section>
  )
}
