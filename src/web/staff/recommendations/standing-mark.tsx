import { openStages, type RegisterLine, type Stage, type Standing } from '../../../areas/recommendations/index.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { Badge, type Tone } from '../../parts/index.ts'

const tones: Readonly<Record<Stage, Tone>> = {
  draft: 'neutral',
  issued: 'waiting',
  received: 'waiting',
  answered: 'waiting',
  implementing: 'waiting',
  resolved: 'done',
  unresolved_closed: 'refused',
  withdrawn: 'refused',
  superseded: 'refused',
}

export function StageMark({ c, stage }: { c: PageContext; stage: Stage }) {
  return <Badge tone={tones[stage]}>{c.words.recommendationPages.stages[stage]}</Badge>
}

type Timed = Pick<RegisterLine, 'stage' | 'lateness' | 'promiseBroken' | 'promiseMissing' | 'escalatedOn'> & {
  readonly daysOver: number | null
}

/** How much time is left, or how late it is; nothing where no answer and no work is awaited. */
export function DueMark({ c, standing }: { c: PageContext; standing: Timed | Standing }) {
  const words = c.words.recommendationPages.due
  const { lateness, daysOver, stage } = standing
  if (standing.promiseBroken) return <Badge tone="overdue">{words.promise}</Badge>
  if (standing.promiseMissing) return <Badge tone="due">{words.promiseMissing}</Badge>
  if (!openStages.includes(stage) || daysOver === null) return null
  if (lateness !== null) {
    const asked = standing.escalatedOn !== null
    return (
      <>
        <Badge tone="overdue">{fill(words.over, { days: daysOver })}</Badge>
        {asked ? <Badge>{words.escalated}</Badge> : null}
      </>
    )
  }
  if (daysOver === 0) return <Badge tone="due">{words.today}</Badge>
  return <Badge tone={daysOver > -8 ? 'due' : 'neutral'}>{fill(words.left, { days: -daysOver })}</Badge>
}
