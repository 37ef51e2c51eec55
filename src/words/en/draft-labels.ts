import { type Day, parseDay, showDay } from '../../values/day.ts'
import type { draftLabels as source } from '../vi/draft-labels.ts'

export const draftLabels: typeof source = {
  refusals: {},
  journal: {},
  notices: {},
  kinds: {
    law: 'Law',
    resolution: 'Resolution',
    decree: 'Decree, circular',
    decision: 'Decision',
    directive: 'Directive',
    plan: 'Plan, scheme',
    planning: 'Master plan',
    regulation: 'Regulation, convention',
    report: 'Report',
    other: 'Other',
  },
  levels: {
    national: 'National',
    province: 'Province',
    city: 'City or district (before 1 July 2025)',
    ward: 'Ward or commune',
  },
  stances: { agree: 'Agrees', amend: 'Asks for a change', oppose: 'Disagrees', question: 'Asks for clarification' },
  channels: {
    meeting: 'At a conference',
    written: 'In writing, on a form',
    online: 'Online',
    zalo: 'Zalo',
    phone: 'By telephone',
  },
  authorKinds: {
    person: 'Person',
    organisation: 'Organisation, agency',
    area: 'Residential area',
    anonymous: 'No name given',
  },
  shareStates: { coming: 'Opens later', open: 'Open for opinions', over: 'Over', ended: 'Closed' },
  parts: { text: 'Text of the draft', dossier: 'What came with it' },
  whole: 'The whole draft',
}

export function shownDay(value: unknown): string {
  const read: Day | null = typeof value === 'string' ? parseDay(value) : null
  return read ? showDay(read) : ''
}
