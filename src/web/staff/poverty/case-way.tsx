import { stepOf, wayOf } from '../../../areas/poverty/index.ts'
import { showDay } from '../../../values/day.ts'
import { showDong } from '../../../values/money.ts'
import type { PageContext } from '../../http/page.ts'
import { Card, type Step, Timeline } from '../../parts/index.ts'
import type { CaseData } from './case-data.ts'

/** The way of a case: the steps it took, and those to come. */
export function CaseWay({ c, data }: { readonly c: PageContext; readonly data: CaseData }) {
  const { case: words } = c.words.povertyPages
  const { states } = c.words.poverty
  const { case: one, state, steps } = data
  const ended = steps.find((step) => step.stage === 'declined' || step.stage === 'withdrawn')
  const way = wayOf(one.purpose)
  const at = way.findLastIndex((stage) => stepOf(data, stage) !== undefined)
  const taken: readonly Step[] = steps.map((step) => ({
    title: states[step.stage] ?? step.stage,
    state: 'done',
    day: showDay(step.happenedOn),
    on: step.happenedOn,
    actor: step.byName,
    note: [step.reference, step.amount === null ? null : showDong(step.amount), step.note].filter(Boolean).join(' · '),
  }))
  const coming: readonly Step[] =
    ended || state === 'settled'
      ? []
      : way.slice(at + 1).map((stage, index) => ({
          title: states[stage] ?? stage,
          state: index === 0 ? 'current' : 'coming',
        }))
  const first: Step = {
    title: states.proposed ?? '',
    state: 'done',
    day: showDay(one.proposedOn),
    on: one.proposedOn,
    actor: one.proposedBy ?? undefined,
  }
  return (
    <Card title={words.steps}>
      <Timeline label={words.steps} steps={[first, ...taken, ...coming]} />
    </Card>
  )
}
