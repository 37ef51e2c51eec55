import type { AnyPage, ResourceDefinition } from '../../http/page.ts'
import { exercisePage } from './exercise.tsx'
import { editExercisePage } from './exercise-edit.tsx'
import { newExercisePage } from './exercise-new.tsx'
import { exercisesPage } from './exercises.tsx'
import { exercisesSheet } from './exercises-sheet.ts'
import { explanationDownloads } from './explanation-downloads.ts'
import { importPage, importResultPage } from './import.tsx'
import { answerPage, answersPage } from './own.tsx'
import { publishExercisePage } from './publish.tsx'

/** Criticisms of drafts: the register, one of them with all its parts, and the desk of the body that is to explain. */
export const pages: readonly AnyPage[] = [
  exercisesPage,
  newExercisePage,
  editExercisePage,
  importPage,
  importResultPage,
  publishExercisePage,
  exercisePage,
  answersPage,
  answerPage,
]

export const resources: readonly ResourceDefinition[] = [exercisesSheet, ...explanationDownloads]
