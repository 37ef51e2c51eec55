import * as area from '../../../areas/festival/index.ts'
import { type Agency, deadlineRule, listAgencies, loadSettings } from '../../../areas/organisation/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page } from '../../http/page.ts'
import { DayInput, FieldRow, Form, NumberInput, PageHead, SubmitRow } from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { boardPath, missing, planPath, plansPath, yearPath } from './address.ts'
import { type Fields, PlanFields } from './plan-fields.tsx'

interface Drafting {
  readonly year: number
  readonly agencies: readonly Agency[]
  readonly fields: Fields
}

async function agenciesOf(reading: Reading, c: PageContext): Promise<readonly Agency[]> {
  return (await listAgencies(reading, { committeeId: c.signedIn.committeeId, limit: 200 })).rows
}

const yearAsked = (c: PageContext): number => {
  const asked = Number(c.query('nam'))
  return Number.isInteger(asked) && asked >= 1990 && asked <= 2199 ? asked : area.seasonOf(c.today)
}

/** Lập kế hoạch Ngày hội của một năm; its days stand as the committee has set them, the texts as last year's. */
export const newPlanPage = page<Drafting>({
  path: `${plansPath}/moi`,
  shell: 'staff',
  may: area.festivalPermissions.plan,
  title: (data, words) => fill(words.festivalPages.plan.newTitle, { year: data.year }),
  load: (c) =>
    c.read(async (reading) => {
      const { committeeId } = c.signedIn
      const year = yearAsked(c)
      const [before] = (await area.listPlans(reading, committeeId)).filter((one) => one.plan.year < year)
      const usual = area.daysOfYear(year, await loadSettings(reading, committeeId), deadlineRule)
      const { purpose = null, content = null, funding = null, partnerId = null } = before?.plan ?? {}
      const title = fill(c.words.festivalPages.plan.usualTitle, { year })
      const fields = { ...usual, title, purpose, content, funding, partnerId }
      return { year, agencies: await agenciesOf(reading, c), fields }
    }),
  acts: {
    draft: async (c, form) => {
      const made = await c.perform(area.draftPlan, form.values, form.clientId)
      return isRefusal(made) ? made : { goTo: yearPath(Number(form.typed.year), 'ke_hoach'), done: area.draftPlan.name }
    },
  },
  view: ({ data, c }) => {
    const { plan: words, years } = c.words.festivalPages
    const title = fill(words.newTitle, { year: data.year })
    return (
      <>
        <PageHead title={title} crumbs={[{ label: years.title, href: boardPath }, { label: title }]} />
        <Form act="draft" clientId={c.formId} memory={memoryOf(c)} wide>
          <FieldRow>
            <NumberInput name="year" label={words.year} value={String(data.year)} required />
            <DayInput name="draftedOn" label={words.draftedOn} value={c.today} max={c.today} />
          </FieldRow>
          <PlanFields c={c} agencies={data.agencies} of={data.fields} />
          <SubmitRow primary={words.save} cancel={{ href: boardPath }} />
        </Form>
      </>
    )
  },
})

interface Editing {
  readonly plan: area.Plan
  readonly agencies: readonly Agency[]
}

/** Sửa dự thảo kế hoạch. */
export const editPlanPage = page<Editing>({
  path: `${plansPath}/${idPart}/sua`,
  shell: 'staff',
  may: area.festivalPermissions.plan,
  title: (_, words) => words.festivalPages.plan.editTitle,
  load: (c) =>
    c.read(async (reading): Promise<Editing | Refusal> => {
      const found = (await area.listPlans(reading, c.signedIn.committeeId)).find((one) => one.plan.id === idIn(c))
      return found ? { plan: found.plan, agencies: await agenciesOf(reading, c) } : missing
    }),
  acts: {
    edit: async (c, form) => {
      const made = await c.perform(area.editPlan, { ...form.values, id: idIn(c) }, form.clientId)
      if (isRefusal(made)) return made
      const year = await c.read((reading) => area.yearOfPlan(reading, c.signedIn.committeeId, idIn(c)))
      return { goTo: year === null ? boardPath : yearPath(year, 'ke_hoach'), done: area.editPlan.name }
    },
  },
  view: ({ data: { plan, agencies }, c }) => {
    const { plan: words, years } = c.words.festivalPages
    const back = yearPath(plan.year, 'ke_hoach')
    const crumbs = [
      { label: years.title, href: boardPath },
      { label: String(plan.year), href: back },
      { label: words.editTitle },
    ]
    return (
      <>
        <PageHead title={words.editTitle} crumbs={crumbs} />
        <Form act="edit" clientId={c.formId} memory={memoryOf(c)} wide>
          <input type="hidden" name="editNo" value={plan.editNo} />
          <PlanFields c={c} agencies={agencies} of={plan} />
          <SubmitRow primary={words.save} cancel={{ href: back }} />
        </Form>
      </>
    )
  },
})

/** The address of a version leads to its year. */
export const planPlacePage = page<null>({
  path: planPath(idPart),
  shell: 'staff',
  may: area.festivalPermissions.read,
  title: (_, words) => words.festivalPages.years.title,
  load: async (c) => {
    const year = await c.read((reading) => area.yearOfPlan(reading, c.signedIn.committeeId, idIn(c)))
    return year === null ? missing : { elsewhere: `${yearPath(year, 'ke_hoach')}&ban=${idIn(c)}` }
  },
  view: () => <></>,
})
