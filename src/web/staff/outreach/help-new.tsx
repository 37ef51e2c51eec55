import * as area from '../../../areas/outreach/index.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { page, type ViewProps } from '../../http/page.ts'
import {
  Checkboxes,
  DayInput,
  FieldRow,
  Form,
  NumberInput,
  PageHead,
  Select,
  SubmitRow,
  TextArea,
  TextInput,
} from '../../parts/index.ts'
import { optionsOf } from '../record/saying.tsx'
import { helpPath, helpsPath } from './address.ts'
import { areasOf, mostChosenFrom, type NamedArea, named } from './choosing.ts'

interface Asking {
  readonly models: readonly area.ModelFacts[]
  /** None for somebody of an area: it is theirs. */
  readonly areas: readonly NamedArea[]
}

/** Ghi yêu cầu hỗ trợ: only what is needed to come to them. */
export const newHelpPage = page<Asking>({
  path: `${helpsPath}/moi`,
  shell: 'staff',
  may: area.outreachPermissions.record_help,
  title: (_, words) => words.outreachModels.helps.add,
  load: (c) =>
    c.read(async (reading) => {
      const { committeeId, sight } = c.signedIn
      const query = { committeeId, state: 'running', limit: mostChosenFrom }
      const { rows: models } = await area.pageModels(reading, query)
      return {
        models: models.filter((one) => one.model.takesRequests),
        areas: sight.reach === 'area' ? [] : await areasOf(reading, committeeId),
      }
    }),
  acts: {
    request: async (c, form) => {
      const made = await c.perform(area.requestHelp, form.values, form.clientId)
      return isRefusal(made) ? made : { goTo: helpPath(made.id), done: area.requestHelp.name }
    },
  },
  view: NewHelp,
})

function NewHelp({ data, c }: ViewProps<Asking>) {
  const { helps: words } = c.words.outreachModels
  const labels = c.words.outreachLabels
  const crumbs = [{ label: words.title, href: helpsPath }, { label: words.add }]
  if (data.models.length === 0) return <PageHead title={words.add} summary={words.noModel} crumbs={crumbs} />
  return (
    <>
      <PageHead title={words.add} summary={words.addText} crumbs={crumbs} />
      <Form act="request" clientId={c.formId} memory={memoryOf(c)}>
        <Select
          name="modelId"
          label={words.model}
          options={named(data.models.map(({ model }) => model))}
          value={c.query('mo-hinh')}
          required
        />
        <Checkboxes name="needs" label={words.needs} options={optionsOf(labels.needs, area.helpNeeds)} required />
        <TextInput name="name" label={words.name} maxLength={120} required />
        <FieldRow>
          <TextInput name="phone" label={words.phone} type="tel" maxLength={40} />
          <NumberInput name="peopleCount" label={words.people} />
        </FieldRow>
        <TextInput name="address" label={words.address} maxLength={300} />
        <TextArea name="note" label={words.note} hint={words.noteHint} rows={2} maxLength={1000} />
        <FieldRow>
          {data.areas.length > 0 ? (
            <Select name="areaId" label={words.area} blank="" options={named(data.areas)} required />
          ) : null}
          <Select name="cameBy" label={words.cameBy} options={optionsOf(labels.cameBy, area.cameBy)} value="phone" />
          <DayInput name="requestedOn" label={words.requestedOn} value={c.today} max={c.today} required />
        </FieldRow>
        <SubmitRow primary={words.save} cancel={{ href: helpsPath }} />
      </Form>
    </>
  )
}
