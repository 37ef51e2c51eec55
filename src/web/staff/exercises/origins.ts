import { findExercise } from '../../../areas/criticism/index.ts'
import type { OriginFinders } from '../origin-place.ts'
import { exercisePath } from './address.ts'

/** Criticisms of drafts, that papers and evidence come from. */
export const exerciseOrigins: OriginFinders = {
  criticism_exercise: async (reading, id) => {
    const found = await findExercise(reading, id)
    return found && { label: found.exercise.title, href: exercisePath(id) }
  },
}
