import { type Day, parseDay, showDay } from '../../values/day.ts'
import type { supervisionLabels as source } from '../vi/supervision-labels.ts'

export const supervisionLabels: typeof source = {
  refusals: {},
  journal: {},
  notices: {},
  stages: {
    planned: 'Planned',
    preparing: 'In preparation',
    notified: 'Notified',
    fieldwork: 'Under way',
    drafting_report: 'Report being written',
    reported: 'Reported',
    following_up: 'Recommendations followed up',
    closed: 'Closed',
    selected: 'Document selected',
    studied: 'Studied',
    expert_opinions: 'Expert opinions heard',
    concluded: 'Concluded',
    invited: 'Invited',
    attended: 'Attended',
    opinion_given: 'Opinion given',
    postponed: 'Postponed',
    resumed: 'Resumed',
    cancelled: 'Cancelled',
    withdrawn: 'Taken out',
    not_begun: 'Not begun',
  },
  moves: {
    preparing: 'Begin preparation',
    notified: 'Record the notice',
    fieldwork: 'Begin supervision',
    drafting_report: 'Go on to the report',
    reported: 'Record the report',
    following_up: 'Follow up recommendations',
    closed: 'Close',
    studied: 'Record the study',
    expert_opinions: 'Record expert opinions',
    concluded: 'Record the conclusion',
    attended: 'Record attendance',
    opinion_given: 'Record the opinion',
  },
  forms: {
    document_review: 'Review of documents',
    delegation: 'Supervision delegation',
    via_boards: 'Through inspection and investment supervision boards',
    joint: 'Joining a supervision by a competent body',
    event: 'Supervision of an event (election, review meeting…)',
    leader_commitment: 'New and difficult tasks of leaders',
  },
  shortForms: {
    document_review: 'Document review',
    delegation: 'Delegation',
    via_boards: 'Through boards',
    joint: 'Joint',
    event: 'Event',
  },
  topics: {
    poor_household_review: 'Review of poor and near-poor households',
    covid_support_policy: 'COVID-19 support policies',
    environmental_sanitation: 'Environmental sanitation',
    elected_deputy_activity: 'Work of elected deputies',
    peoples_contribution_revenue_expenditure: 'Income and spending of people’s contributions',
    election: 'Elections',
    land_compensation: 'Land compensation and clearance',
    public_service: 'Administrative procedures',
    school_fees: 'Fees in schools',
    new_rural_development: 'New-style countryside, civilised towns',
    mediation: 'Grassroots mediation',
    project_investment: 'Investment in public works',
    leader_ethics: 'Self-cultivation, ethics and lifestyle',
  },
  roles: { head: 'Head', deputy: 'Deputy head', secretary: 'Secretary', member: 'Member' },
  findings: { strength: 'Strength', limitation: 'Limitation', cause: 'Cause' },
  programmeStates: {
    draft: 'Draft',
    consulted: 'Being consulted on',
    party_opinion: 'Party committee has commented',
    issued: 'In force',
    amended: 'Amended',
    closed: 'Closed',
    withdrawn: 'Taken out',
  },
  stances: { agreed: 'Agrees', changes: 'Asks for changes' },
  commitmentKinds: { new_work: 'New task', hard_work: 'Difficult task' },
  commitmentNotes: { self_report: 'Self-report', front_comment: 'Comment of the Front', result: 'Result' },
  commitmentStates: {
    registered: 'Registered',
    self_reported: 'Self-reported',
    commented: 'Commented on by the Front',
    achieved: 'Achieved',
    partly: 'Achieved in part',
    not_achieved: 'Not achieved',
  },
  caseStages: {
    planned: 'Planned',
    notified: 'Notified',
    held: 'Held',
    reported: 'Reported',
    closed: 'Closed',
    cancelled: 'Cancelled',
  },
  casePlans: {
    quarter: 'Plan of the quarter',
    half: 'Plan of the half-year',
    year: 'Plan of the year',
    term: 'Plan of the term',
    unplanned: 'Outside the plan',
  },
  projectStages: {
    registered: 'Registered',
    board_established: 'Board established',
    notified: 'Plan notified',
    supervising: 'Under supervision',
    closed: 'Closed',
  },
  memberSources: { front: 'The Front', inspection_board: 'People’s Inspection Board', residents: 'Residents' },
  boardRoles: { head: 'Head', deputy: 'Deputy head', member: 'Member' },
  deadlines: {
    'supervision.notice_before_days': 'Plan and decision sent to the supervised body',
    'supervision.subject_report_before_days': 'Report of the supervised body',
    'supervision.report_after_days': 'Report on the results',
    'inspection_board.notice_before_working_days': 'Notice to the supervised body',
    'investment_supervision.notice_before_days': 'Supervision plan notified to the project owner',
  },
}

/** '2024-03-05' in data → '05/03/2024'; anything else → nothing. */
export function dayText(value: unknown): string {
  const read: Day | null = typeof value === 'string' ? parseDay(value) : null
  return read ? showDay(read) : ''
}

/** The name of a code in one of the lists above, first letter small, for the middle of a sentence. */
export function within(list: Readonly<Record<string, string>>, code: unknown): string {
  const name = list[String(code)] ?? String(code ?? '')
  return name.charAt(0).toLowerCase() + name.slice(1)
}
