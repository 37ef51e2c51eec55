import type { DocumentLine } from '../../../areas/documents/index.ts'
import type { MemberOrganisation } from '../../../areas/organisation/index.ts'
import type { ActionProgrammeFacts, ActionProgrammeState } from '../../../areas/outreach/index.ts'
import type { JournalEntry } from '../../../platform/journal.ts'

export interface ProgrammeData extends ActionProgrammeFacts {
  readonly state: ActionProgrammeState
  readonly organisations: readonly MemberOrganisation[]
  readonly documents: readonly DocumentLine[]
  readonly journal: readonly JournalEntry[]
}
