import {
  editModel,
  findModel,
  type Model,
  modelKinds,
  outreachPermissions,
  registerModel,
} from '../../../areas/outreach/index.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page } from '../../http/page.ts'
import {
  Checkbox,
  Checkboxes,
  DayInput,
  FieldRow,
  Form,
  PageHead,
  Select,
  SubmitRow,
  TextArea,
  TextInput,
} from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { optionsOf } from '../record/saying.tsx'
import { boardPath, missing, modelPath, modelsPath } from './address.ts'
import { areasOf, type NamedArea, named } from './choosing.ts'

interface Fields {
  readonly areas: readonly NamedArea[]
  readonly of: Model | null
}

/** Thêm mô hình, công trình, phần việc. */
export const newModelPage = page<Fields>({
  path: `${modelsPath}/moi`,
  shell: 'staff',
  may: outreachPermissions.manage_models,
  title: (_, words) => words.outreachModels.models.add,
  load: async (c) => ({ areas: await c.read((reading) => areasOf(reading, c.signedIn.committeeId)), of: null }),
  acts: {
    register: async (c, form) => {
      const made = await c.perform(registerModel, form.values, form.clientId)
      return isRefusal(made) ? made : { goTo: modelPath(made.id), done: registerModel.name }
    },
  },
  view: ({ data, c }) => {
    const { models: words } = c.words.outreachModels
    const crumbs = [
      { label: c.words.outreachPages.board.title, href: boardPath },
      { label: words.title, href: modelsPath },
      { label: words.add },
    ]
    return (
      <>
        <PageHead title={words.add} crumbs={crumbs} />
        <Form act="register" clientId={c.formId} memory={memoryOf(c)} wide>
          <ModelFields c={c} data={data} />
          <DayInput name="startedOn" label={words.startedOn} hint={words.startedHint} max={c.today} />
          <SubmitRow primary={c.words.records.save} cancel={{ href: modelsPath }} />
        </Form>
      </>
    )
  },
})

/** Sửa mô hình. */
export const editModelPage = page<Fields & { readonly of: Model }>({
  path: `${modelsPath}/${idPart}/sua`,
  shell: 'staff',
  may: outreachPermissions.manage_models,
  title: (data) => data.of.name,
  load: (c) =>
    c.read(async (reading): Promise<(Fields & { readonly of: Model }) | Refusal> => {
      const facts = await findModel(reading, idIn(c))
      return facts ? { of: facts.model, areas: await areasOf(reading, facts.model.committeeId) } : missing
    }),
  acts: { edit: carry(editModel, (c) => modelPath(idIn(c))) },
  view: ({ data, c }) => {
    const back = modelPath(data.of.id)
    const crumbs = [
      { label: c.words.outreachPages.board.title, href: boardPath },
      { label: data.of.name, href: back },
      { label: c.words.records.edit },
    ]
    return (
      <>
        <PageHead title={c.words.outreachModels.models.edit} crumbs={crumbs} />
        <Form act="edit" clientId={c.formId} memory={memoryOf(c)} wide>
          <input type="hidden" name="editNo" value={data.of.editNo} />
          <input type="hidden" name="copiedFrom" value={data.of.copiedFrom ?? ''} />
          <ModelFields c={c} data={data} />
          <SubmitRow primary={c.words.records.save} cancel={{ href: back }} />
        </Form>
      </>
    )
  },
})

function ModelFields({ c, data: { of, areas } }: { readonly c: PageContext; readonly data: Fields }) {
  const { models: words } = c.words.outreachModels
  return (
    <>
      <FieldRow>
        <Select
          name="kind"
          label={words.kind}
          options={optionsOf(c.words.outreachLabels.modelKinds, modelKinds)}
          value={of?.kind ?? 'model'}
        />
        <TextInput name="name" label={words.name} value={of?.name} maxLength={200} required />
      </FieldRow>
      <TextInput name="lead" label={words.lead} hint={words.leadHint} value={of?.lead} maxLength={200} required />
      <TextArea name="description" label={words.description} value={of?.description} rows={4} maxLength={5000} />
      {areas.length > 0 ? (
        <Checkboxes
          name="areaIds"
          label={words.areas}
          hint={words.areasHint}
          options={named(areas)}
          value={of?.areaIds}
          inline
        />
      ) : null}
      <Checkbox name="takesRequests" label={words.takesRequests} hint={words.takesHint} checked={of?.takesRequests} />
      <Checkbox name="holdsHealthData" label={words.healthData} hint={words.healthHint} checked={of?.holdsHealthData} />
    </>
  )
}
