import type { AnyPage, ResourceDefinition } from '../../http/page.ts'
import { searchPage } from './search.tsx'

/** One search over all that a person may see. */
export const pages: readonly AnyPage[] = [searchPage]
export const resources: readonly ResourceDefinition[] = []
