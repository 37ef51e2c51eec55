import type { AnyPage, ResourceDefinition } from '../../http/page.ts'
import { deskPage } from './desk.tsx'
import { askedPage } from './recommendation.tsx'

/** What an agency sees: what it was asked, and where it answers. */
export const pages: readonly AnyPage[] = [deskPage, askedPage]
export const resources: readonly ResourceDefinition[] = []
