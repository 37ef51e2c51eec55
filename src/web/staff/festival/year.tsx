import * as area from '../../../areas/festival/index.ts'
import type { AnyAction } from '../../../platform/action.ts'
import { fill } from '../../../words/shape.ts'
import { sayJournal } from '../../../words/words.ts'
import { type Act, type PageContext, page, type ViewProps } from '../../http/page.ts'
import { showMoment } from '../../moment.ts'
import { JournalList, LinkButton, PageHead, Stack, Tabs } from '../../parts/index.ts'
import { actOn } from '../commendation/acting.ts'
import { boardPath, plansPath, yearIn, yearPart, yearPath } from './address.ts'
import { PlanBadge } from './saying.tsx'
import { YearAreas } from './year-areas.tsx'
import { loadYearPage, type YearPageData, type YearTab, yearTabs } from './year-page-data.ts'
import { draftYearPaper } from './year-paper-acts.ts'
import { YearPapers } from './year-papers.tsx'
import { YearPlan } from './year-plan.tsx'
import { YearResults } from './year-results.tsx'
import { YearSchedule } from './year-schedule.tsx'

const back = (tab?: YearTab) => (c: PageContext) => yearPath(yearIn(c), tab)

/** The act on the year that the address names. */
const inYear =
  (what: AnyAction, tab?: YearTab): Act =>
  (c, form) =>
    actOn(what, back(tab))(c, { ...form, values: { ...form.values, year: yearIn(c) } })

const undoPlanStep: Act = (c, form) =>
  actOn(area.undoFestivalStep, back('ke_hoach'))(c, { ...form, values: { ...form.values, subject: 'plan' } })

/** Ngày hội của một năm: the areas, the plan, who attends where, what came of it, its papers. */
export const yearPage = page<YearPageData>({
  path: `${boardPath}/${yearPart}`,
  shell: 'staff',
  may: area.festivalPermissions.read,
  title: (data, words) => fill(words.festivalPages.year.title, { year: data.year }),
  load: loadYearPage,
  acts: {
    remind: inYear(area.remindAreas),
    not_held: inYear(area.recordNotHeld),
    approve: actOn(area.approveEvents, back('lich')),
    verify: actOn(area.verifyResults, back('ket_qua')),
    issue: actOn(area.issuePlan, back('ke_hoach')),
    issue_paper: actOn(area.issuePlanPaper, back('ke_hoach')),
    amend: actOn(area.amendPlan, back('ke_hoach')),
    withdraw: actOn(area.withdrawPlan, () => boardPath),
    undo: undoPlanStep,
    consolidate: actOn(area.consolidateYear, back('ket_qua')),
    consolidate_paper: actOn(area.consolidateByPaper, back('ket_qua')),
    draft_paper: draftYearPaper,
  },
  view: YearView,
})

function YearView({ data, c }: ViewProps<YearPageData>) {
  const { year: words, years } = c.words.festivalPages
  const title = fill(words.title, { year: data.year })
  const [newest] = data.plans
  const waiting = data.lines.filter((one) => one.state === 'reported').length
  const toApprove = new Set(
    data.lines.flatMap((one) => (one.state === 'registered' && one.event ? [one.event.event.id] : [])),
  )
  const counts: Readonly<Partial<Record<YearTab, number>>> = {
    khu_dan_cu: data.lines.length,
    ...(toApprove.size > 0 && { lich: toApprove.size }),
    ...(waiting > 0 && { ket_qua: waiting }),
  }
  return (
    <>
      <PageHead
        title={title}
        kicker={data.inForce?.plan.theme}
        crumbs={[{ label: years.title, href: boardPath }, { label: String(data.year) }]}
        meta={newest ? <PlanBadge c={c} state={area.planState(newest, data.facts.plans, c.today)} /> : undefined}
        actions={<Actions c={c} data={data} />}
      />
      <Stack>
        <Tabs
          label={title}
          items={yearTabs.map((one) => ({
            href: yearPath(data.year, one === 'khu_dan_cu' ? undefined : one),
            label: words.tabs[one],
            current: one === data.tab,
            count: counts[one],
          }))}
        />
        <Tab c={c} data={data} />
      </Stack>
    </>
  )
}

function Actions({ c, data }: { c: PageContext; data: YearPageData }) {
  const { year: words } = c.words.festivalPages
  const at = `${boardPath}/${data.year}`
  const none = data.plans.length === 0
  return (
    <>
      {none && c.may(area.festivalPermissions.plan) ? (
        <LinkButton href={`${plansPath}/moi?nam=${data.year}`} icon="add" kind="primary">
          {words.addPlan}
        </LinkButton>
      ) : null}
      {data.inForce && c.may(area.festivalPermissions.import) ? (
        <LinkButton href={`${at}/nhap`} icon="file">
          {c.words.records.list.import}
        </LinkButton>
      ) : null}
      <LinkButton href={`${at}/khu-dan-cu.xlsx`} icon="download" download>
        {c.words.records.list.sheet}
      </LinkButton>
      {!none && c.may(area.festivalPermissions.publish) ? (
        <LinkButton href={`${at}/cong-khai`} icon="open">
          {words.publish}
        </LinkButton>
      ) : null}
    </>
  )
}

function Tab({ c, data }: { c: PageContext; data: YearPageData }) {
  if (data.tab === 'ke_hoach') return <YearPlan c={c} data={data} />
  if (data.tab === 'lich') return <YearSchedule c={c} data={data} />
  if (data.tab === 'ket_qua') return <YearResults c={c} data={data} />
  if (data.tab === 'van_ban') return <YearPapers c={c} data={data} />
  if (data.tab === 'khu_dan_cu') return <YearAreas c={c} data={data} />
  return (
    <JournalList
      lines={data.journal.map((entry) => ({
        id: String(entry.seq),
        when: showMoment(entry.at),
        at: entry.at.toISOString(),
        actor: entry.actorName,
        sentence: sayJournal(c.words, entry.action, entry.data),
      }))}
    />
  )
}
