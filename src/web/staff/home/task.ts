import { type Day, daysBetween, showDay } from '../../../values/day.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import type { Tone } from '../../parts/index.ts'

/** One thing to do: what and why, by when, and where it is done. */
export interface Task {
  /** Unique on the page. */
  readonly id: string
  readonly href: string
  readonly title: string
  readonly why: string
  /** Whom or which number it is about. */
  readonly about: string
  readonly dueOn: Day | null
}

/** A heap of tasks: at most some of them, and where the rest is. */
export interface Tasks {
  readonly tasks: readonly Task[]
  readonly rest?: { readonly href: string; readonly count: number } | null
}

export interface Agenda {
  readonly late: readonly Tasks[]
  readonly soon: readonly Tasks[]
  readonly mine: readonly Tasks[]
  readonly missing: readonly Tasks[]
}

/** So many of a kind are shown; the rest is one click away. */
export const shown = 6
/** How many days ahead the page looks. */
export const horizon = 14

/** A heap cut to what is shown, with the way to the rest where there is more. */
export function heap(tasks: readonly Task[], href: string, count = tasks.length): Tasks {
  return { tasks: tasks.slice(0, shown), rest: count > shown ? { href, count } : null }
}

/** The word beside a task that says how much time is left. */
export function timeLeft(c: PageContext, dueOn: Day): { readonly text: string; readonly tone: Tone } {
  const { marks } = c.words.home
  const days = daysBetween(c.today, dueOn)
  if (days < 0) return { text: fill(marks.late, { days: -days }), tone: 'overdue' }
  if (days === 0) return { text: marks.today, tone: 'due' }
  if (days > horizon) return { text: fill(marks.on, { day: showDay(dueOn) }), tone: 'neutral' }
  return { text: fill(marks.left, { days }), tone: days <= 7 ? 'due' : 'waiting' }
}
