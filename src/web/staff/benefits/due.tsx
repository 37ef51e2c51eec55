import { type BenefitRound, benefitDueOn, benefitStageOf } from '../../../areas/assistance/index.ts'
import { showDay } from '../../../values/day.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { Badge } from '../../parts/index.ts'

/** By when the round has to come on, where somebody said so. */
export function BenefitDue({ c, round }: { readonly c: PageContext; readonly round: BenefitRound }) {
  const { round: words } = c.words.benefitPages
  const dueOn = benefitDueOn(round, benefitStageOf(round))
  if (dueOn === null) return null
  const day = showDay(dueOn)
  if (dueOn < c.today) return <Badge tone="overdue">{fill(words.late, { day })}</Badge>
  return <Badge tone="due">{fill(words.dueBy, { day })}</Badge>
}
