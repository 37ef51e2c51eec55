import { findPerson, listPeople, type Person } from '../../../areas/organisation/index.ts'
import {
  editKeyPerson,
  findKeyPerson,
  type KeyPerson,
  keyPersonKinds,
  listKeyPerson,
  outreachPermissions,
} from '../../../areas/outreach/index.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { DayInput, FieldRow, Form, PageHead, Select, SubmitRow, TextArea, TextInput } from '../../parts/index.ts'
import { peoplePath } from '../organisation/paths.ts'
import { idIn, idPart } from '../record/address.ts'
import { optionsOf } from '../record/saying.tsx'
import { boardPath, missing, personPath, personsPath } from './address.ts'

interface Listing {
  readonly people: readonly Person[]
}

const newPath = `${personsPath}/moi`

/** Thêm hạt nhân: a person of the directory in a part they play. */
export const newPersonPage = page<Listing>({
  path: newPath,
  shell: 'staff',
  may: outreachPermissions.manage_key_persons,
  title: (_, words) => words.outreachPeople.persons.add,
  load: (c) =>
    c.read(async (reading) => {
      const text = c.query('ten').trim()
      const { rows } = await listPeople(reading, { committeeId: c.signedIn.committeeId, text, limit: 200 })
      return { people: rows }
    }),
  acts: {
    list: async (c, form) => {
      const made = await c.perform(listKeyPerson, sealedWhenGiven(form.values), form.clientId)
      return isRefusal(made) ? made : { goTo: personPath(made.id), done: listKeyPerson.name }
    },
  },
  view: NewPerson,
})

/** What is sealed and left empty stays as it is. */
function sealedWhenGiven(values: Readonly<Record<string, unknown>>) {
  const entries = Object.entries(values).filter(
    ([name, value]) => !(['religiousTitle', 'note'].includes(name) && value === ''),
  )
  return Object.fromEntries(entries)
}

function NewPerson({ data: { people }, c }: ViewProps<Listing>) {
  const { persons: words } = c.words.outreachPeople
  const { board } = c.words.outreachPages
  const crumbs = [
    { label: board.title, href: boardPath },
    { label: words.title, href: personsPath },
    { label: words.add },
  ]
  const options = people.map(({ id, fullName, birthYear, position }) => ({
    value: id,
    label: [fullName, birthYear, position].filter(Boolean).join(', '),
  }))
  return (
    <>
      <PageHead title={words.add} summary={words.addText} crumbs={crumbs} />
      <p>
        <a href={`${peoplePath}/moi`}>{words.addToDirectory}</a>
      </p>
      <Form act="list" clientId={c.formId} memory={memoryOf(c)} wide>
        <Select name="personId" label={words.person} options={options} required />
        <PersonFields c={c} of={null} />
        <SubmitRow primary={c.words.records.save} cancel={{ href: personsPath }} />
      </Form>
    </>
  )
}

function PersonFields({ c, of }: { readonly c: PageContext; readonly of: KeyPerson | null }) {
  const { persons: words } = c.words.outreachPeople
  const sealedHint = of ? words.sealedHint : words.sealedNew
  return (
    <>
      <FieldRow>
        <Select
          name="kind"
          label={words.kind}
          options={optionsOf(c.words.outreachLabels.personKinds, keyPersonKinds)}
          value={of?.kind ?? 'prestigious'}
        />
        <DayInput name="listedOn" label={words.listedOn} value={of?.listedOn ?? c.today} max={c.today} required />
      </FieldRow>
      <TextInput name="field" label={words.field} value={of?.field} maxLength={200} />
      <TextArea name="contribution" label={words.contribution} value={of?.contribution} rows={3} maxLength={2000} />
      <TextInput name="religiousTitle" label={words.religiousTitle} hint={sealedHint} maxLength={120} />
      <TextArea name="note" label={words.sealedNote} hint={sealedHint} rows={2} maxLength={2000} />
    </>
  )
}

interface Editing {
  readonly person: KeyPerson
  readonly name: string
}

/** Sửa thông tin hạt nhân; sealed fields change only where something is typed. */
export const editPersonPage = page<Editing>({
  path: `${personsPath}/${idPart}/sua`,
  shell: 'staff',
  may: outreachPermissions.manage_key_persons,
  title: (data) => data.name,
  load: (c) =>
    c.read(async (reading): Promise<Editing | Refusal> => {
      const facts = await findKeyPerson(reading, idIn(c))
      if (!facts) return missing
      const who = await findPerson(reading, facts.person.committeeId, facts.person.personId)
      return { person: facts.person, name: who?.fullName ?? '' }
    }),
  acts: {
    edit: async (c, form) => {
      const input = { ...sealedWhenGiven(form.values), id: idIn(c) }
      const made = await c.perform(editKeyPerson, input, form.clientId)
      return isRefusal(made) ? made : { goTo: personPath(idIn(c)), done: editKeyPerson.name }
    },
  },
  view: ({ data: { person, name }, c }) => {
    const { persons: words } = c.words.outreachPeople
    const { board } = c.words.outreachPages
    const back = personPath(person.id)
    const crumbs = [
      { label: board.title, href: boardPath },
      { label: name, href: back },
      { label: c.words.records.edit },
    ]
    return (
      <>
        <PageHead title={words.edit} summary={name} crumbs={crumbs} />
        <Form act="edit" clientId={c.formId} memory={memoryOf(c)} wide>
          <input type="hidden" name="editNo" value={person.editNo} />
          <PersonFields c={c} of={person} />
          <SubmitRow primary={c.words.records.save} cancel={{ href: back }} />
        </Form>
      </>
    )
  },
})
