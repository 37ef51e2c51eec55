import * as area from '../../../areas/festival/index.ts'
import { showDay } from '../../../values/day.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { Beside, Card, DefinitionList, EmptyState, LineList, LinkButton } from '../../parts/index.ts'
import { planPath, yearPath } from './address.ts'
import { Aside, Next } from './plan-steps.tsx'
import { PlanBadge } from './saying.tsx'
import { StepsCard } from './steps-card.tsx'
import type { YearPageData } from './year-page-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: YearPageData
}

export interface OfPlan extends Props {
  readonly facts: area.PlanFacts
  readonly state: area.PlanState
}

/** Kế hoạch của năm: what it sets, its versions, the step that comes next. */
export function YearPlan({ c, data }: Props) {
  const { plan: words } = c.words.festivalPages
  const { plan: facts } = data
  if (!facts) return <EmptyState title={words.none}>{words.noneText}</EmptyState>
  const state = area.planState(facts, data.facts.plans, c.today)
  const part = { c, data, facts, state }
  return (
    <Beside
      aside={
        <>
          <StepsCard c={c} steps={facts.steps} documents={data.documents} />
          <Versions {...part} />
        </>
      }
    >
      <Facts {...part} />
      <Next {...part} />
      <Aside {...part} />
    </Beside>
  )
}

function Facts({ c, facts, state }: OfPlan) {
  const { plan: words } = c.words.festivalPages
  const { plan } = facts
  const mayEdit = state === 'draft' && c.may(area.festivalPermissions.plan)
  return (
    <Card
      title={plan.title}
      aside={
        mayEdit ? (
          <LinkButton href={`${planPath(plan.id)}/sua`} icon="edit" small>
            {c.words.records.edit}
          </LinkButton>
        ) : (
          <PlanBadge c={c} state={state} />
        )
      }
    >
      <DefinitionList
        items={[
          { term: words.theme, value: plan.theme },
          { term: words.days, value: `${showDay(plan.opensOn)} – ${showDay(plan.closesOn)}` },
          { term: words.registerByOn, value: showDay(plan.registerByOn) },
          { term: words.approveByOn, value: showDay(plan.approveByOn) },
          { term: words.reportWithinDays, value: fill(words.withinDays, { days: plan.reportWithinDays }) },
          { term: words.consolidateByOn, value: showDay(plan.consolidateByOn) },
          { term: words.householdsOn, value: showDay(plan.householdsOn) },
          { term: words.purpose, value: plan.purpose && <p class="life-text">{plan.purpose}</p> },
          { term: words.content, value: plan.content && <p class="life-text">{plan.content}</p> },
          { term: words.funding, value: plan.funding && <p class="life-text">{plan.funding}</p> },
          { term: words.amendReason, value: plan.amendReason },
        ]}
      />
    </Card>
  )
}

function Versions({ c, data, facts }: OfPlan) {
  const { plan: words } = c.words.festivalPages
  const others = data.plans.filter((one) => one !== facts)
  if (others.length === 0) return null
  return (
    <Card title={words.versions}>
      <LineList
        items={others.map((one) => ({
          id: one.plan.id,
          href: `${yearPath(data.year, 'ke_hoach')}&ban=${one.plan.id}`,
          title: fill(words.version, { version: one.plan.version }),
          meta: <PlanBadge c={c} state={area.planState(one, data.facts.plans, c.today)} />,
        }))}
      />
    </Card>
  )
}
