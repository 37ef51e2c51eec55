import {
  areaKinds,
  areaName,
  existsOn,
  loadAreas,
  organisationPermissions,
  splitArea,
} from '../../../areas/organisation/index.ts'
import { isRefusal, refuse } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import { page } from '../../http/page.ts'
import {
  DayInput,
  FieldRow,
  Fieldset,
  Form,
  NumberInput,
  PageHead,
  RepeatRows,
  Select,
  SubmitRow,
  TextInput,
} from '../../parts/index.ts'
import { areaPath, areasPath, crumbs, idIn, idPart } from './paths.ts'
import { optionsOf } from './saying.ts'

/** Chia tách khu dân cư: one into several new ones. */
export const splitAreaPage = page<{ readonly name: string; readonly kind: string }>({
  path: `${areasPath}/${idPart}/chia-tach`,
  shell: 'staff',
  may: organisationPermissions.manage_areas,
  title: ({ name }, words) => `${words.organisation.pages.areas.split}: ${name}`,
  load: (c) =>
    c.read(async (reading) => {
      const { areas } = await loadAreas(reading, c.signedIn.committeeId)
      const area = areas.find((one) => one.id === idIn(c))
      if (!area || !existsOn(area, c.today)) return refuse('organisation.area_missing', { kind: 'missing' })
      return { name: areaName(area, c.today), kind: area.kind }
    }),
  acts: {
    split: async (c, form) => {
      const split = await c.perform(splitArea, { ...form.values, fromId: idIn(c) }, form.clientId)
      return isRefusal(split) ? split : { goTo: areasPath, done: splitArea.name }
    },
  },
  view: ({ data, c }) => {
    const { pages, areaKinds: labels } = c.words.organisation
    return (
      <>
        <PageHead
          title={`${pages.areas.split}: ${data.name}`}
          summary={fill(pages.areas.splitHint)}
          crumbs={crumbs(
            c,
            { label: pages.areas.title, href: areasPath },
            { label: data.name, href: areaPath(idIn(c)) },
          )}
        />
        <Form act="split" clientId={c.formId} memory={memoryOf(c)} wide>
          <Fieldset title={pages.areas.parts}>
            <RepeatRows name="into" count={2}>
              {(i) => (
                <>
                  <Select
                    name={`into.${i}.kind`}
                    label={pages.kind}
                    value={data.kind}
                    options={optionsOf(labels, areaKinds)}
                  />
                  <TextInput name={`into.${i}.name`} label={pages.name} maxLength={120} required />
                  <NumberInput name={`into.${i}.number`} label={pages.number} />
                </>
              )}
            </RepeatRows>
          </Fieldset>
          <FieldRow>
            <DayInput name="effectiveOn" label={pages.areas.effectiveOn} required />
            <TextInput name="decision" label={pages.decision} maxLength={200} />
          </FieldRow>
          <SubmitRow primary={pages.save} cancel={{ href: areaPath(idIn(c)) }} />
        </Form>
      </>
    )
  },
})
