import { addPerson, areaName, existsOn, loadAreas, organisationPermissions } from '../../../areas/organisation/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { allRefusals, isRefusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page } from '../../http/page.ts'
import { Checkbox, Form, type Option, PageHead, SubmitRow } from '../../parts/index.ts'
import { crumbs, peoplePath, personPath } from './paths.ts'
import { PersonFields, SealedFields } from './person-fields.tsx'

/** The areas that exist today, to choose from. */
export async function areaOptions(c: PageContext, reading: Reading): Promise<readonly Option[]> {
  const { areas } = await loadAreas(reading, c.signedIn.committeeId)
  const open = areas.filter((area) => existsOn(area, c.today))
  return open.map((area) => ({ value: area.id, label: areaName(area, c.today) }))
}

export const newPersonPage = page<readonly Option[]>({
  path: `${peoplePath}/moi`,
  shell: 'staff',
  may: organisationPermissions.manage_people,
  title: (_, words) => words.organisation.pages.people.new,
  load: (c) => c.read((reading) => areaOptions(c, reading)),
  acts: {
    add: async (c, form) => {
      const input = { ...form.values, evenIfSame: form.values.evenIfSame === 'yes' }
      const added = await c.perform(addPerson, input, form.clientId)
      return isRefusal(added) ? added : { goTo: personPath(added.id), done: addPerson.name }
    },
  },
  view: ({ data, c }) => {
    const { pages } = c.words.organisation
    const same =
      c.refused?.refusal && allRefusals(c.refused.refusal).some((one) => one.key === 'organisation.person_exists')
    return (
      <>
        <PageHead
          title={pages.people.new}
          crumbs={crumbs(c, { label: pages.people.title, href: peoplePath }, { label: pages.people.new })}
        />
        <Form act="add" clientId={c.formId} memory={memoryOf(c)}>
          <PersonFields areas={data} c={c} />
          <SealedFields hint={pages.people.sealedHint} c={c} />
          {same ? <Checkbox name="evenIfSame" label={pages.people.another} /> : null}
          <SubmitRow primary={pages.save} cancel={{ href: peoplePath }} />
        </Form>
      </>
    )
  },
})
