import type { AnyPage, ResourceDefinition } from '../http/page.ts'
import { commendationPages } from './commendation.tsx'
import { committeesPage } from './committees.tsx'
import { consultationPages } from './consultation.tsx'
import { dataPage } from './data.tsx'
import { dialoguePages } from './dialogue.tsx'
import { documentPages } from './document.tsx'
import { exercisePages } from './exercise.tsx'
import { feeds } from './feed.ts'
import { festivalPages } from './festival.tsx'
import { figurePages } from './figure.tsx'
import { recordFile, setFile } from './figure-data.ts'
import { figureSetPages } from './figure-set.tsx'
import { publishedFile } from './file.ts'
import { homePage } from './home.tsx'
import { marksPages } from './marks-page.tsx'
import { modelPages } from './model.tsx'
import { checkPage } from './money/check.tsx'
import { ledgerAnswer, ledgerFile, ledgerFileSum, ledgerHints } from './money/data.ts'
import { daysIndex, daysPage } from './money/days.tsx'
import { linePage } from './money/line.tsx'
import { moneyListPage } from './money/list.tsx'
import { scopePage } from './money/scope.tsx'
import { newsPages } from './news.tsx'
import { dataFile, dataFileSum, dictionaryFile, originalFile } from './open-data.ts'
import { organisationPages } from './organisation.tsx'
import { recommendationPages } from './recommendation.tsx'
import { reportPages } from './report.tsx'
import { searchPage } from './search.tsx'
import { sessionPages } from './session.tsx'
import { robots, siteMap, siteMaps } from './site-map.ts'
import { themePage } from './theme.tsx'

/** The public pages: no script, no cookie, nothing but what was published. */
export const pages: readonly AnyPage[] = [
  committeesPage,
  homePage,
  searchPage,
  themePage,
  ...recommendationPages,
  ...festivalPages,
  ...newsPages,
  ...modelPages,
  ...commendationPages,
  ...sessionPages,
  ...dialoguePages,
  ...exercisePages,
  ...consultationPages,
  ...reportPages,
  ...documentPages,
  ...marksPages,
  ...organisationPages,
  ...figureSetPages,
  ...figurePages,
  moneyListPage,
  scopePage,
  daysPage,
  linePage,
  checkPage,
  dataPage,
]

export const resources: readonly ResourceDefinition[] = [
  ...feeds,
  setFile,
  recordFile,
  dictionaryFile,
  dataFile,
  dataFileSum,
  originalFile,
  ledgerFile,
  ledgerFileSum,
  daysIndex,
  ledgerHints,
  ledgerAnswer,
  publishedFile,
  robots,
  siteMaps,
  siteMap,
]
