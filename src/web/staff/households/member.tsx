import {
  editMember,
  findHousehold,
  type Household,
  householdPermissions,
  type Member,
  memberGenders,
  membersOf,
} from '../../../areas/households/index.ts'
import { isRefusal, type Refusal, refuse } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import { page } from '../../http/page.ts'
import { FieldRow, Form, NumberInput, PageHead, Select, SubmitRow, TextInput } from '../../parts/index.ts'
import { idIn } from '../record/address.ts'
import { optionsOf } from '../record/saying.tsx'
import { householdPath, householdsPath, memberPagePath, missing } from './address.ts'
import { CardAndPhone } from './card-and-phone.tsx'

interface Editing {
  readonly household: Household
  readonly member: Member
}

/** Sửa thông tin một người trong hộ. Đã thôi ở hộ thì không sửa nữa. */
export const editMemberPage = page<Editing>({
  path: memberPagePath,
  shell: 'staff',
  may: householdPermissions.keep,
  title: (_, words) => words.householdPages.file.editMember,
  load: (c): Promise<Editing | Refusal> =>
    c.read(async (reading) => {
      const household = await findHousehold(reading, idIn(c))
      const members = household ? await membersOf(reading, [household.id]) : []
      const member = members.find((one) => one.id === idIn(c, 'part') && one.endedOn === null)
      if (!household || !member) return missing
      return household.closedOn === null ? { household, member } : refuse('households.closed', { kind: 'conflict' })
    }),
  acts: {
    edit: async (c, form) => {
      const asked = { ...form.values, householdId: idIn(c), id: idIn(c, 'part') }
      const made = await c.perform(editMember, asked, form.clientId)
      return isRefusal(made) ? made : { goTo: householdPath(idIn(c)), done: editMember.name }
    },
  },
  view: ({ data: { household, member }, c }) => {
    const { list, fields, file: words } = c.words.householdPages
    const at = householdPath(household.id)
    return (
      <>
        <PageHead
          title={words.editMember}
          kicker={fill(words.ofHousehold, { head: household.headName })}
          crumbs={[
            { label: list.title, href: householdsPath },
            { label: household.headName, href: at },
            { label: member.fullName },
          ]}
        />
        <Form act="edit" clientId={c.formId} memory={memoryOf(c)} wide>
          <FieldRow>
            <TextInput name="fullName" label={words.member} value={member.fullName} maxLength={120} required />
            <NumberInput name="birthYear" label={fields.birthYear} value={member.birthYear ?? undefined} />
          </FieldRow>
          <FieldRow>
            <Select
              name="gender"
              label={fields.gender}
              blank="–"
              value={member.gender ?? undefined}
              options={optionsOf(c.words.households.genders, memberGenders)}
            />
            <TextInput name="relation" label={words.relation} value={member.relation ?? undefined} maxLength={80} />
          </FieldRow>
          <CardAndPhone
            c={c}
            hints={{ card: member.hasCitizenHash ? words.keepCard : fields.cardHint, phone: words.keepPhone }}
          />
          <SubmitRow primary={c.words.records.save} cancel={{ href: at }} />
        </Form>
      </>
    )
  },
})
