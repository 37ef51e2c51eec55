import type { AnyPage, ResourceDefinition } from '../../http/page.ts'
import { marksPage } from './marks.tsx'
import { publishMarksPage } from './publish.tsx'

/** The marks of the term. */
export const pages: readonly AnyPage[] = [marksPage, publishMarksPage]
export const resources: readonly ResourceDefinition[] = []
