import * as area from '../../../areas/outreach/index.ts'
import { targetOf } from '../../../print/forms/outreach/programme-paper.ts'
import { daysBetween, showDay } from '../../../values/day.ts'
import { showCount } from '../../../values/number.ts'
import type { PageContext } from '../../http/page.ts'
import { Card, Stack } from '../../parts/index.ts'
import type { ProgrammeData } from './programme-data.ts'
import { StateBadge } from './saying.tsx'
import { TaskForms } from './task-forms.tsx'

interface Props {
  readonly c: PageContext
  readonly data: ProgrammeData
}

/** Tasks under their headings, each with its target, its day, how it stands and what was told of it. */
export function TaskList({ c, data }: Props) {
  const { programmes: words } = c.words.outreachProgrammes
  const groups = [...Map.groupBy(data.tasks, ({ task }) => task.heading ?? words.tasks)]
  if (data.tasks.length === 0) return <p class="soft">{words.noTasks}</p>
  return (
    <>
      {groups.map(([heading, tasks]) => (
        <Card key={heading} title={heading}>
          <Stack>
            {tasks.map((one) => (
              <div key={one.task.taskId} id={`viec-${one.task.taskId}`}>
                <Task c={c} data={data} one={one} />
              </div>
            ))}
          </Stack>
        </Card>
      ))}
    </>
  )
}

function Task({ c, data, one }: Props & { readonly one: area.TaskFacts }) {
  const { programmes: words } = c.words.outreachProgrammes
  const labels = c.words.outreachLabels
  const { task, progress } = one
  const reached = area.latest(progress, 'progress')
  const met = reached?.value == null ? null : area.meetsTarget(task, reached.value)
  const facts = [
    labels.taskKinds[task.kind],
    targetOf(task),
    task.responsible,
    task.dueOn ? showDay(task.dueOn) : words.wholeYear,
  ]
  return (
    <>
      <p>
        <strong>{task.title}</strong>{' '}
        {data.state === 'draft' ? null : (
          <StateBadge labels={labels.taskStates} state={area.taskState(one, c.today, daysBetween)} />
        )}
        <br />
        <span class="soft">{facts.filter(Boolean).join(' · ')}</span>
      </p>
      {area.known(progress).map((count) => (
        <p key={count.id} class="soft">
          {[
            showDay(count.measuredOn),
            count.value === null ? '' : [showCount(count.value), task.targetUnit].join(' '),
            count.note,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      ))}
      {met === true ? <p>{words.met}</p> : null}
      {data.state === 'issued' ? <TaskForms c={c} data={data} one={one} /> : null}
    </>
  )
}
