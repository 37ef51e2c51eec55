import {
  addHousehold,
  editHousehold,
  findHousehold,
  type Household,
  householdPermissions,
  memberGenders,
} from '../../../areas/households/index.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page } from '../../http/page.ts'
import {
  FieldRow,
  Fieldset,
  Form,
  NumberInput,
  PageHead,
  Select,
  SubmitRow,
  TextArea,
  TextInput,
} from '../../parts/index.ts'
import { type Names, namesOfAreas } from '../assistance/round-data.ts'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { optionsOf } from '../record/saying.tsx'
import { householdPath, householdsPath, missing } from './address.ts'
import { CardAndPhone } from './card-and-phone.tsx'

interface Editing {
  readonly household: Household | null
  readonly names: Names
}

/** Mở hồ sơ hộ. */
export const newHouseholdPage = page<Editing>({
  path: `${householdsPath}/moi`,
  shell: 'staff',
  may: householdPermissions.keep,
  title: (_, words) => words.householdPages.list.add,
  load: (c) =>
    c.read(async (reading) => ({ household: null, names: await namesOfAreas(c, reading, c.signedIn.committeeId) })),
  acts: {
    add: async (c, form) => {
      const made = await c.perform(addHousehold, form.values, form.clientId)
      return isRefusal(made) ? made : { goTo: householdPath(made.id), done: addHousehold.name }
    },
  },
  view: ({ data, c }) => {
    const { list, fields: words } = c.words.householdPages
    return (
      <>
        <PageHead title={list.add} crumbs={[{ label: list.title, href: householdsPath }, { label: list.add }]} />
        <Form act="add" clientId={c.formId} memory={memoryOf(c)}>
          <HouseholdFields c={c} data={data} />
          <Fieldset title={words.headFacts}>
            <FieldRow>
              <NumberInput name="headBirthYear" label={words.birthYear} />
              <Select
                name="headGender"
                label={words.gender}
                blank="–"
                options={optionsOf(c.words.households.genders, memberGenders)}
              />
            </FieldRow>
            <CardAndPhone c={c} names={{ card: 'headCitizenNumber', phone: 'headPhone' }} />
          </Fieldset>
          <Note c={c} data={data} />
          <SubmitRow primary={list.add} cancel={{ href: householdsPath }} />
        </Form>
      </>
    )
  },
})

/** Sửa hồ sơ hộ. */
export const editHouseholdPage = page<Editing>({
  path: `${householdsPath}/${idPart}/sua`,
  shell: 'staff',
  may: householdPermissions.keep,
  title: (_, words) => words.householdPages.fields.edit,
  load: (c): Promise<Editing | Refusal> =>
    c.read(async (reading) => {
      const household = await findHousehold(reading, idIn(c))
      if (!household) return missing
      return { household, names: await namesOfAreas(c, reading, household.committeeId) }
    }),
  acts: { edit: carry(editHousehold, (c) => householdPath(idIn(c))) },
  view: ({ data, c }) => {
    const { list, fields: words } = c.words.householdPages
    const back = householdPath(data.household?.id ?? '')
    return (
      <>
        <PageHead
          title={words.edit}
          crumbs={[
            { label: list.title, href: householdsPath },
            { label: data.household?.headName ?? '', href: back },
            { label: words.edit },
          ]}
        />
        <Form act="edit" clientId={c.formId} memory={memoryOf(c)}>
          <input type="hidden" name="editNo" value={data.household?.editNo} />
          <HouseholdFields c={c} data={data} />
          <Note c={c} data={data} />
          <SubmitRow primary={c.words.records.save} cancel={{ href: back }} />
        </Form>
      </>
    )
  },
})

function HouseholdFields({ c, data: { household, names } }: { readonly c: PageContext; readonly data: Editing }) {
  const { list, fields: words } = c.words.householdPages
  return (
    <>
      <FieldRow>
        <Select
          name="areaId"
          label={list.area}
          blank={words.choose}
          value={household?.areaId}
          options={[...names].map(([value, label]) => ({ value, label }))}
          required
        />
        <TextInput name="headName" label={list.head} value={household?.headName} maxLength={120} required />
      </FieldRow>
      <FieldRow>
        <TextInput name="address" label={list.address} value={household?.address} maxLength={300} />
        <NumberInput name="people" label={list.people} value={household?.people} />
      </FieldRow>
    </>
  )
}

const Note = ({ c, data: { household } }: { readonly c: PageContext; readonly data: Editing }) => (
  <TextArea name="note" label={c.words.householdPages.fields.note} value={household?.note} rows={3} maxLength={1000} />
)
