import {
  areaName,
  bodyKinds,
  existsOn,
  foundBody,
  loadAreas,
  organisationPermissions,
} from '../../../areas/organisation/index.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { page } from '../../http/page.ts'
import { DayInput, Form, type Option, PageHead, Select, SubmitRow, TextInput } from '../../parts/index.ts'
import { bodyPath, crumbs, home } from './paths.ts'
import { optionsOf } from './saying.ts'

export const newBodyPage = page<readonly Option[]>({
  path: '/to-chuc/ban/moi',
  shell: 'staff',
  may: organisationPermissions.manage_bodies,
  title: (_, words) => words.organisation.pages.body.new,
  load: (c) =>
    c.read(async (reading) => {
      const { areas } = await loadAreas(reading, c.signedIn.committeeId)
      const open = areas.filter((area) => existsOn(area, c.today))
      return open.map((area) => ({ value: area.id, label: areaName(area, c.today) }))
    }),
  acts: {
    found: async (c, form) => {
      const founded = await c.perform(foundBody, form.values, form.clientId)
      return isRefusal(founded) ? founded : { goTo: bodyPath(founded.id), done: foundBody.name }
    },
  },
  view: ({ data, c }) => {
    const { pages, bodyKinds: labels } = c.words.organisation
    return (
      <>
        <PageHead title={pages.body.new} crumbs={crumbs(c, { label: pages.body.new })} />
        <Form act="found" clientId={c.formId} memory={memoryOf(c)}>
          <Select
            name="kind"
            label={pages.kind}
            options={optionsOf(
              labels,
              bodyKinds.filter((kind) => kind !== 'committee'),
            )}
          />
          <TextInput name="name" label={pages.name} maxLength={200} required />
          <Select
            name="areaId"
            label={pages.body.area}
            hint={pages.body.areaHint}
            blank={pages.body.noArea}
            options={data}
          />
          <DayInput name="from" label={pages.from} value={c.today} required />
          <TextInput name="decision" label={pages.decision} maxLength={200} />
          <SubmitRow primary={pages.save} cancel={{ href: home }} />
        </Form>
      </>
    )
  },
})
