import {
  criticismPermissions,
  type DialogueRecord,
  dialogueStateOf,
  type ExerciseFacts,
  exerciseDeadlines,
  exerciseState,
  listDialogues,
  listExercises,
  loadExercises,
} from '../../../areas/criticism/index.ts'
import { draftsByIds } from '../../../areas/drafts/index.ts'
import { heldAt, standingStep } from '../../../areas/meetings/index.ts'
import { deadlinesOf } from '../../../areas/organisation/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { addDays, type Day } from '../../../values/day.ts'
import type { PageContext } from '../../http/page.ts'
import { dialoguePath, dialoguesPath } from '../dialogues/address.ts'
import { exercisePath, exercisesPath } from '../exercises/address.ts'
import { type Agenda, heap, horizon, type Task } from './task.ts'

type DueOf = Awaited<ReturnType<typeof deadlinesOf>>
const byDue = (a: Task, b: Task) => ((a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : 1)
const openExercises = `${exercisesPath}?tinh-trang=open`

/** Criticisms with what is due on them; dialogues whose conclusion or promises wait. */
export async function criticismTasks(c: PageContext, reading: Reading): Promise<Agenda> {
  const { committeeId } = c.signedIn
  const dueOf = await deadlinesOf(reading, committeeId)
  const { rows } = await listExercises(reading, { committeeId, state: 'open', limit: 100 })
  const exercises = await loadExercises(
    reading,
    rows.map((row) => row.id),
  )
  const drafts = await draftsByIds(
    reading,
    exercises.map((one) => one.exercise.draftId),
  )
  const dialogues = await listDialogues(reading, committeeId)
  const onExercises = exercises.flatMap((facts) =>
    exerciseTasks(c, facts, drafts.get(facts.exercise.draftId)?.submitOn ?? null, dueOf),
  )
  const onDialogues = dialogues.flatMap((record) => dialogueTasks(c, record, dueOf))
  const late = (one: Task) => one.dueOn !== null && one.dueOn < c.today
  const soon = (one: Task) => one.dueOn !== null && one.dueOn >= c.today && one.dueOn <= addDays(c.today, horizon)
  const heaps = (take: (one: Task) => boolean) => [
    heap(onExercises.filter(take).toSorted(byDue), openExercises),
    heap(onDialogues.filter(take).toSorted(byDue), dialoguesPath),
  ]
  return { late: heaps(late), soon: heaps(soon), mine: [heap(explainedOnes(c, exercises), openExercises)], missing: [] }
}

function exerciseTasks(c: PageContext, facts: ExerciseFacts, submitOn: Day | null, dueOf: DueOf): readonly Task[] {
  const { exerciseDeadlines: names } = c.words.criticismLabels
  const { id, title, addresseeName } = facts.exercise
  return exerciseDeadlines(facts, submitOn, c.today, dueOf)
    .filter((one) => one.doneOn === null)
    .map(({ key, dueOn }) => ({
      id: `exercise ${id} ${key}`,
      href: exercisePath(id),
      title,
      why: names[key] ?? key,
      about: addresseeName,
      dueOn,
    }))
}

/** Explained and not yet told to the people: for whoever publishes. */
function explainedOnes(c: PageContext, exercises: readonly ExerciseFacts[]): readonly Task[] {
  if (!c.may(criticismPermissions.publish)) return []
  return exercises
    .filter((facts) => exerciseState(facts, c.today) === 'explained')
    .map(({ exercise: { id, title, addresseeName } }) => ({
      id: `exercise ${id} publish`,
      href: exercisePath(id, 'giai_trinh'),
      title,
      why: c.words.home.whys.publishExplanation,
      about: addresseeName,
      dueOn: null,
    }))
}

/** The conclusion to be told; what was noted with a day and is not yet asked of anybody. */
function dialogueTasks(c: PageContext, record: DialogueRecord, dueOf: DueOf): readonly Task[] {
  const { whys } = c.words.home
  const { dialogue, meeting, questions, recommendations } = record
  if (['closed', 'cancelled', 'withdrawn'].includes(dialogueStateOf(record, c.today))) return []
  const held = heldAt(meeting, null)
  const task = (part: string, why: string, about: string, dueOn: Day): Task => ({
    id: `dialogue ${dialogue.id} ${part}`,
    href: dialoguePath(dialogue.id),
    title: meeting.meeting.title,
    ...{ why, about, dueOn },
  })
  const conclude = held && dueOf('dialogue.conclusion_after_days', held.heldOn)
  const unasked = questions.flatMap(({ id, text, answer }) =>
    answer?.outcome === 'noted' && answer.dueOn && (recommendations.get(id) ?? []).length === 0
      ? [task(id, whys.promise, text.slice(0, 120), answer.dueOn)]
      : [],
  )
  const waits = conclude && standingStep(meeting, 'concluded') === null
  return waits ? [task('conclusion', whys.conclusion, '', conclude), ...unasked] : unasked
}
