import type { AnyPage, ResourceDefinition } from '../http/page.ts'
import { ownPage } from './own.tsx'
import { samplePage } from './sample.tsx'
import { areaTemplate } from './template.ts'
import { welcomePage } from './welcome.tsx'
import { wipePage } from './wipe.tsx'

export const pages: readonly AnyPage[] = [welcomePage, samplePage, ownPage, wipePage]
export const resources: readonly ResourceDefinition[] = [areaTemplate]
