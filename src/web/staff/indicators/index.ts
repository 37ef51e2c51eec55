import type { AnyPage, ResourceDefinition } from '../../http/page.ts'
import { cataloguePage } from './catalogue.tsx'
import { indicatorPage } from './indicator.tsx'

/** The indicators, and one of them opened. */
export const pages: readonly AnyPage[] = [cataloguePage, indicatorPage]

export const resources: readonly ResourceDefinition[] = []
