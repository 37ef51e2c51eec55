import type { Opinion } from '../../../areas/drafts/index.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { Badge, type Column } from '../../parts/index.ts'
import { StanceMark } from '../drafts/saying.tsx'
import type { OutcomePart } from './outcome-data.ts'
import { VerdictBadge } from './saying.tsx'

export function comparedColumns(c: PageContext, { uptakes }: OutcomePart): readonly Column<Opinion>[] {
  const { outcome: words } = c.words.legislationPages
  const verdict = (one: Opinion) => {
    const found = uptakes.get(one.id)
    return found ? <VerdictBadge c={c} verdict={found.verdict} /> : <Badge>{words.notYet}</Badge>
  }
  return [
    { key: 'place', head: words.place, cell: (one) => one.clauseRef ?? c.words.draftLabels.whole },
    { key: 'opinion', head: words.opinion, width: 'wide', cell: (one) => sayOpinion(c, one) },
    { key: 'stance', head: c.words.opinionPages.table.stance, cell: (one) => <StanceMark c={c} stance={one.stance} /> },
    { key: 'verdict', head: words.verdict, cell: verdict },
    { key: 'where', head: words.where, cell: (one) => uptakes.get(one.id)?.place },
  ]
}

/** What was said, else the wording that was proposed. */
export function sayOpinion(c: PageContext, { text, proposedWording, stance }: Opinion): string {
  if (text) return text
  if (proposedWording) return fill(c.words.legislationPages.outcome.proposed, { text: proposedWording })
  return c.words.draftLabels.stances[stance] ?? stance
}
