import type { AnyPage, ResourceDefinition } from '../../http/page.ts'
import { dialoguePage } from './dialogue.tsx'
import { newDialoguePage } from './dialogue-new.tsx'
import { dialoguesPage } from './dialogues.tsx'
import { promisesPage } from './promises.tsx'
import { promisesSheet } from './promises-sheet.ts'
import { publishDialoguePage } from './publish.tsx'

/** Dialogues with the people: what was asked, answered, promised, and what became of it. */
export const pages: readonly AnyPage[] = [
  dialoguesPage,
  newDialoguePage,
  promisesPage,
  publishDialoguePage,
  dialoguePage,
]

export const resources: readonly ResourceDefinition[] = [promisesSheet]
