import type { organisationPages as source } from '../vi/organisation-pages.ts'

export const organisationPages: typeof source = {}
