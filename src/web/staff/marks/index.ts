import type { AnyPage, ResourceDefinition } from '../../http/page.ts'
import { marksPage } from './marks.tsx'

/** The marks of the term. */
export const pages: readonly AnyPage[] = [marksPage]
export const resources: readonly ResourceDefinition[] = []
