import { showDay } from '../../../values/day.ts'
import { stepsBy } from '../../../values/step.ts'
import type { PageContext } from '../../http/page.ts'
import { Card, Timeline } from '../../parts/index.ts'
import type { ConsultationData } from './consultation-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: ConsultationData
}

/** What happened, with its days: the letter, then each step. */
export function StepsCard({ c, data: { consultation, steps, documents } }: Props) {
  const { states } = c.words.legislationLabels
  const { steps: title } = c.words.records
  const numbers = new Map(documents.map((one) => [one.id, one.numberText]))
  const taken = [
    { stage: 'received', on: consultation.receivedOn, paper: consultation.reference, note: null },
    ...stepsBy(steps, null).map((one) => ({
      stage: one.stage,
      on: one.happenedOn,
      paper: (one.documentId && numbers.get(one.documentId)) || one.reference,
      note: one.note,
    })),
  ]
  return (
    <Card title={title}>
      <Timeline
        label={title}
        steps={taken.map((one, at) => ({
          title: states[one.stage] ?? one.stage,
          state: at === taken.length - 1 ? ('current' as const) : ('done' as const),
          day: showDay(one.on),
          on: one.on,
          actor: one.paper,
          note: one.note,
        }))}
      />
    </Card>
  )
}
