import {
  addArea,
  areaKinds,
  loadSettings,
  organisationPermissions,
  settingAt,
} from '../../../areas/organisation/index.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { page } from '../../http/page.ts'
import { DayInput, FieldRow, Form, NumberInput, PageHead, Select, SubmitRow, TextInput } from '../../parts/index.ts'
import { areasPath, crumbs } from './paths.ts'
import { optionsOf } from './saying.ts'

export const newAreaPage = page<string>({
  path: `${areasPath}/moi`,
  shell: 'staff',
  may: organisationPermissions.manage_areas,
  title: (_, words) => words.organisation.pages.areas.new,
  load: (c) =>
    c.read(async (reading) => {
      const settings = await loadSettings(reading, c.signedIn.committeeId, 'area.')
      return String(settingAt(settings, 'area.default_kind', c.today)?.value ?? areaKinds[0])
    }),
  acts: {
    add: async (c, form) => {
      const added = await c.perform(addArea, form.values, form.clientId)
      return isRefusal(added) ? added : { goTo: areasPath, done: addArea.name }
    },
  },
  view: ({ data: usual, c }) => {
    const { pages, areaKinds: labels } = c.words.organisation
    return (
      <>
        <PageHead
          title={pages.areas.new}
          crumbs={crumbs(c, { label: pages.areas.title, href: areasPath }, { label: pages.areas.new })}
        />
        <Form act="add" clientId={c.formId} memory={memoryOf(c)}>
          <Select name="kind" label={pages.kind} value={usual} options={optionsOf(labels, areaKinds)} />
          <TextInput name="name" label={pages.name} maxLength={120} required />
          <FieldRow>
            <NumberInput name="number" label={pages.number} />
            <DayInput name="from" label={pages.from} />
          </FieldRow>
          <TextInput name="decision" label={pages.decision} maxLength={200} />
          <SubmitRow primary={pages.save} cancel={{ href: areasPath }} />
        </Form>
      </>
    )
  },
})
