import {
  criticismForms,
  criticismPermissions,
  draftPlan,
  editPlan,
  findPlan,
  type PlanFacts,
} from '../../../areas/criticism/index.ts'
import { yearOf } from '../../../values/day.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page } from '../../http/page.ts'
import {
  DayInput,
  FieldRow,
  Form,
  NumberInput,
  PageHead,
  RepeatRows,
  Select,
  SubmitRow,
  TextArea,
  TextInput,
} from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { optionsOf } from '../record/saying.tsx'
import { boardPath, missing, planPath, plansPath } from './address.ts'

/** Soạn kế hoạch phản biện năm. */
export const newPlanPage = page<null>({
  path: `${plansPath}/moi`,
  shell: 'staff',
  may: criticismPermissions.plan,
  title: (_, words) => words.criticismPages.plans.add,
  load: async () => null,
  acts: {
    draft: async (c, form) => {
      const made = await c.perform(draftPlan, form.values, form.clientId)
      return isRefusal(made) ? made : { goTo: planPath(made.id), done: draftPlan.name }
    },
  },
  view: ({ c }) => {
    const { plans: words, board } = c.words.criticismPages
    const year = yearOf(c.today)
    const crumbs = [
      { label: board.title, href: boardPath },
      { label: words.title, href: plansPath },
      { label: words.add },
    ]
    return (
      <>
        <PageHead title={words.add} crumbs={crumbs} />
        <Form act="draft" clientId={c.formId} memory={memoryOf(c)} wide>
          <FieldRow>
            <NumberInput name="year" label={words.year} value={String(year)} required />
            <DayInput name="draftedOn" label={words.draftedOn} value={c.today} max={c.today} />
          </FieldRow>
          <PlanFields c={c} title={fill(words.usualTitle, { year })} />
          <SubmitRow primary={words.save} cancel={{ href: plansPath }} />
        </Form>
      </>
    )
  },
})

/** Sửa kế hoạch phản biện. */
export const editPlanPage = page<PlanFacts>({
  path: `${plansPath}/${idPart}/sua`,
  shell: 'staff',
  may: criticismPermissions.plan,
  title: (_, words) => words.criticismPages.plans.edit,
  load: (c) => c.read(async (reading) => (await findPlan(reading, idIn(c))) ?? missing),
  acts: { edit: carry(editPlan, (c) => planPath(idIn(c))) },
  view: ({ data, c }) => {
    const { plans: words, board } = c.words.criticismPages
    const { plan } = data
    const crumbs = [
      { label: board.title, href: boardPath },
      { label: words.title, href: plansPath },
      { label: plan.title, href: planPath(plan.id) },
      { label: words.edit },
    ]
    return (
      <>
        <PageHead title={words.edit} crumbs={crumbs} />
        <Form act="edit" clientId={c.formId} memory={memoryOf(c)} wide>
          <input type="hidden" name="editNo" value={plan.editNo} />
          <PlanFields c={c} title={plan.title} facts={data} />
          <SubmitRow primary={words.save} cancel={{ href: planPath(plan.id) }} />
        </Form>
      </>
    )
  },
})

function PlanFields({ c, title, facts }: { c: PageContext; title: string; facts?: PlanFacts }) {
  const { plans: words } = c.words.criticismPages
  const lines = facts?.lines ?? []
  return (
    <>
      <TextInput name="title" label={words.name} value={title} maxLength={300} width="full" required />
      <TextArea name="purpose" label={words.purpose} value={facts?.plan.purpose} rows={3} maxLength={4000} />
      <h2>{words.lines}</h2>
      <RepeatRows name="lines" count={Math.max(2, lines.length)} addLabel={words.addLine}>
        {(at) => {
          const line = lines[at]
          const name = (field: string) => `lines.${at}.${field}`
          return (
            <>
              <input type="hidden" name={name('lineId')} value={line?.lineId ?? ''} />
              <TextInput name={name('title')} label={words.subject} value={line?.title} width="full" maxLength={500} />
              <TextInput name={name('draftingBody')} label={words.body} value={line?.draftingBody} maxLength={300} />
              <Select
                name={name('form')}
                label={words.form}
                options={optionsOf(c.words.criticismLabels.shortForms, criticismForms)}
                value={line?.form ?? 'conference'}
              />
              <TextInput name={name('lead')} label={words.lead} value={line?.lead} maxLength={200} />
              <TextInput name={name('plannedTime')} label={words.time} value={line?.plannedTime} maxLength={120} />
              <DayInput name={name('plannedFrom')} label={words.from} value={line?.plannedFrom} />
              <DayInput name={name('plannedTo')} label={words.to} value={line?.plannedTo} />
            </>
          )
        }}
      </RepeatRows>
    </>
  )
}
