import type { AnyPage, ResourceDefinition } from '../../http/page.ts'
import { boardPage } from './board.tsx'
import { casePage } from './case.tsx'
import { commitmentsPage } from './commitments.tsx'
import { diaryDocx, diaryPdf } from './diary-print.ts'
import { importPage } from './import.tsx'
import { inspectionPage } from './inspection.tsx'
import { investmentPage } from './investment.tsx'
import { commitmentPlace, sittingPlace, topicPlace } from './leading-there.ts'
import { programmePage } from './programme.tsx'
import { editProgrammePage, newProgrammePage } from './programme-edit.tsx'
import { programmesPage } from './programmes.tsx'
import { projectPage } from './project.tsx'
import { sessionPage } from './session.tsx'
import { editSessionPage } from './session-edit.tsx'
import { newSessionPage } from './session-new.tsx'
import { publishSessionPage } from './session-publish.tsx'
import { sessionsPage } from './sessions.tsx'
import { sessionsSheet } from './sessions-sheet.ts'
import { sittingPage } from './sitting.tsx'
import { topicsPage } from './topics.tsx'

/** The board of the year, programmes, sessions and sittings, the people's boards, what leaders took on. */
export const pages: readonly AnyPage[] = [
  boardPage,
  programmesPage,
  newProgrammePage,
  editProgrammePage,
  programmePage,
  sessionsPage,
  newSessionPage,
  importPage,
  editSessionPage,
  sittingPage,
  sessionPage,
  publishSessionPage,
  inspectionPage,
  casePage,
  investmentPage,
  projectPage,
  commitmentsPage,
  topicsPage,
]

export const resources: readonly ResourceDefinition[] = [
  sessionsSheet,
  diaryPdf,
  diaryDocx,
  sittingPlace,
  commitmentPlace,
  topicPlace,
]
