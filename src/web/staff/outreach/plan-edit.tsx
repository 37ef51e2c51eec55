import {
  type CommunicationPlan,
  draftPlan,
  editPlan,
  findPlan,
  itemTopics,
  outreachPermissions,
} from '../../../areas/outreach/index.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page } from '../../http/page.ts'
import { DayInput, FieldRow, Form, PageHead, Select, SubmitRow, TextArea, TextInput } from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { optionsOf } from '../record/saying.tsx'
import { boardPath, missing, planPath, plansPath } from './address.ts'

/** Soạn kế hoạch tuyên truyền. */
export const newPlanPage = page<null>({
  path: `${plansPath}/moi`,
  shell: 'staff',
  may: outreachPermissions.draft,
  title: (_, words) => words.outreachProgrammes.plans.add,
  load: async () => null,
  acts: {
    draft: async (c, form) => {
      const made = await c.perform(draftPlan, form.values, form.clientId)
      return isRefusal(made) ? made : { goTo: planPath(made.id), done: draftPlan.name }
    },
  },
  view: ({ c }) => {
    const { plans: words } = c.words.outreachProgrammes
    const crumbs = [
      { label: c.words.outreachPages.board.title, href: boardPath },
      { label: words.title, href: plansPath },
      { label: words.add },
    ]
    return (
      <>
        <PageHead title={words.add} crumbs={crumbs} />
        <Form act="draft" clientId={c.formId} memory={memoryOf(c)} wide>
          <PlanFields c={c} of={null} />
          <SubmitRow primary={c.words.records.save} cancel={{ href: plansPath }} />
        </Form>
      </>
    )
  },
})

/** Sửa kế hoạch, until it is issued. */
export const editPlanPage = page<CommunicationPlan>({
  path: `${plansPath}/${idPart}/sua`,
  shell: 'staff',
  may: outreachPermissions.post,
  title: (data) => data.title,
  load: async (c) => (await c.read((reading) => findPlan(reading, idIn(c))))?.plan ?? missing,
  acts: { edit: carry(editPlan, (c) => planPath(idIn(c))) },
  view: ({ data, c }) => {
    const back = planPath(data.id)
    const crumbs = [
      { label: c.words.outreachPages.board.title, href: boardPath },
      { label: data.title, href: back },
      { label: c.words.records.edit },
    ]
    return (
      <>
        <PageHead title={c.words.outreachProgrammes.plans.edit} crumbs={crumbs} />
        <Form act="edit" clientId={c.formId} memory={memoryOf(c)} wide>
          <input type="hidden" name="editNo" value={data.editNo} />
          <PlanFields c={c} of={data} />
          <SubmitRow primary={c.words.records.save} cancel={{ href: back }} />
        </Form>
      </>
    )
  },
})

function PlanFields({ c, of }: { readonly c: PageContext; readonly of: CommunicationPlan | null }) {
  const { plans: words } = c.words.outreachProgrammes
  return (
    <>
      <TextInput name="title" label={words.titleField} value={of?.title} maxLength={300} required />
      <FieldRow>
        <Select
          name="topic"
          label={words.topic}
          options={optionsOf(c.words.outreachLabels.topics, itemTopics)}
          value={of?.topic}
        />
        <DayInput name="from" label={words.from} value={of?.from ?? c.today} required />
        <DayInput name="to" label={words.to} value={of?.to} required />
      </FieldRow>
      <TextArea name="purpose" label={words.purpose} value={of?.purpose} rows={3} maxLength={4000} />
      <TextArea name="content" label={words.content} value={of?.content} rows={6} maxLength={10_000} />
    </>
  )
}
