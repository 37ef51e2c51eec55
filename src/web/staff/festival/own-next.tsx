import { showDay } from '../../../values/day.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { Card, EmptyState, LinkButton, Notice } from '../../parts/index.ts'
import { withQuery } from '../record/address.ts'
import { eventsPath, reportPath } from './address.ts'
import { AwaitedMark } from './awaited-mark.tsx'
import type { Own } from './own-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: Own
}

/** What the head of the area does now, as one button. */
export function Next({ c, data }: Props) {
  const { own: words } = c.words.festivalPages
  const { plan, state, event, result } = data
  const returned =
    state === 'returned'
      ? result?.steps.findLast((step) => step.stage === 'returned' && !step.supersededAt)?.note
      : null
  const due = data.awaited?.by === 'area' ? <AwaitedMark c={c} line={data} /> : null
  if (!plan) return <EmptyState title={words.noPlan}>{words.noPlanText}</EmptyState>
  if (state === 'planned')
    return (
      <Card title={words.registerTitle} aside={due}>
        <p>{fill(words.registerText, { opens: showDay(plan.opensOn), closes: showDay(plan.closesOn) })}</p>
        <LinkButton href={withQuery(`${eventsPath}/moi`, { nam: String(data.year) })} icon="add" kind="primary">
          {words.register}
        </LinkButton>
      </Card>
    )
  if (event && (state === 'approved' || state === 'held' || state === 'returned'))
    return (
      <Card title={words.reportTitle} aside={due}>
        {returned ? (
          <Notice tone="warn" title={words.returned}>
            {returned}
          </Notice>
        ) : (
          <p>{words.reportText}</p>
        )}
        <LinkButton href={reportPath(event.event.id, data.areaId)} icon="edit" kind="primary">
          {state === 'returned' ? words.reportAgain : words.report}
        </LinkButton>
      </Card>
    )
  const told = words.waiting[state]
  return told ? <Notice>{told}</Notice> : null
}
