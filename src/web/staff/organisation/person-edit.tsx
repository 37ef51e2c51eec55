import { changePerson, findPerson, organisationPermissions, type Person } from '../../../areas/organisation/index.ts'
import { isRefusal, refuse } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { page } from '../../http/page.ts'
import { Form, type Option, PageHead, SubmitRow } from '../../parts/index.ts'
import { crumbs, idIn, idPart, peoplePath, personPath } from './paths.ts'
import { PersonFields, SealedFields } from './person-fields.tsx'
import { areaOptions } from './person-new.tsx'

interface EditData {
  readonly person: Person
  readonly areas: readonly Option[]
}

/** Changes what is known of a person; sealed facts only where something is typed. */
export const editPersonPage = page<EditData>({
  path: `${peoplePath}/${idPart}/sua`,
  shell: 'staff',
  may: organisationPermissions.manage_people,
  title: ({ person }, words) => `${words.organisation.pages.edit}: ${person.fullName}`,
  load: (c) =>
    c.read(async (reading) => {
      const person = await findPerson(reading, c.signedIn.committeeId, idIn(c))
      if (!person || person.withdrawnOn !== null) return refuse('organisation.person_missing', { kind: 'missing' })
      return { person, areas: await areaOptions(c, reading) }
    }),
  acts: {
    save: async (c, form) => {
      const sealed = new Set(['phone', 'ethnicity', 'religion', 'partyMember'])
      const typed = Object.entries(form.values).filter(([name, value]) => !(sealed.has(name) && value === ''))
      const input = { ...Object.fromEntries(typed), personId: idIn(c) }
      const changed = await c.perform(changePerson, input, form.clientId)
      return isRefusal(changed) ? changed : { goTo: personPath(idIn(c)), done: changePerson.name }
    },
  },
  view: ({ data: { person, areas }, c }) => {
    const { pages } = c.words.organisation
    return (
      <>
        <PageHead
          title={person.fullName}
          kicker={pages.edit}
          crumbs={crumbs(
            c,
            { label: pages.people.title, href: peoplePath },
            { label: person.fullName, href: personPath(person.id) },
            { label: pages.edit },
          )}
        />
        <Form act="save" clientId={c.formId} memory={memoryOf(c)}>
          <PersonFields person={person} areas={areas} c={c} />
          {c.may(organisationPermissions.open_sealed) ? <SealedFields hint={pages.people.sealedKept} c={c} /> : null}
          <SubmitRow primary={pages.save} cancel={{ href: personPath(person.id) }} />
        </Form>
      </>
    )
  },
})
