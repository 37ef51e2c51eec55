import * as area from '../../../areas/festival/index.ts'
import type { Id } from '../../../values/id.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { DayInput, Form, Notice, PageHead, SubmitRow, TextInput } from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { boardPath, eventPath, eventsPath, missing, ownPath } from './address.ts'
import { heldLine, ResultFields, reportedIn } from './result-fields.tsx'

interface Reporting {
  readonly event: area.EventFacts
  readonly areaId: Id
  readonly name: string
  readonly plan: area.Plan
  readonly register: area.Register
  /** What stands, when it is reported anew. */
  readonly before: area.AreaResult | null
}

const areaAsked = (c: PageContext): Id => c.signedIn.sight.areaId ?? c.query('khu')

async function load(c: PageContext): Promise<Reporting | Refusal> {
  const { committeeId } = c.signedIn
  return c.read(async (reading) => {
    const event = await area.findEvent(reading, committeeId, idIn(c))
    const areaId = areaAsked(c)
    if (!event || !area.areasOf(event).includes(areaId)) return missing
    const facts = await area.loadYear(reading, committeeId, event.event.year)
    const plan = area.planInForce(facts.plans, null)?.plan
    if (!plan) return missing
    const ward = await area.loadWard(reading, committeeId)
    const found = area.resultOf(facts, areaId)
    return {
      event,
      areaId,
      plan,
      name: ward.nameOf(areaId, area.festivalDay(event.event.year)),
      register: ward.register(areaId, plan.householdsOn),
      before: found?.eventId === event.event.id ? found : null,
    }
  })
}

/** Báo cáo kết quả Ngày hội của một khu dân cư: on a phone, in three minutes. */
export const reportPage = page<Reporting>({
  path: `${eventsPath}/${idPart}/bao-cao`,
  shell: 'staff',
  may: area.festivalPermissions.report,
  title: (_, words) => words.festivalPages.report.title,
  load,
  acts: {
    report: async (c, form) => {
      const input = { ...reportedIn(form), eventId: idIn(c), areaId: areaAsked(c) }
      const made = await c.perform(area.reportResult, input, form.clientId)
      if (isRefusal(made)) return made
      return {
        goTo: c.may(area.festivalPermissions.read) ? eventPath(idIn(c)) : ownPath,
        done: area.reportResult.name,
      }
    },
  },
  view: ReportView,
})

function ReportView({ data, c }: ViewProps<Reporting>) {
  const { report: words, own, years } = c.words.festivalPages
  const { event, before, name } = data
  const office = c.may(area.festivalPermissions.read)
  const back = office ? eventPath(event.event.id) : ownPath
  const state = before && area.resultState(before, null)
  const returned = state === 'returned' ? before?.steps.findLast((step) => step.stage === 'returned')?.note : null
  const held = area.heldOn(event, null)
  const { plannedOn, form, unityMeal } = event.event
  const usual = { ceremony: true, festivities: form === 'ceremony_and_festivities', unityMeal }
  return (
    <>
      <PageHead
        title={words.title}
        summary={`${name} · ${heldLine(c, data)}`}
        crumbs={[
          office ? { label: years.title, href: boardPath } : { label: own.title, href: ownPath },
          { label: name, href: back },
          { label: words.title },
        ]}
      />
      {returned ? (
        <Notice tone="warn" title={words.returned}>
          {returned}
        </Notice>
      ) : null}
      {state === 'verified' ? <Notice tone="warn">{words.verified}</Notice> : null}
      <Form act="report" clientId={c.formId} memory={memoryOf(c)}>
        {held === null ? (
          <DayInput
            name="heldOn"
            label={words.heldOn}
            value={plannedOn && plannedOn <= c.today ? plannedOn : c.today}
            max={c.today}
            required
          />
        ) : (
          <input type="hidden" name="heldOn" value={held} />
        )}
        <ResultFields c={c} register={data.register} of={before ?? usual} />
        {state === 'reported' ? (
          <TextInput name="reason" label={words.why} hint={words.whyHint} maxLength={500} width="full" required />
        ) : null}
        {office ? <DayInput name="reportedOn" label={words.reportedOn} value={c.today} max={c.today} /> : null}
        <SubmitRow primary={words.send} cancel={{ href: back }} />
      </Form>
    </>
  )
}
