import type { legislationLabels as source } from '../vi/legislation-labels.ts'

export const legislationLabels: typeof source = {
  refusals: {},
  journal: {},
  notices: {},
  states: {
    received: 'Received',
    planned: 'Planned',
    open: 'Open for opinions',
    consolidated: 'Put together',
    approved: 'Approved',
    sent: 'Sent',
    outcome_recorded: 'Outcome known',
    dropped: 'Closed, not sent',
    expired_unsent: 'Day passed, not sent',
    withdrawn: 'Taken out',
  },
  moves: {
    planned: 'Enter the plan',
    open: 'Open for opinions',
    consolidated: 'Put together',
    approved: 'Approve the report',
    sent: 'Enter as sent',
    outcome_recorded: 'Enter the text that was issued',
  },
  verdicts: { taken: 'Taken up', partly: 'Taken up in part', not_taken: 'Not in the text' },
  handIns: { handed_in: 'Handed in', waiting: 'Not yet', late: 'Late' },
  letterSource: 'As the letter says',
}
