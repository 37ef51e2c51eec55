import { legislationPermissions, whyOver } from '../../../areas/legislation/index.ts'
import { showDay } from '../../../values/day.ts'
import { showCount } from '../../../values/number.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { Beside, Card, DataTable } from '../../parts/index.ts'
import { PhotoCard } from '../record/photo.tsx'
import { DeadlineMark } from '../record/saying.tsx'
import { consultationPath } from './address.ts'
import type { ConsultationData } from './consultation-data.ts'
import { FactsCard } from './consultation-facts.tsx'
import { ConsultationMeetings } from './consultation-meetings.tsx'
import { NextStep } from './consultation-next.tsx'
import { GivenCard } from './consultation-opinions.tsx'
import { Others } from './consultation-others.tsx'
import { StepsCard } from './consultation-steps.tsx'

interface Props {
  readonly c: PageContext
  readonly data: ConsultationData
}

/** What comes next, what came in, the conferences; beside it what the letter says and where it stands. */
export function ConsultationOverview({ c, data }: Props) {
  const { id } = data.consultation
  const open = whyOver(data) === null
  return (
    <Beside
      aside={
        <>
          <FactsCard c={c} data={data} />
          <StepsCard c={c} data={data} />
          <PhotoCard
            c={c}
            origin={{ kind: 'law_consultation', id }}
            evidence={data.evidence}
            open={open}
            here={consultationPath(id)}
          />
        </>
      }
    >
      {open ? <NextStep c={c} data={data} /> : null}
      <GivenCard c={c} data={data} />
      <ConsultationMeetings c={c} data={data} open={open} />
      <DeadlinesCard c={c} data={data} />
      <Others c={c} data={data} open={open} />
    </Beside>
  )
}

/** By when we answer, and by when whoever gathers opinions hands in. */
function DeadlinesCard({ c, data: { deadline, handIns } }: Props) {
  const { deadline: words } = c.words.records
  const { consultation, assignments } = c.words.legislationPages
  if (!deadline) return null
  const done = handIns.filter((one) => one.lastOn !== null).length
  const last = handIns
    .map((one) => one.assignment.dueOn)
    .toSorted()
    .at(-1)
  const sum = fill(assignments.summary, { done: showCount(done), all: showCount(handIns.length) })
  const rows = [
    ...(last && c.may(legislationPermissions.read_assignments)
      ? [{ what: assignments.title, on: last, mark: sum }]
      : []),
    { what: consultation.deadline, on: deadline.dueOn, mark: <DeadlineMark c={c} one={deadline} /> },
  ]
  return (
    <Card title={words.title}>
      <DataTable
        caption={words.title}
        captionHidden
        rows={rows}
        rowKey={(one) => one.what}
        columns={[
          { key: 'what', head: words.what, width: 'wide', cell: (one) => one.what },
          { key: 'due', head: words.dueOn, width: 'narrow', cell: (one) => showDay(one.on) },
          { key: 'state', head: words.standing, cell: (one) => one.mark },
        ]}
      />
    </Card>
  )
}
