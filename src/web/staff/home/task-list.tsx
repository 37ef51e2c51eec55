import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { Badge, Section } from '../../parts/index.ts'
import { type Task, type Tasks, timeLeft } from './task.ts'

/** Tasks under one heading, most urgent first; each heap may lead on to its register. */
export function TaskSection({
  c,
  id,
  title,
  heaps,
}: {
  c: PageContext
  id: string
  title: string
  heaps: readonly Tasks[]
}) {
  if (heaps.length === 0) return null
  const tasks = heaps.flatMap((one) => one.tasks).toSorted(byUrgency)
  const ways = heaps.flatMap(({ tasks: [first], rest }) => (rest && first ? [{ ...rest, why: first.why }] : []))
  return (
    <Section title={title} id={id}>
      <ul class="lines tasks">
        {tasks.map((task) => (
          <Line key={task.id} c={c} task={task} />
        ))}
      </ul>
      {ways.map(({ href, why, count }) => (
        <p key={href}>
          <a href={href}>
            {why} – {fill(c.words.home.more, { count })}
          </a>
        </p>
      ))}
    </Section>
  )
}

const byUrgency = (a: Task, b: Task) => {
  const [first, second] = [a.dueOn ?? '9999', b.dueOn ?? '9999']
  return first < second ? -1 : first > second ? 1 : 0
}

function Line({ c, task: { href, title, why, about, dueOn } }: { c: PageContext; task: Task }) {
  const left = dueOn && timeLeft(c, dueOn)
  return (
    <li>
      <a class="lines-title" href={href}>
        {title}
      </a>
      <span class="lines-meta">
        {left ? <Badge tone={left.tone}>{left.text}</Badge> : null}
        <strong>{why}</strong>
        {about ? <span>{about}</span> : null}
      </span>
    </li>
  )
}
