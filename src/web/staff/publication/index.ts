import type { AnyPage, ResourceDefinition } from '../../http/page.ts'
import { publishFiguresPage } from './figures.tsx'
import { publishOrganisationPage } from './organisation.tsx'
import { publicationPage } from './publication.tsx'
import { publicationsPage } from './register.tsx'
import { publicationsSheet } from './register-sheet.ts'

/** What the committee published: the register, one thing with its versions, its withdrawal. */
export const pages: readonly AnyPage[] = [
  publicationsPage,
  publishFiguresPage,
  publishOrganisationPage,
  publicationPage,
]

export const resources: readonly ResourceDefinition[] = [publicationsSheet]
