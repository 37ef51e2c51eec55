import type { AnyPage, ResourceDefinition } from '../../http/page.ts'
import { chooseCommitteePage } from './choose-committee.tsx'
import { interfacePage } from './interface.tsx'
import { journalPage } from './journal.tsx'

export const pages: readonly AnyPage[] = [interfacePage, chooseCommitteePage, journalPage]
export const resources: readonly ResourceDefinition[] = []
