import type { AnyPage, ResourceDefinition } from '../../http/page.ts'
import { homePage } from './home.tsx'

/** The first page of the day. */
export const pages: readonly AnyPage[] = [homePage]
export const resources: readonly ResourceDefinition[] = []
