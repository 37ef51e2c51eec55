import {
  areaKinds,
  areaName,
  existsOn,
  loadAreas,
  mergeAreas,
  organisationPermissions,
} from '../../../areas/organisation/index.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { page } from '../../http/page.ts'
import {
  Checkboxes,
  DayInput,
  FieldRow,
  Form,
  NumberInput,
  type Option,
  PageHead,
  Select,
  SubmitRow,
  TextInput,
} from '../../parts/index.ts'
import { areaPath, areasPath, crumbs } from './paths.ts'
import { toForm } from './refused-field.ts'
import { optionsOf } from './saying.ts'

/** Sáp nhập khu dân cư: several into a new one. */
export const mergeAreasPage = page<readonly Option[]>({
  path: `${areasPath}/sap-nhap`,
  shell: 'staff',
  may: organisationPermissions.manage_areas,
  title: (_, words) => words.organisation.pages.areas.merge,
  load: (c) =>
    c.read(async (reading) => {
      const { areas } = await loadAreas(reading, c.signedIn.committeeId)
      const open = areas.filter((area) => existsOn(area, c.today) && area.to === null)
      return open.map((area) => ({ value: area.id, label: areaName(area, c.today) }))
    }),
  acts: {
    merge: async (c, form) => {
      const { fromIds = [], kind, name, number, effectiveOn, decision } = form.values
      const input = { fromIds, into: { kind, name, number }, effectiveOn, decision }
      const merged = await c.perform(mergeAreas, input, form.clientId)
      return isRefusal(merged) ? toForm(merged) : { goTo: areaPath(merged.id), done: mergeAreas.name }
    },
  },
  view: ({ data, c }) => {
    const { pages, areaKinds: labels } = c.words.organisation
    return (
      <>
        <PageHead
          title={pages.areas.merge}
          summary={pages.areas.mergeHint}
          crumbs={crumbs(c, { label: pages.areas.title, href: areasPath }, { label: pages.areas.merge })}
        />
        <Form act="merge" clientId={c.formId} memory={memoryOf(c)} wide>
          <Checkboxes name="fromIds" label={pages.areas.pick} options={data} inline />
          <FieldRow>
            <Select name="kind" label={pages.kind} options={optionsOf(labels, areaKinds)} />
            <TextInput name="name" label={pages.areas.newName} maxLength={120} required />
            <NumberInput name="number" label={pages.areas.newNumber} />
          </FieldRow>
          <FieldRow>
            <DayInput name="effectiveOn" label={pages.areas.effectiveOn} required />
            <TextInput name="decision" label={pages.decision} maxLength={200} />
          </FieldRow>
          <SubmitRow primary={pages.save} cancel={{ href: areasPath }} />
        </Form>
      </>
    )
  },
})
