import type { AnyPage, ResourceDefinition } from '../../http/page.ts'
import { ledgerPage } from './ledger.tsx'
import { ledgersPage } from './ledgers.tsx'

/** The public ledger as the office keeps it. */
export const pages: readonly AnyPage[] = [ledgersPage, ledgerPage]

export const resources: readonly ResourceDefinition[] = []
