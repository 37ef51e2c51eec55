import type { AnyPage, ResourceDefinition } from '../http/page.ts'
import { committeesPage } from './committees.tsx'
import { dataPage } from './data.tsx'
import { documentPage } from './document.tsx'
import { feed } from './feed.ts'
import { publishedFile } from './file.ts'
import { homePage } from './home.tsx'
import { documentsPage, reportsPage } from './issued-list.tsx'
import { dataFile, originalFile } from './open-data.ts'
import { recommendationPage } from './recommendation.tsx'
import { recommendationsPage } from './recommendations.tsx'
import { reportPage } from './report.tsx'

/** The public pages: no script, no cookie, nothing but what was published. */
export const pages: readonly AnyPage[] = [
  committeesPage,
  homePage,
  recommendationsPage,
  recommendationPage,
  reportsPage,
  reportPage,
  documentsPage,
  documentPage,
  dataPage,
]

export const resources: readonly ResourceDefinition[] = [feed, dataFile, originalFile, publishedFile]
