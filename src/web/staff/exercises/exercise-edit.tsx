import { criticismPermissions, type Exercise, editExercise, findExercise } from '../../../areas/criticism/index.ts'
import type { Refusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page } from '../../http/page.ts'
import { Form, PageHead, SubmitRow } from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { exercisePath, exercisesPath, missing } from './address.ts'
import { type ExerciseChoices, ExerciseFields, loadExerciseChoices } from './exercise-fields.tsx'

interface EditData {
  readonly exercise: Exercise
  readonly choices: ExerciseChoices
}

const load = (c: PageContext): Promise<EditData | Refusal> =>
  c.read(async (reading) => {
    const facts = await findExercise(reading, idIn(c))
    if (!facts) return missing
    return { exercise: facts.exercise, choices: await loadExerciseChoices(reading, facts.exercise.committeeId) }
  })

/** What a criticism is, changed. */
export const editExercisePage = page<EditData>({
  path: `${exercisesPath}/${idPart}/sua`,
  shell: 'staff',
  may: criticismPermissions.plan,
  title: (_, words) => words.exercisePages.fields.editTitle,
  load,
  acts: { edit: carry(editExercise, (c) => exercisePath(idIn(c))) },
  view: ({ data: { exercise, choices }, c }) => {
    const { fields, list } = c.words.exercisePages
    const back = exercisePath(exercise.id)
    const crumbs = [
      { label: list.title, href: exercisesPath },
      { label: exercise.title, href: back },
      { label: fields.editTitle },
    ]
    return (
      <>
        <PageHead title={fields.editTitle} crumbs={crumbs} />
        <Form act="edit" clientId={c.formId} memory={memoryOf(c)} wide>
          <input type="hidden" name="editNo" value={String(exercise.editNo)} />
          <ExerciseFields c={c} choices={choices} told={exercise} />
          <SubmitRow primary={c.words.records.save} cancel={{ href: back }} />
        </Form>
      </>
    )
  },
})
