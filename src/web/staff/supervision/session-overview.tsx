import { type Deadline, trackOf } from '../../../areas/supervision/index.ts'
import { showDay } from '../../../values/day.ts'
import type { PageContext } from '../../http/page.ts'
import { Beside, Card, DataTable, DefinitionList, Timeline } from '../../parts/index.ts'
import { DeadlineMark } from '../record/saying.tsx'
import { topicLabels } from './choosing.ts'
import { AsideForms } from './session-aside-forms.tsx'
import type { SessionData } from './session-data.ts'
import { NextStep } from './session-next.tsx'
import { TeamCard } from './session-team.tsx'

interface Props {
  readonly c: PageContext
  readonly data: SessionData
}

/** Where it stands, what is due, who goes; and beside it what it is. */
export function SessionOverview({ c, data }: Props) {
  return (
    <Beside
      aside={
        <>
          <FactsCard c={c} data={data} />
          <StepsCard c={c} data={data} />
        </>
      }
    >
      <NextStep c={c} data={data} />
      <DeadlinesCard c={c} data={data} />
      <TeamCard c={c} data={data} />
      <AsideForms c={c} data={data} />
    </Beside>
  )
}

function FactsCard({ c, data }: Props) {
  const { session: words } = c.words.supervisionPages
  const { session, agencies, subjects, choices } = data
  const topics = topicLabels(c, choices.topics)
  const planned = [session.plannedFrom, session.plannedTo].flatMap((on) => (on ? showDay(on) : [])).join(' – ')
  return (
    <Card title={words.facts}>
      <DefinitionList
        items={[
          { term: words.topics, value: session.topics.map((code) => topics[code] ?? code).join(', ') },
          { term: words.subjects, value: subjects.map((one) => agencies.get(one.agencyId)?.name ?? '').join(', ') },
          { term: words.host, value: session.hostId && agencies.get(session.hostId)?.name },
          { term: words.planned, value: [planned, session.plannedTime].filter(Boolean).join(' · ') },
          { term: words.place, value: session.place },
          { term: words.scope, value: session.scope },
          { term: words.line, value: session.lineId ? words.inLine : words.unplanned },
          { term: words.requestedBy, value: session.requestedBy },
        ]}
      />
    </Card>
  )
}

/** Steps taken with their days, then those still to come. */
function StepsCard({ c, data }: Props) {
  const { session: words } = c.words.supervisionPages
  const { stages } = c.words.supervisionLabels
  const live = data.steps.filter((step) => step.supersededAt === null)
  const numbers = new Map(data.documents.map((one) => [one.id, one.numberText]))
  const track = trackOf(data.session.form)
  const reached = Math.max(...live.map((step) => track.stages.indexOf(step.stage)))
  const coming = live.some((step) => step.stage === 'cancelled') ? [] : track.stages.slice(reached + 1)
  const past = live.map((step, at) => ({
    title: stages[step.stage] ?? step.stage,
    state: at === live.length - 1 ? ('current' as const) : ('done' as const),
    day: showDay(step.happenedOn),
    on: step.happenedOn,
    actor: (step.documentId && numbers.get(step.documentId)) || step.reference,
    note: step.note,
  }))
  return (
    <Card title={words.steps}>
      <Timeline
        label={words.steps}
        steps={[...past, ...coming.map((stage) => ({ title: stages[stage] ?? stage, state: 'coming' as const }))]}
      />
    </Card>
  )
}

function DeadlinesCard({ c, data }: Props) {
  const { session: words } = c.words.supervisionPages
  const { deadlines: labels } = c.words.supervisionLabels
  const name = (one: Deadline) => {
    const who = one.agencyId ? data.agencies.get(one.agencyId)?.name : undefined
    return [labels[one.key] ?? one.key, who].filter(Boolean).join(': ')
  }
  if (data.session.form === 'joint') return null
  return (
    <Card title={words.deadlines}>
      {data.deadlines.length === 0 ? (
        <p class="soft">{words.noDeadlines}</p>
      ) : (
        <DataTable
          caption={words.deadlines}
          captionHidden
          rows={data.deadlines}
          rowKey={(one) => `${one.key} ${one.agencyId ?? ''}`}
          columns={[
            { key: 'what', head: words.deadline, width: 'wide', cell: name },
            { key: 'due', head: words.dueOn, width: 'narrow', cell: (one) => showDay(one.dueOn) },
            {
              key: 'done',
              head: words.doneOn,
              width: 'narrow',
              cell: (one) => (one.doneOn ? showDay(one.doneOn) : ''),
            },
            { key: 'state', head: words.standing, cell: (one) => <DeadlineMark c={c} one={one} /> },
          ]}
        />
      )}
    </Card>
  )
}
