import { genders, type Person } from '../../../areas/organisation/index.ts'
import type { PageContext } from '../../http/page.ts'
import { FieldRow, Fieldset, NumberInput, type Option, Radios, Select, TextInput } from '../../parts/index.ts'
import { optionsOf } from './saying.ts'

interface PersonFieldsProps {
  readonly person?: Person
  readonly areas: readonly Option[]
  readonly c: PageContext
}

export function PersonFields({ person, areas, c }: PersonFieldsProps) {
  const { pages, genders: labels } = c.words.organisation
  const { people } = pages
  return (
    <>
      <TextInput name="fullName" label={people.fullName} value={person?.fullName} maxLength={120} required />
      <FieldRow>
        <NumberInput name="birthYear" label={people.birthYear} value={person?.birthYear} />
        <Select
          name="gender"
          label={people.gender}
          blank={people.noGender}
          value={person?.gender}
          options={optionsOf(labels, genders)}
        />
      </FieldRow>
      <Select name="areaId" label={people.area} blank={pages.body.noArea} value={person?.areaId} options={areas} />
      <TextInput name="position" label={people.position} value={person?.position} maxLength={200} />
      <TextInput name="education" label={people.education} value={person?.education} maxLength={200} />
    </>
  )
}

/** What is sealed when stored; on a change, an empty field leaves what is there. */
export function SealedFields({ hint, c }: { hint: string; c: PageContext }) {
  const { people } = c.words.organisation.pages
  return (
    <Fieldset title={people.sealed} hint={hint}>
      <TextInput name="phone" label={people.phone} type="tel" maxLength={20} />
      <FieldRow>
        <TextInput name="ethnicity" label={people.ethnicity} maxLength={60} />
        <TextInput name="religion" label={people.religion} maxLength={60} />
      </FieldRow>
      <Radios
        name="partyMember"
        label={people.partyMember}
        inline
        options={[
          { value: 'yes', label: people.yes },
          { value: 'no', label: people.no },
        ]}
      />
    </Fieldset>
  )
}
