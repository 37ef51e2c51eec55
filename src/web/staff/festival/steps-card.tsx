import type { DocumentLine } from '../../../areas/documents/index.ts'
import type { Step } from '../../../areas/festival/index.ts'
import { showDay } from '../../../values/day.ts'
import { stepsBy } from '../../../values/step.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { Card, Timeline } from '../../parts/index.ts'
import { documentPath } from '../documents/address.ts'

interface Props {
  readonly c: PageContext
  readonly steps: readonly Step[]
  readonly documents?: readonly DocumentLine[]
}

/** What happened to a plan, a festival or a result, with the paper and the reason of each step. */
export function StepsCard({ c, steps, documents = [] }: Props) {
  const { steps: title } = c.words.records
  const { stages } = c.words.festivalLabels
  const numbers = new Map(documents.map((one) => [one.id, one.numberText ?? one.abstract]))
  const live = stepsBy(steps, null)
  return (
    <Card title={title}>
      <Timeline
        label={title}
        steps={live.map((step, at) => ({
          title: stages[step.stage] ?? step.stage,
          state: at === live.length - 1 ? ('current' as const) : ('done' as const),
          day: showDay(step.happenedOn),
          on: step.happenedOn,
          actor: step.documentId ? (
            <a href={documentPath(step.documentId)}>{numbers.get(step.documentId) ?? c.words.records.papers.title}</a>
          ) : (
            step.reference
          ),
          note: noteOf(c, step),
        }))}
      />
    </Card>
  )
}

function noteOf(c: PageContext, { note, untilOn }: Step): string {
  const { event } = c.words.festivalPages
  return [note, untilOn && fill(event.until, { day: showDay(untilOn) })].filter(Boolean).join(' · ')
}
