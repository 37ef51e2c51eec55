import { organisationPermissions, registerUnit, unitKinds, unitsByCode } from '../../../areas/organisation/index.ts'
import { parseDay } from '../../../values/day.ts'
import { isRefusal, type Refusal, refuse } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page } from '../../http/page.ts'
import { DayInput, FieldRow, Form, PageHead, Select, SubmitRow, TextArea, TextInput } from '../../parts/index.ts'
import { unitPath, unitsPath } from './paths.ts'
import { optionsOf } from './saying.ts'

/** The unit that bears a code on a day: administrators know units by their codes. */
export async function unitOfCode(
  c: PageContext,
  code: unknown,
  on: unknown,
  field: string,
): Promise<string | null | Refusal> {
  if (typeof code !== 'string' || code.trim() === '') return null
  const day = (typeof on === 'string' && parseDay(on)) || c.today
  const found = await c.read((reading) => unitsByCode(reading, [code.trim()], day))
  return found.get(code.trim()) ?? refuse('organisation.unit_missing', { kind: 'missing', field })
}

export const newUnitPage = page<null>({
  path: `${unitsPath}/moi`,
  shell: 'staff',
  may: organisationPermissions.manage_units,
  title: (_, words) => words.organisation.pages.units.new,
  load: async () => null,
  acts: {
    register: async (c, form) => {
      const { parentCode, ...facts } = form.values
      const parentId = await unitOfCode(c, parentCode, facts.from, 'parentCode')
      if (isRefusal(parentId)) return parentId
      const registered = await c.perform(registerUnit, { ...facts, parentId }, form.clientId)
      return isRefusal(registered) ? registered : { goTo: unitPath(registered.id), done: registerUnit.name }
    },
  },
  view: ({ c }) => {
    const { pages, unitKinds: labels } = c.words.organisation
    return (
      <>
        <PageHead
          title={pages.units.new}
          crumbs={[{ label: pages.units.title, href: unitsPath }, { label: pages.units.new }]}
        />
        <Form act="register" clientId={c.formId} memory={memoryOf(c)}>
          <Select name="kind" label={pages.kind} value="ward" options={optionsOf(labels, unitKinds)} />
          <TextInput name="name" label={pages.name} maxLength={200} required />
          <TextInput name="nameEn" label={pages.units.nameEn} maxLength={200} />
          <FieldRow>
            <TextInput name="code" label={pages.code} width="short" maxLength={20} />
            <TextInput
              name="parentCode"
              label={pages.units.parentCode}
              hint={pages.units.parentCodeHint}
              width="short"
              maxLength={20}
            />
          </FieldRow>
          <DayInput name="from" label={pages.from} />
          <TextInput name="legalDoc" label={pages.legalDoc} maxLength={300} />
          <TextArea name="note" label={pages.units.note} maxLength={2000} />
          <SubmitRow primary={pages.save} cancel={{ href: unitsPath }} />
        </Form>
      </>
    )
  },
})
